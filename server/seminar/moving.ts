/** How somebody gets to a place: the commands for it, tried first on the games as they are, so that a no changes nothing. */
import { ok, type Result } from '#shared/base/result.ts';
import { delegatesOf, type Game, type PersonId, partyOf } from '#shared/model/game.ts';
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

/** What brings people where they are to be, one after the other; or why it cannot be done. `at` is the server's time. */
export function planOf(games: Games, destinations: readonly Destination[], at: number): Planned {
  let plan: Planned = ok({ steps: [], games });
  for (const destination of destinations) plan = then(plan, (before) => moved(before, destination, at));
  return plan;
}

function moved(before: Plan, { person, name, table, party }: Destination, at: number): Planned {
  const from = tableOf(before.games, person);
  const target = before.games.get(table);
  if (!target && table !== '') return { ok: false, error: { code: 'unknown-table' } };
  if (from === table && (!target || (partyOf(target, person) ?? '') === party)) return ok(before);

  // In the lobby one only changes seats; elsewhere whoever moves goes and comes anew.
  const stays = from === table && target?.phase === 'lobby' && party !== '';
  let plan: Planned = ok(before);
  const step = (where: string, actor: Actor, command: Command) => {
    plan = then(plan, (now) => tried(now, { table: where, actor, command }, at));
  };
  if (from !== '' && !stays) step(from, FACILITATOR, { type: 'RemovePerson', person });
  if (target && !stays) {
    // A seminar's table has no code of its own: who may come is decided at the seminar's door.
    if (!target.entryOpen) step(table, FACILITATOR, { type: 'SetEntry', open: true });
    step(table, { kind: 'person', person }, { type: 'JoinTable', name });
  }
  if (!target || party === '') return plan;
  return then(plan, (now) => {
    const seat = seatFor(now.games.get(table) ?? target, person, party);
    return seat.ok ? tried(now, { table, actor: FACILITATOR, command: seat.value }, at) : seat;
  });
}

/** As head of an empty seat, or beside the others; in a running game also in the place of a head who is away. */
function seatFor(game: Game, person: PersonId, party: PartyId): Result<Command, Denial> {
  const seat = { type: 'AssignSeat', person, party } as const;
  const { length: delegates } = delegatesOf(game, party);
  if (delegates === 0) return ok(seat);
  if (delegates < game.scenario.procedure.delegates) return ok({ ...seat, beside: true });
  const head = game.people[game.seats[party]?.delegate ?? ''];
  return game.phase === 'lobby' || head?.present ? refuse({ code: 'party-taken', party }) : ok(seat);
}

function tried({ steps, games }: Plan, step: Step, at: number): Planned {
  const game = games.get(step.table);
  if (!game) return { ok: false, error: { code: 'unknown-table' } };
  const outcome = outcomeOf(game, step.command, { actor: step.actor, at, digest: '' });
  if (!outcome.ok) return outcome;
  return ok({ steps: [...steps, step], games: new Map(games).set(step.table, outcome.value.game) });
}

const then = (plan: Planned, next: (plan: Plan) => Planned): Planned => (plan.ok ? next(plan.value) : plan);
