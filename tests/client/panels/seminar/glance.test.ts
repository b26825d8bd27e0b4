import { beforeEach, describe, expect, it } from 'vitest';
import {
  asksAt,
  attendanceOf,
  byNeed,
  calledOf,
  goneAt,
  holdUpsAt,
  inOrder,
  isAwaitingPeople,
  missingAt,
  needsYou,
  unreadAt,
} from '#client/panels/seminar/glance.ts';
import { changedPlaces, placedAt, placeKey } from '#client/panels/seminar/placing.ts';
import { publicScenario } from '#shared/model/publicScenario.ts';
import type { AskedView, SeminarPersonView, SeminarSeatView, SeminarTableView } from '#shared/protocol/seminar.ts';
import { harbour } from '#tests/kit/harbour.ts';
import { fakeBrowser } from '../../kit/browser.ts';

const AT = 1_000_000_000;

const seat = (changes: Partial<SeminarSeatView> = {}): SeminarSeatView => ({
  present: true,
  caretaker: false,
  bot: '',
  strength: '',
  awaited: '',
  prompted: false,
  awaySince: 0,
  ...changes,
});

const table = (number: number, changes: Partial<SeminarTableView> = {}): SeminarTableView => ({
  table: `t${number}`,
  number,
  phase: 'consultations',
  round: 1,
  paused: false,
  deadline: 0,
  remaining: 0,
  held: true,
  seats: { ARC: seat(), BOR: seat() },
  live: 0,
  adopted: 0,
  pending: 0,
  brackets: 0,
  votes: 0,
  votesDue: 0,
  hands: [],
  asked: [],
  broken: [],
  lastStep: '',
  joint: 0,
  ...changes,
});

const person = (name: string, changes: Partial<SeminarPersonView> = {}): SeminarPersonView => ({
  person: name.toLowerCase(),
  label: name,
  name: '',
  present: false,
  table: '',
  party: '',
  wishes: [],
  ...changes,
});

describe('who holds a table up', () => {
  it('is grouped by what they are waited for', () => {
    const seats = { ARC: seat({ awaited: 'vote' }), BOR: seat({ awaited: 'ready' }), CAL: seat({ awaited: 'vote' }) };
    expect(holdUpsAt(table(1, { seats }))).toEqual([
      { awaited: 'vote', parties: ['ARC', 'CAL'] },
      { awaited: 'ready', parties: ['BOR'] },
    ]);
  });

  it('is nobody when everybody is done', () => {
    expect(holdUpsAt(table(1))).toEqual([]);
  });

  it('is in the lobby whoever is required and has no delegate', () => {
    const scenario = publicScenario(harbour);
    const required = scenario.parties.filter((party) => party.required).map(({ id }) => id);
    expect(missingAt(table(1, { phase: 'lobby', seats: {} }), scenario)).toEqual(required);
    const [first = ''] = required;
    expect(missingAt(table(1, { phase: 'lobby', seats: { [first]: seat() } }), scenario)).toEqual(required.slice(1));
  });

  it('awaits people where a seat has been given to somebody who has not come', () => {
    const away = seat({ present: false });
    expect(isAwaitingPeople(table(1, { phase: 'lobby' }))).toBe(false);
    expect(isAwaitingPeople(table(1, { phase: 'lobby', seats: { ARC: seat(), BOR: away } }))).toBe(true);
  });
});

const asked = (changes: Partial<AskedView> = {}): AskedView => ({
  channel: 'ARC+*',
  count: 3,
  answered: 0,
  party: 'ARC',
  name: 'Ana',
  ...changes,
});

describe('messages to the facilitator', () => {
  let stored: Map<string, string>;
  beforeEach(() => {
    ({ stored } = fakeBrowser());
  });

  const unread = (...channels: readonly AskedView[]) =>
    unreadAt(table(1, { asked: channels })).map((each) => each.unread);

  it('are unread from the last that any facilitator answered', () => {
    expect(unread(asked(), asked({ answered: 2 }), asked({ answered: 3 }))).toEqual([3, 1]);
  });

  it('are read where this browser has shown them, at that table and in that channel', () => {
    stored.set('redlines.read.t1.', JSON.stringify({ 'ARC+*': 2 }));
    stored.set('redlines.read.t2.', JSON.stringify({ 'BOR+*': 3 }));
    expect(unread(asked(), asked({ channel: 'BOR+*' }))).toEqual([1, 3]);
  });

  it('count with the raised hands as what asks for the facilitator', () => {
    expect(asksAt(table(1, { hands: ['ana'], asked: [asked(), asked({ channel: 'BOR+*', answered: 2 })] }))).toBe(5);
  });
});

