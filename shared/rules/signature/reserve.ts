import { z } from 'zod';
import { ok } from '../../base/result.ts';
import { type Clause, contentOf } from '../../model/clause.ts';
import { RESERVABLE_FROM } from '../../model/dials.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { clauseId, revision } from '../fields.ts';
import { clauseNamed, headActing, sameRevision } from '../guards.ts';
import { isRepudiated } from '../voting/consent.ts';
import { isInAct } from './act.ts';

/** Consent without being bound: to a clause on the ballot, or to one of the final act (obligation of 1/3 or more). */
export const enterReservation = z.strictObject({ type: z.literal('EnterReservation'), clause: clauseId, revision });

export function decideEnterReservation(
  game: Game,
  command: z.infer<typeof enterReservation>,
  context: Context,
): Decision {
  const party = headActing(game, context, 'voting', 'signature');
  if (!party.ok) return party;
  const clause = clauseNamed(game, command.clause);
  if (!clause.ok) return clause;
  if (!game.scenario.procedure.reservations) return refuse({ code: 'no-reservations' });
  const current = sameRevision(clause.value, command.revision);
  if (!current.ok) return current;
  if (contentOf(clause.value).obligation < RESERVABLE_FROM)
    return refuse({ code: 'too-soft-to-reserve', clause: command.clause });
  return game.phase === 'voting'
    ? reservedOnBallot(game, clause.value, party.value)
    : reservedInAct(clause.value, party.value);
}

function reservedOnBallot(game: Game, { id }: Clause, party: PartyId): Decision {
  if (!game.ballot?.items.some(({ clause }) => clause === id)) return refuse({ code: 'not-on-ballot', clause: id });
  if (game.ballot.reservations[id]?.includes(party)) return refuse({ code: 'already-reserved', clause: id });
  return ok([{ type: 'ReservationEntered', party, clause: id }]);
}

function reservedInAct(clause: Clause, party: PartyId): Decision {
  if (isInAct(clause) && clause.reserved.includes(party))
    return refuse({ code: 'already-reserved', clause: clause.id });
  if (!isInAct(clause) || !clause.bound.includes(party)) return refuse({ code: 'not-bound', clause: clause.id });
  return ok([{ type: 'ActReservationEntered', party, clause: clause.id }]);
}

/** Be bound after all. */
export const withdrawReservation = z.strictObject({ type: z.literal('WithdrawReservation'), clause: clauseId });

export function decideWithdrawReservation(
  game: Game,
  command: z.infer<typeof withdrawReservation>,
  context: Context,
): Decision {
  const party = headActing(game, context, 'voting', 'signature');
  if (!party.ok) return party;
  const clause = clauseNamed(game, command.clause);
  if (!clause.ok) return clause;
  return game.phase === 'voting'
    ? withdrawnOnBallot(game, clause.value, party.value)
    : withdrawnInAct(game, clause.value, party.value);
}

function withdrawnOnBallot(game: Game, { id }: Clause, party: PartyId): Decision {
  if (!game.ballot?.reservations[id]?.includes(party)) return refuse({ code: 'not-reserved', clause: id });
  return ok([{ type: 'ReservationWithdrawn', party, clause: id }]);
}

function withdrawnInAct(game: Game, clause: Clause, party: PartyId): Decision {
  if (!isInAct(clause) || !clause.reserved.includes(party)) return refuse({ code: 'not-reserved', clause: clause.id });
  const repudiated = isRepudiated(game, clause, party);
  return ok([{ type: 'ActReservationWithdrawn', party, clause: clause.id, ...(repudiated && { repudiated: true }) }]);
}
