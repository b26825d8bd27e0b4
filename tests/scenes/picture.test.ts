import { describe, expect, it } from 'vitest';
import { pictureOf, type TablePicture } from '#client/scenes/picture.ts';
import { CHAIR } from '#shared/model/clause.ts';
import type { PublicView } from '#shared/model/view.ts';
import { amendment, bracket, clause, link, newsflash, noted, partiesOf, scenarioOf, seat, viewOf } from './aTable.ts';

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

describe('what is open about a paper', () => {
  const paper = (changes: Partial<PublicView>, id = 'a') =>
    seen({ clauses: { a: clause(1, { link: 'l1' }), b: clause(2, { link: 'l1' }) }, ...changes }).papers.find(
      ({ clause: one }) => one === id,
    );

  it('counts the brackets that are left, and no others', () => {
    const brackets = { b1: bracket('a'), b2: bracket('a', { status: 'lifted' }), b3: bracket('b'), b4: bracket('a') };
    expect(paper({ brackets })?.brackets).toBe(2);
  });

  it('counts the amendments that are open', () => {
    const amendments = { a1: amendment('a'), a2: amendment('a', { status: 'withdrawn' }), a3: amendment('b') };
    expect(paper({ amendments })?.amendments).toBe(1);
  });

  it('names the clauses that it stands or falls with, once their sponsors have agreed', () => {
    expect(paper({ links: { l1: link(['b', 'a']) } })?.linked).toEqual([2]);
    expect(paper({ links: { l1: link(['b', 'a'], { status: 'offered' }) } })?.linked).toEqual([]);
    expect(paper({})?.linked).toEqual([]);
  });

  it('has no party behind a chair’s text', () => {
    expect(seen({ clauses: { a: clause(1, { sponsor: CHAIR }) } }).papers[0]).toMatchObject({
      sponsor: CHAIR,
      sponsorName: '',
      flag: '',
    });
  });

  it('lies by itself while it waits for its entry into force, and is gone when it has lapsed', () => {
    const clauses = { a: clause(1, { status: 'pending' }), b: clause(2, { status: 'lapsed' }) };
    expect(groups(seen({ clauses }))).toEqual({ a: 'pending' });
  });
});

describe('what happens around the table', () => {
  it('shows the latest news of the round that is running', () => {
    const news = { 1: newsflash('Old', 1), 2: newsflash('New', 2), 10: newsflash('Newest', 2) };
    expect(seen({ news, round: 2 }).news).toBe('Newest');
    expect(seen({ news, round: 3 }).news).toBe('');
    expect(seen({}).news).toBe('');
  });

  it('says that the table is in a caucus', () => {
    expect(seen({ caucusUntil: 5 }).caucus).toBe(true);
    expect(seen({}).caucus).toBe(false);
  });

  it('says who has signed, only while the final act is open', () => {
    const signatures = { USA: 'signed' } as const;
    expect(seen({ phase: 'signature', signatures }).seats.map(({ signature }) => signature)).toEqual([
      'signed',
      'awaited',
    ]);
    expect(seatIn(seen({ signatures }), 'USA')?.signature).toBe('none');
  });

  it('waits for votes on first questions, but under silence not for votes on clauses', () => {
    const preliminaries = { b1: { place: 1, kind: 'bracket', clause: 'a', dial: '', votes: {} } } as const;
    expect(seatIn(seen({ phase: 'voting', preliminaries }), 'USA')?.ballot).toBe('awaited');
    const silent = { ...scenario, procedure: { ...scenario.procedure, decisionRule: 'silence' } } as const;
    const ballot = viewOf({ seats: SEATS, phase: 'voting', clauses: { a: clause(1, { onBallot: true }) } });
    expect(seatIn(pictureOf(ballot, silent, 'USA'), 'USA')?.ballot).toBe('none');
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
    [
      'what is adopted and not yet in force',
      {
        phase: 'outcome',
        clauses: { a: clause(1, { status: 'pending' }) },
        record: { 1: noted('pending', 'a', 1) },
      },
      ['adopted', 1, 1],
    ],
    ['signatures', { phase: 'signature', signatures: { CHN: 'signed', USA: 'declined' } }, ['signed', 1, 2]],
    ['nothing in the debrief', { phase: 'debrief' }, ['none', 0, 0]],
  ];
  it.each(rows)('%s', (_what, changes, [kind, done, of]) => {
    expect(seen(changes).progress).toEqual({ kind, done, of });
  });
});
