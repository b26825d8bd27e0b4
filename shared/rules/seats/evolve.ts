import { mapValues } from '../../base/records.ts';
import { assertNever } from '../../base/result.ts';
import { type Game, type PersonId, partyOf } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { filledIn, type StoredScenario } from '../../model/storedScenario.ts';
import { recorded } from '../recorded.ts';
import type { SeatEvent } from './events.ts';

/** A table before anybody has come. */
export function openedTable(table: string, stored: StoredScenario, seed: number): Game {
  const scenario = filledIn(stored);
  const seats = Object.fromEntries(
    scenario.parties.map(({ id }) => [id, { ready: false, drafts: 0, slots: 0, requests: 0 }]),
  );
  const uncertainty = Object.fromEntries(scenario.issues.map((issue) => [issue.id, issue.uncertainty]));
  return {
    table,
    scenario,
    phase: 'lobby',
    round: 0,
    clock: { kind: 'stopped' },
    entryOpen: true,
    people: {},
    seats,
    playing: [],
    clauses: {},
    amendments: {},
    brackets: {},
    links: {},
    motions: {},
    uncertainty,
    trust: scenario.trust,
    goodwill: {},
    mandates: Object.fromEntries(scenario.parties.map(({ id, stakes, redLines }) => [id, { stakes, redLines }])),
    understandings: {},
    dialogues: {},
    insights: {},
    instructions: {},
    news: [],
    newsDue: {},
    stopped: false,
    seed,
    channels: { plenary: { members: [], left: [], count: 0 } },
    record: [],
    steps: [],
  };
}

export function evolveSeats(game: Game, event: Exclude<SeatEvent, { type: 'TableOpened' }>, at: number): Game {
  switch (event.type) {
    case 'PersonJoined':
      return { ...game, people: { ...game.people, [event.person]: { name: event.name, present: false } } };
    case 'SeatTaken':
      return substitution(withDelegate(game, event.party, event.person), event.party, at);
    case 'SeatLeft':
      return withDelegate(game, event.party, undefined);
    case 'PresenceChanged':
      return presence(game, event.person, event.present, at);
    case 'EntryChanged':
      return { ...game, entryOpen: event.open };
    default:
      return assertNever(event);
  }
}

function withDelegate(game: Game, party: PartyId, delegate: PersonId | undefined): Game {
  const seats = mapValues(game.seats, (seat, id) => {
    if (id !== party) return seat;
    const { delegate: _former, ...rest } = seat;
    return { ...rest, ready: false, ...(delegate !== undefined && { delegate }) };
  });
  return { ...game, seats };
}

/** During a game everybody is told that somebody else speaks for a delegation now. */
const substitution = (game: Game, party: PartyId, at: number): Game =>
  game.playing.includes(party) ? recorded(game, { kind: 'substituted', at, party }) : game;

/** A playing delegation's coming and going stands in the record; the lobby's does not. */
function presence(game: Game, person: PersonId, present: boolean, at: number): Game {
  const known = game.people[person];
  if (!known) return game;
  const moved = { ...game, people: { ...game.people, [person]: { ...known, present } } };
  const party = partyOf(game, person);
  if (party === undefined || !game.playing.includes(party)) return moved;
  return recorded(moved, { kind: present ? 'returned' : 'left', at, party });
}
