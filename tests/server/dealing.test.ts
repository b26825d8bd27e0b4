import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dealing, type DealingTable, dealt, type Placing } from '#server/seminar/dealing.ts';

const PARTIES = ['ARC', 'BOR', 'CAL', 'DEL'] as const;
const REQUIRED = ['ARC', 'BOR'];

const empty = (table: string, limit: number): DealingTable => ({
  table,
  people: 0,
  seats: Object.fromEntries(PARTIES.map((party) => [party, { delegates: 0, room: limit }])),
});

const wishes = fc.shuffledSubarray([...PARTIES]);

/** Tables of the same kind that nobody is at yet, and people. */
const fresh = fc
  .record({
    count: fc.integer({ min: 1, max: 6 }),
    limit: fc.integer({ min: 1, max: 3 }),
    wanted: fc.array(wishes, { maxLength: 40 }),
    by: fc.constantFrom('random', 'wishes'),
    seed: fc.nat(),
  })
  .map(({ count, limit, wanted, by, seed }) => ({
    required: REQUIRED,
    tables: Array.from({ length: count }, (_, index) => empty(`t${index}`, limit)),
    people: wanted.map((parties, index) => ({ person: `p${index}`, wishes: parties })),
    by,
    seed,
  }));

const inParty = (placings: readonly Placing[], table: string, party: string): number =>
  placings.filter((placing) => placing.table === table && placing.party === party).length;

const sizes = ({ tables }: Dealing, placings: readonly Placing[]): readonly number[] =>
  tables.map(({ table }) => placings.filter((placing) => placing.table === table).length);

describe('dealing people to tables and parties', () => {
  it('gives everybody one place', () => {
    fc.assert(
      fc.property(fresh, (dealing) => {
        const people = dealt(dealing).map(({ person }) => person);
        expect(people.toSorted()).toEqual(dealing.people.map(({ person }) => person).toSorted());
      }),
    );
  });

  it('deals the same from the same seed, in whatever order people are listed', () => {
    fc.assert(
      fc.property(fresh, (dealing) => {
        const turned = { ...dealing, people: dealing.people.toReversed() };
        expect(dealt(turned)).toEqual(dealt(dealing));
      }),
    );
  });

  it('never makes a team larger than it may be', () => {
    fc.assert(
      fc.property(fresh, (dealing) => {
        const placings = dealt(dealing);
        for (const { table, seats } of dealing.tables)
          for (const party of PARTIES)
            expect(inParty(placings, table, party)).toBeLessThanOrEqual(seats[party]?.room ?? 0);
      }),
    );
  });

  it('fills required seats first, then the others, then teams, and only then lets people watch', () => {
    fc.assert(
      fc.property(fresh, (dealing) => {
        const placings = dealt(dealing);
        const counts = (parties: readonly string[]) =>
          dealing.tables.flatMap(({ table }) => parties.map((party) => inParty(placings, table, party)));
        const others = PARTIES.filter((party) => !REQUIRED.includes(party));
        const [least, most] = [Math.min(...counts([...PARTIES])), Math.max(...counts([...PARTIES]))];
        const room = dealing.tables[0]?.seats['ARC']?.room ?? 0;
        const watching = placings.filter(({ party }) => party === '').length;
        expect(!counts(REQUIRED).includes(0) || Math.max(...counts(others)) === 0).toBe(true);
        expect(least > 0 || most <= 1).toBe(true);
        expect(watching === 0 || least === room).toBe(true);
      }),
    );
  });

  it('makes tables differ by one person at most', () => {
    fc.assert(
      fc.property(fresh, (dealing) => {
        const dealtSizes = sizes(dealing, dealt(dealing));
        expect(Math.max(...dealtSizes) - Math.min(...dealtSizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('grants as many first wishes as the places allow', () => {
    fc.assert(
      fc.property(fresh, (dealing) => {
        const placings = dealt({ ...dealing, by: 'wishes' });
        const placeOf = new Map(placings.map(({ person, party }) => [person, party]));
        for (const party of PARTIES) {
          const wanting = dealing.people.filter((person) => person.wishes[0] === party);
          const places = placings.filter((placing) => placing.party === party).length;
          const granted = wanting.filter(({ person }) => placeOf.get(person) === party).length;
          expect(granted).toBe(Math.min(wanting.length, places));
        }
      }),
    );
  });

  it('takes the same places whether or not people may wish', () => {
    fc.assert(
      fc.property(fresh, (dealing) => {
        const places = (by: Dealing['by']) =>
          dealt({ ...dealing, by })
            .map(({ table, party }) => `${table} ${party}`)
            .toSorted();
        expect(places('wishes')).toEqual(places('random'));
      }),
    );
  });

  it('deals differently from different seeds', () => {
    const people = Array.from({ length: 12 }, (_, index) => ({ person: `p${index}`, wishes: [] }));
    const deal = (seed: number) =>
      dealt({ required: REQUIRED, tables: [empty('t1', 2), empty('t2', 2)], people, by: 'random', seed });
    expect(deal(1)).not.toEqual(deal(2));
  });

  it('sends a late joiner where a required seat is empty, however full that table is', () => {
    const full = {
      ...empty('t1', 2),
      people: 5,
      seats: { ARC: { delegates: 0, room: 2 }, BOR: { delegates: 2, room: 0 } },
    };
    const late = dealt({
      required: REQUIRED,
      tables: [empty('t2', 0), full],
      people: [{ person: 'late', wishes: [] }],
      by: 'random',
      seed: 1,
    });
    expect(late).toEqual([{ person: 'late', table: 't1', party: 'ARC' }]);
  });

  it('sends a late joiner to the smaller delegation of a table without an empty seat', () => {
    const seats = { ARC: { delegates: 2, room: 1 }, BOR: { delegates: 1, room: 2 } };
    const late = dealt({
      required: REQUIRED,
      tables: [{ table: 't1', people: 3, seats }],
      people: [{ person: 'late', wishes: [] }],
      by: 'random',
      seed: 1,
    });
    expect(late).toEqual([{ person: 'late', table: 't1', party: 'BOR' }]);
  });

  it('deals nobody anywhere without a table', () => {
    const people = [{ person: 'p1', wishes: [] }];
    expect(dealt({ required: REQUIRED, tables: [], people, by: 'random', seed: 1 })).toEqual([]);
  });
});
