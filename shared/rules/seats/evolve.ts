import { mapValues, withEntry } from '../../base/records.ts';
import { assertNever } from '../../base/result.ts';
import type { Bot } from '../../model/bot.ts';
import { delegatesOf, type Game, type Person, type PersonId, partyOf, peopleOf, type Seat } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { filledIn, type StoredScenario } from '../../model/storedScenario.ts';
import { recorded } from '../recorded.ts';
import type { SeatEvent } from './events.ts';
import { withHeard } from './heard.ts';

/** Nobody has sat down yet. */
const EMPTY_SEAT: Seat = {
  team: [],
  caretaker: false,
  heardAt: 0,
  prompted: false,
  ready: false,
  drafts: 0,
  slots: 0,
  requests: 0,
};

/** What the first row of a log says of the table. */
type Opening = Omit<Extract<SeatEvent, { type: 'TableOpened' }>, 'type' | 'scenario' | 'scenarioHash'> & {
  readonly scenario: StoredScenario;
};

/** A table before anybody has come. */
export function openedTable(opening: Opening): Game {
  const { table, scenario: stored, seed = 0, held = false, practice = false, par = {} } = opening;
  const scenario = filledIn(stored);
  const seats = Object.fromEntries(scenario.parties.map(({ id }) => [id, EMPTY_SEAT]));
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
    held,
    practice,
    par,
    seed,
    channels: { plenary: { members: [], left: [], count: 0 } },
    record: [],
    steps: [],
  };
}

export function evolveSeats(game: Game, event: Exclude<SeatEvent, { type: 'TableOpened' }>, at: number): Game {
  switch (event.type) {
    case 'PersonJoined':
      return joined(game, event);
    case 'SeatTaken':
      return taken(game, event.party, event.person, at);
    case 'SeatLeft':
      return left(game, event.party, event.person, at);
    case 'HeadChanged':
      return headChanged(game, event.party, event.person, at);
    case 'PersonRemoved':
      return removed(game, event.person, at);
    case 'HandChanged':
      return changedPerson(game, event.person, { hand: event.raised });
    case 'MuteChanged':
      return changedPerson(game, event.person, { muted: event.muted });
    case 'DelegationPrompted':
      return recorded(changedSeat(game, event.party, { prompted: true }), { kind: 'prompted', at, party: event.party });
    case 'CaretakerSeated':
      return recorded(changedSeat(game, event.party, { caretaker: true }), {
        kind: 'caretaker',
        at,
        party: event.party,
      });
    case 'CaretakerLeft':
      return handedBack(game, event.party, at);
    case 'PresenceChanged':
      return presence(game, event.person, event.present, at);
    case 'EntryChanged':
      return { ...game, entryOpen: event.open };
    default:
      return assertNever(event);
  }
}

/** Bots are here from the first; people when their connection says so. */
const joined = (game: Game, { person, name, bot }: Extract<SeatEvent, { type: 'PersonJoined' }>): Game =>
  withPerson(game, person, { name, present: bot !== undefined, hand: false, muted: false, ...(bot && { bot }) });

const withPerson = (game: Game, id: PersonId, person: Person): Game => ({
  ...game,
  people: { ...game.people, [id]: person },
});

function changedPerson(game: Game, id: PersonId, change: Partial<Person>): Game {
  const known = game.people[id];
  return known ? withPerson(game, id, { ...known, ...change }) : game;
}

function changedSeat(game: Game, party: PartyId, change: Partial<Seat>): Game {
  const seat = game.seats[party];
  return seat ? { ...game, seats: withEntry(game.seats, party, { ...seat, ...change }) } : game;
}

/** A seat with these delegates, the head first: a bot, until it gives way to one of the others. */
function withDelegates(game: Game, party: PartyId, delegates: readonly PersonId[]): Game {
  const isBot = (person: PersonId) => game.people[person]?.bot !== undefined;
  const [head, ...team] = [...delegates.filter(isBot), ...delegates.filter((person) => !isBot(person))];
  const seats = mapValues(game.seats, (seat, id) => {
    if (id !== party) return seat;
    const { delegate: former, ...rest } = seat;
    // A new head has not said that the delegation is done.
    const ready = seat.ready && former === head;
    return { ...rest, ready, team, ...(head !== undefined && { delegate: head }) };
  });
  return { ...game, seats };
}

