/** What a seminar's facilitators see of it: its people and its tables at a glance. */
import { mapValues } from '#shared/base/records.ts';
import {
  clausesOf,
  delegatesOf,
  type Game,
  type Person,
  type PersonId,
  partyOf,
  peopleOf,
} from '#shared/model/game.ts';
import type { PartyId, Scenario } from '#shared/model/scenario.ts';
import type { DelegateView, SeatView, Views } from '#shared/model/view.ts';
import type { AskedView, SeminarNewsView, SeminarSeatView, SeminarTableView } from '#shared/protocol/seminar.ts';
import { cardOf } from '#shared/rules/news/view.ts';
import type { DealingTable } from './dealing.ts';

/** Where somebody is. */
export interface Whereabouts {
  readonly table: string;
  readonly number: number;
  /** Empty for an observer. */
  readonly party: PartyId;
  readonly present: boolean;
}

/** The scenario's news, which may break at any of the tables. */
export const newsViews = ({ events }: Scenario): readonly SeminarNewsView[] =>
  events.map((event) => ({ event: event.id, ...cardOf(event) }));

const peopleAt = ({ people }: Game): readonly (readonly [PersonId, Person])[] =>
  Object.entries(people).filter(([, { bot }]) => !bot);

/** Everybody at a table, by person; bots are nobody. */
export const whereabouts = (game: Game, number: number): readonly (readonly [PersonId, Whereabouts])[] =>
  peopleAt(game).map(([person, { present }]) => [
    person,
    { table: game.table, number, party: partyOf(game, person) ?? '', present },
  ]);

/** A table of the seminar as it is seen just now. */
export interface Seen {
  readonly views: Views;
  readonly asked: readonly AskedView[];
}

export function tableView(game: Game, { views, asked }: Seen, number: number): SeminarTableView {
  const { everybody, facilitator } = views;
  const clauses = (status: string) => clausesOf(game).filter((clause) => clause.status === status).length;
  const { phase, round, paused, deadline, remaining, held } = everybody;
  return {
    table: game.table,
    number,
    phase,
    round,
    paused,
    deadline,
    remaining,
    held,
    seats: seatViews(game, everybody.seats),
    live: clauses('live'),
    adopted: clauses('adopted'),
    pending: clauses('pending'),
    brackets: Object.values(game.brackets).filter(({ status }) => status === 'open').length,
    ...votesOn(game),
    hands: Object.keys(game.people).filter((person) => game.people[person]?.hand),
    asked,
    broken: game.news.map(({ event }) => event),
    lastStep: facilitator.lastStep,
    joint: facilitator.joint,
  };
}

/** A table as the dealer sees it: in the lobby every delegation takes people, in a game those that play. */
export function dealingTable(game: Game): DealingTable {
  const open = game.phase === 'lobby' ? Object.keys(game.seats) : game.playing;
  const limit = game.phase === 'debrief' ? 0 : game.scenario.procedure.delegates;
  const seats = open.map((party) => {
    const { length: delegates } = peopleOf(game, party);
    return [party, { delegates, room: Math.max(0, limit - delegates) }] as const;
  });
  return { table: game.table, people: peopleAt(game).length, seats: Object.fromEntries(seats) };
}

function seatViews(game: Game, seats: Readonly<Record<PartyId, SeatView>>): Readonly<Record<PartyId, SeminarSeatView>> {
  const shown =
    game.phase === 'lobby'
      ? Object.keys(seats).filter((party) => delegatesOf(game, party).length > 0 || game.seats[party]?.caretaker)
      : game.playing;
  const views = mapValues(seats, ({ delegates, present, caretaker, awaited, prompted, awaySince }) => ({
    present,
    caretaker,
    ...botAmong(Object.values(delegates)),
    awaited,
    prompted,
    awaySince,
  }));
  return Object.fromEntries(shown.flatMap((party) => (views[party] ? [[party, views[party]]] : [])));
}

/** A bot stands alone for its delegation. */
function botAmong(delegates: readonly DelegateView[]): Pick<SeminarSeatView, 'bot' | 'strength'> {
  const { bot = '', strength = '' } = delegates.find((delegate) => delegate.bot !== '') ?? {};
  return { bot, strength };
}

/** Votes cast on what is open, and how many there can be. */
function votesOn(game: Game): Pick<SeminarTableView, 'votes' | 'votesDue'> {
  const open = game.preliminaries ?? game.ballot;
  if (!open || game.phase !== 'voting') return { votes: 0, votesDue: 0 };
  const votes = Object.values(open.votes).reduce((sum, cast) => sum + Object.keys(cast).length, 0);
  return { votes, votesDue: open.items.length * game.playing.length };
}
