import { describe, expect, it } from 'vitest';
import { pictureOf, type TablePicture } from '#client/scenes/picture.ts';
import type { PublicView } from '#shared/model/view.ts';
import { clause, noted, partiesOf, scenarioOf, seat, viewOf } from './aTable.ts';

const scenario = scenarioOf(partiesOf(3));
const SEATS = {
  USA: seat(),
  CHN: seat({ present: false }),
  RUS: seat({ delegate: '', playing: false, present: false }),
};

const seen = (changes: Partial<PublicView>, you = 'USA'): TablePicture =>
  pictureOf(viewOf({ seats: SEATS, ...changes }), scenario, you);

const groups = ({ papers }: TablePicture) => Object.fromEntries(papers.map(({ clause: id, group }) => [id, group]));
const seatIn = ({ seats }: TablePicture, party: string) => seats.find((one) => one.party === party);

describe('who sits at the table', () => {
  it('shows every party in the lobby, and only those that play afterwards', () => {
    expect(seen({ phase: 'lobby' }).seats.map(({ party }) => party)).toEqual(['USA', 'CHN', 'RUS']);
    expect(seen({}).seats.map(({ party }) => party)).toEqual(['USA', 'CHN']);
  });

  it('tells present, away and vacant apart, and marks the viewer’s own seat', () => {
    const picture = seen({ phase: 'lobby' });
    expect(picture.seats.map(({ presence }) => presence)).toEqual(['present', 'away', 'vacant']);
    expect(picture.seats.map(({ you }) => you)).toEqual([true, false, false]);
    expect(seen({}, '').seats.some(({ you }) => you)).toBe(false);
  });

  it('says who has voted only while there is a ballot', () => {
    const seats = { ...SEATS, USA: seat({ voted: true }) };
    const open = { seats, phase: 'voting', clauses: { a: clause(1, { onBallot: true }) } } as const;
    expect(seen(open).seats.map(({ ballot }) => ballot)).toEqual(['cast', 'awaited']);
    expect(seen({ ...open, clauses: {} }).seats.map(({ ballot }) => ballot)).toEqual(['none', 'none']);
  });
});

describe('where the papers lie', () => {
  const clauses = {
    d: clause(4, { status: 'adopted' }),
    a: clause(1),
    b: clause(2, { onBallot: true }),
    c: clause(3, { status: 'rejected' }),
    e: clause(5, { status: 'withdrawn' }),
    f: clause(6, { status: 'superseded' }),
  };

  it('sorts them by number into live, on the ballot and in force, and drops what is gone', () => {
    const picture = seen({ clauses });
    expect(picture.papers.map(({ number }) => number)).toEqual([1, 2, 4]);
    expect(groups(picture)).toEqual({ a: 'live', b: 'ballot', d: 'adopted' });
  });

  it('keeps a clause that was just voted down until the next round', () => {
    const record = { 1: noted('rejected', 'c', 2) };
    expect(groups(seen({ clauses, record, phase: 'outcome', round: 2 }))).toMatchObject({ c: 'fallen' });
    expect(groups(seen({ clauses, record, phase: 'outcome', round: 3 }))).not.toHaveProperty('c');
    expect(groups(seen({ clauses, record, phase: 'consultations', round: 2 }))).not.toHaveProperty('c');
  });

  it('names sponsor, flag, hardness and dials', () => {
    expect(seen({ clauses: { a: clause(1) } }).papers[0]).toMatchObject({
      sponsorName: 'The land of USA',
      flag: 'US',
      hardness: 3,
      dials: { obligation: 1, precision: 1, delegation: 2 },
      title: 'Title 1',
    });
  });
});

describe('votes', () => {
  const clauses = {
    b: clause(2, { status: 'adopted', votes: { USA: 'yes', CHN: 'silent' } }),
    a: clause(1, { status: 'rejected', votes: { USA: 'no', CHN: 'absent' } }),
    old: clause(3, { status: 'adopted', votes: { USA: 'yes', CHN: 'yes' } }),
  };
  const record = { 1: noted('adopted', 'old', 1), 2: noted('rejected', 'a', 2), 3: noted('adopted', 'b', 2) };

  it('are shown by clause in the outcome of their own round, and then no longer', () => {
    const picture = seen({ clauses, record, phase: 'outcome', round: 2 });
    expect(seatIn(picture, 'USA')?.votes).toEqual([
      { clause: 'a', number: 1, vote: 'no' },
      { clause: 'b', number: 2, vote: 'yes' },
    ]);
    expect(seatIn(picture, 'CHN')?.votes.map(({ vote }) => vote)).toEqual(['absent', 'silent']);
    expect(seatIn(seen({ clauses, record, phase: 'consultations', round: 3 }), 'USA')?.votes).toEqual([]);
  });
});

describe('what the chair announces', () => {
  const ballot = { a: clause(1, { onBallot: true }) };
  const rows: readonly (readonly [string, Partial<PublicView>, readonly [string, number, number]])[] = [
    ['seats taken in the lobby', { phase: 'lobby' }, ['seated', 2, 3]],
    ['who is ready', { seats: { ...SEATS, USA: seat({ ready: true }) } }, ['ready', 1, 2]],
    ['votes that are in', { phase: 'voting', clauses: ballot }, ['voted', 0, 2]],
    [
      'what was adopted',
      {
        phase: 'outcome',
        clauses: { a: clause(1, { status: 'adopted' }), b: clause(2, { status: 'rejected' }) },
        record: { 1: noted('adopted', 'a', 1), 2: noted('rejected', 'b', 1) },
      },
      ['adopted', 1, 2],
    ],
    ['nothing in the debrief', { phase: 'debrief' }, ['none', 0, 0]],
  ];
  it.each(rows)('%s', (_what, changes, [kind, done, of]) => {
    expect(seen(changes).progress).toEqual({ kind, done, of });
  });
});