/** During a game everybody is told that somebody else speaks for a delegation now. */
function taken(game: Game, party: PartyId, person: PersonId, at: number): Game {
  const moved = changedPerson(game, person, { seatedAt: at });
  const seated = attended(withDelegates(moved, party, [...delegatesOf(game, party), person]), party, at);
  const bot = game.people[person]?.bot;
  if (bot) return botSeated(seated, party, bot, at);
  const isSubstitute = peopleOf(game, party).length === 0 && game.playing.includes(party);
  return isSubstitute ? recorded(seated, { kind: 'substituted', at, party }) : seated;
}

/** A caretaker gives way to it. That a bot sits here is said in the lobby too. */
const botSeated = (game: Game, party: PartyId, { tactic }: Bot, at: number): Game =>
  recorded(changedSeat(game, party, { caretaker: false }), { kind: 'bot-seated', at, party, point: tactic });

/** When the head leaves, the next in order is head. */
function left(game: Game, party: PartyId, person: PersonId | undefined, at: number): Game {
  const staying = person === undefined ? [] : delegatesOf(game, party).filter((other) => other !== person);
  return attended(withDelegates(game, party, staying), party, at);
}

function headChanged(game: Game, party: PartyId, person: PersonId, at: number): Game {
  const others = delegatesOf(game, party).filter((other) => other !== person);
  const led = withDelegates(game, party, [person, ...others]);
  return game.playing.includes(party) ? recorded(led, { kind: 'head-changed', at, party }) : led;
}

/** Out of the seat and the table. In a game everybody is told which delegation lost somebody, and not whom. */
function removed(game: Game, person: PersonId, at: number): Game {
  const party = partyOf(game, person);
  const { [person]: gone, ...people } = game.people;
  const without: Game = { ...game, people };
  if (party === undefined) return without;
  const freed = left(without, party, person, at);
  if (gone?.bot) return recorded(freed, { kind: 'bot-left', at, party, point: gone.bot.tactic });
  return game.playing.includes(party) ? recorded(freed, { kind: 'removed', at, party }) : freed;
}

/** The seat is its delegates' again; one that nobody has come back to is empty from now on. */
function handedBack(game: Game, party: PartyId, at: number): Game {
  const { awaySince: _past, ...seat } = game.seats[party] ?? EMPTY_SEAT;
  const here = delegatesOf(game, party).filter((person) => game.people[person]?.present);
  const seated = here.reduce((before, person) => changedPerson(before, person, { seatedAt: at }), game);
  const back = { ...seated, seats: { ...game.seats, [party]: { ...seat, caretaker: false, heardAt: at } } };
  return recorded(attended(back, party, at), { kind: 'handed-back', at, party });
}

/** A playing delegation's coming and going stands in the record; the lobby's does not, nor that of some of a team. */
function presence(game: Game, person: PersonId, present: boolean, at: number): Game {
  const party = partyOf(game, person);
  const moved = present ? arrived(game, person, party, at) : departed(game, person, at);
  if (party === undefined) return moved;
  const noted = attended(moved, party, at);
  const known = present ? { ...noted, seats: withHeard(noted.seats, party, at) } : noted;
  const othersHere = peopleOf(game, party).some((other) => other !== person && game.people[other]?.present);
  if (othersHere || !game.playing.includes(party)) return known;
  return recorded(known, { kind: present ? 'returned' : 'left', at, party });
}

/** Who comes for the first time comes to the seat, too. */
function arrived(game: Game, person: PersonId, party: PartyId | undefined, at: number): Game {
  const isBack = game.people[person]?.awayFrom !== undefined;
  const since = isBack ? { backAt: at } : party !== undefined && { seatedAt: at };
  return changedPerson(game, person, { present: true, ...since });
}

function departed(game: Game, person: PersonId, at: number): Game {
  const known = game.people[person];
  if (!known) return game;
  const { backAt: _past, ...leaving } = known;
  return withPerson(game, person, { ...leaving, present: false, awayFrom: at });
}

/** The seat with since when nobody of it has been here, if nobody is. */
export function attended(game: Game, party: PartyId, at: number): Game {
  const delegates = delegatesOf(game, party);
  const expected = delegates.length > 0 || game.playing.includes(party);
  const here = delegates.some((person) => game.people[person]?.present);
  const seats = mapValues(game.seats, ({ awaySince, ...seat }, id) => {
    if (id !== party) return awaySince === undefined ? seat : { ...seat, awaySince };
    return here || !expected ? seat : { ...seat, awaySince: awaySince ?? at };
  });
  return { ...game, seats };
}