describe('a table that needs its facilitator', () => {
  const gone = (since: number, caretaker = false) => ({
    seats: { ARC: seat({ present: false, caretaker, awaySince: AT - since }) },
  });

  it.each([
    ['has a raised hand', { hands: ['ana'] }],
    ['has one in the lobby, too', { phase: 'lobby', hands: ['ana'] }],
    ['has a message to them', { asked: [asked()] }],
    ['has a delegation that was asked in vain', { seats: { ARC: seat({ awaited: 'vote', prompted: true }) } }],
    ['has a delegation that is gone for two minutes', gone(120_000)],
    ['has results that wait', { phase: 'debrief' }],
  ] as const)('%s', (_what, changes) => {
    expect(needsYou(table(1, changes), AT)).toBe(true);
  });

  it.each([
    ['whose messages have been answered', { asked: [asked({ answered: 3 })] }],
    ['whose delegations are busy', { seats: { ARC: seat({ awaited: 'ready' }) } }],
    ['where somebody has just dropped out', gone(20_000)],
    ['where a caretaker holds the seat', gone(120_000, true)],
    ['that has not begun', { phase: 'lobby', ...gone(120_000) }],
    ['whose results are open', { phase: 'debrief', held: false }],
  ] as const)('is none %s', (_what, changes) => {
    expect(needsYou(table(1, changes), AT)).toBe(false);
  });

  it('is told which delegations are gone, and only those', () => {
    const seats = { ...gone(120_000).seats, BOR: seat(), CAL: gone(20_000).seats.ARC };
    expect(goneAt(table(1, { seats }), AT)).toEqual(['ARC']);
    expect(goneAt(table(1, { phase: 'lobby', seats }), AT)).toEqual([]);
  });

  it('comes first, and hands before everything; the others stay in the order of their numbers', () => {
    const tables = [table(1), table(2), table(3, gone(120_000)), table(4, { hands: ['ana'] })];
    expect(byNeed(tables, AT).map(({ number }) => number)).toEqual([4, 3, 1, 2]);
  });
});

describe('the people of a seminar', () => {
  it('are counted as here, missing and without a place', () => {
    const people = [person('Ana', { present: true, table: 't1' }), person('Bo', { present: true }), person('Cem')];
    expect(attendanceOf(people)).toEqual({ here: 2, all: 3, unplaced: 2 });
  });

  it('stand there without a place first, then table by table and delegation by delegation', () => {
    const people = [
      person('Ana', { table: 't2', party: 'ARC' }),
      person('Bo', { table: 't1', party: 'BOR' }),
      person('Cem', { table: 't1', party: 'ARC' }),
      person('Zoe'),
    ];
    expect(inOrder(people, [table(1), table(2)]).map(calledOf)).toEqual(['Zoe', 'Cem', 'Bo', 'Ana']);
  });

  it('are called by the roster, or by the name they came with', () => {
    expect(calledOf(person('', { name: 'Zoe' }))).toBe('Zoe');
    expect(calledOf(person('Ana Aalto', { name: 'Ana' }))).toBe('Ana Aalto');
  });
});

describe('places that are chosen', () => {
  const people = [person('Ana', { table: 't1', party: 'ARC' }), person('Bo')];

  it('are saved only where they lead anywhere', () => {
    const moves = { ana: placeKey('t1', 'ARC'), bo: placeKey('t2', 'BOR') };
    expect(changedPlaces(people, moves)).toEqual([{ person: 'bo', table: 't2', party: 'BOR' }]);
  });

  it('are where people are shown, before they are saved', () => {
    const moves = { ana: placeKey('t2', 'BOR') };
    expect(people.map((each) => placedAt(each, moves))).toEqual([placeKey('t2', 'BOR'), placeKey('', '')]);
  });

  it('may be to watch, or none', () => {
    const moves = { ana: placeKey('', ''), bo: placeKey('t1', '') };
    expect(changedPlaces(people, moves)).toEqual([
      { person: 'ana', table: '', party: '' },
      { person: 'bo', table: 't1', party: '' },
    ]);
  });
});
