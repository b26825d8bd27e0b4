/** How somebody gets to a place: the commands for it, tried first on the games as they are, so that a no changes nothing. */
import { ok, type Result } from '#shared/base/result.ts';
import { type Game, type PersonId, partyOf, peopleOf } from '#shared/model/game.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { Denial } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/rules/commands.ts';
import { outcomeOf } from '#shared/rules/decide.ts';
import { type Actor, refuse } from '#shared/rules/decision.ts';

/** The tables' games, by table. */
export type Games = ReadonlyMap<string, Game>;

export interface Step {
  readonly table: string;
  readonly actor: Actor;
  readonly command: Command;
}

/** Where somebody is to be; an empty table for nowhere, an empty party for an observer. */
export interface Destination {
  readonly person: PersonId;
  readonly name: string;
  readonly table: string;
  readonly party: PartyId;
}

/** The steps so far, and the games after them. */
interface Plan {
  readonly steps: readonly Step[];
  readonly games: Games;
}

type Planned = Result<Plan, Denial>;

const FACILITATOR: Actor = { kind: 'facilitator' };

/** The table somebody is at; empty for none. */
const tableOf = (games: Games, person: PersonId): string =>
  [...games].find(([, { people }]) => Object.hasOwn(people, person))?.[0] ?? '';

/**
 * What brings people where they are to be, or why it cannot be done. Whoever moves first leaves the former place, so that
 * two can exchange theirs. `at` is the server's time.
 */
export function planOf(games: Games, destinations: readonly Destination[], at: number): Planned {
  const moving = destinations.filter((destination) => !isThere(games, destination));
  let plan: Planned = ok({ steps: [], games });
  for (const step of [left, placed])
    for (const destination of moving) plan = then(plan, (before) => step(before, destination, at));
  return plan;
}

function isThere(games: Games, { person, table, party }: Destination): boolean {
  const game = games.get(table);
  return tableOf(games, person) === table && (game ? (partyOf(game, person) ?? '') : '') === party;
}

/** Out of the former place. In the lobby one only changes seats; elsewhere whoever moves goes and comes anew. */
function left(before: Plan, { person, table, party }: Destination, at: number): Planned {
  const from = tableOf(before.games, person);
  const game = before.games.get(from);
  if (!game) return ok(before);
  if (from !== table || party === '' || game.phase !== 'lobby')
    return tried(before, { table: from, actor: FACILITATOR, command: { type: 'RemovePerson', person } }, at);
  if (partyOf(game, person) === undefined) return ok(before);
  return tried(before, { table, actor: { kind: 'person', person }, command: { type: 'LeaveSeat' } }, at);
}

/** To the table, unless one is there still, and into the seat. */
function placed(before: Plan, { person, name, table, party }: Destination, at: number): Planned {
  if (table === '') return ok(before);
  const target = before.games.get(table);
  if (!target) return { ok: false, error: { code: 'unknown-table' } };
  let plan: Planned = ok(before);
  const step = (actor: Actor, command: Command) => {
    plan = then(plan, (now) => tried(now, { table, actor, command }, at));
  };
  if (!Object.hasOwn(target.people, person)) {
    // A seminar's table has no code of its own: who may come is decided at the seminar's door.
    if (!target.entryOpen) step(FACILITATOR, { type: 'SetEntry', open: true });
    step({ kind: 'person', person }, { type: 'JoinTable', name });
  }
  if (party === '') return plan;
  return then(plan, (now) => {
    const seat = seatFor(now.games.get(table) ?? target, person, party);
    return seat.ok ? tried(now, { table, actor: FACILITATOR, command: seat.value }, at) : seat;
  });
}

/** As head of an empty seat, or beside the others; in a running game also in the place of a head who is away. */
function seatFor(game: Game, person: PersonId, party: PartyId): Result<Command, Denial> {
  const seat = { type: 'AssignSeat', person, party } as const;
  const [first, ...others] = peopleOf(game, party);
  if (first === undefined) return ok(seat);
  if (1 + others.length < game.scenario.procedure.delegates) return ok({ ...seat, beside: true });
  return game.phase === 'lobby' || game.people[first]?.present ? refuse({ code: 'party-taken', party }) : ok(seat);
}

function tried({ steps, games }: Plan, step: Step, at: number): Planned {
  const game = games.get(step.table);
  if (!game) return { ok: false, error: { code: 'unknown-table' } };
  const outcome = outcomeOf(game, step.command, { actor: step.actor, at, digest: '' });
  if (!outcome.ok) return outcome;
  return ok({ steps: [...steps, step], games: new Map(games).set(step.table, outcome.value.game) });
}

const then = (plan: Planned, next: (plan: Plan) => Planned): Planned => (plan.ok ? next(plan.value) : plan);
