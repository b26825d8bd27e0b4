/** Who is bound by a text that the table adopts, and whether it has to wait (DESIGN.md, "Who is bound"). */
import { type Clause, contentOf, type Tally } from '../../model/clause.ts';
import { HARD_FROM } from '../../model/dials.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { crossedRedLine } from '../../scoring/redLine.ts';
import { hasEnough } from '../signature/entryIntoForce.ts';
import { consenting } from './decisionRule.ts';

export interface Consent {
  readonly bound: readonly PartyId[];
  readonly repudiated: readonly PartyId[];
  /** Left out when nobody has a reservation. */
  readonly reserved?: readonly PartyId[];
}

/**
 * M: who consented, less those with a reservation, and those whose capital repudiates the clause because it crosses
 * their red line (MODEL.md 3). What a party has reserved against, its capital has no need to repudiate.
 */
export function consentTo(game: Game, clause: Clause, tally: Tally): Consent {
  const consented = consenting(tally, game.scenario.procedure.decisionRule);
  const parties = game.playing.filter((party) => consented.includes(party));
  const reserves = (party: PartyId) => game.ballot?.reservations[clause.id]?.includes(party) ?? false;
  const reserved = parties.filter(reserves);
  const unreserved = parties.filter((party) => !reserves(party));
  const repudiated = unreserved.filter((party) => isRepudiated(game, clause, party));
  return {
    bound: unreserved.filter((party) => !repudiated.includes(party)),
    repudiated,
    ...(reserved.length > 0 && { reserved }),
  };
}

/** Whether a party's capital will not be bound by a text, since it crosses a red line (MODEL.md 3, "Red line"). */
export function isRepudiated(game: Game, clause: Clause, party: PartyId): boolean {
  if (!game.scenario.procedure.capital.instructs) return false;
  const redLines = game.mandates[party]?.redLines ?? [];
  if (redLines.length === 0) return false;
  const { position, obligation } = contentOf(clause);
  return crossedRedLine(redLines, { issue: clause.issue, position, obligation }) !== undefined;
}

/** Whether an adopted clause has to wait: for the signature of what is hard, or for enough parties to a treaty. */
export function mustWait(game: Game, clause: Clause, bound: readonly PartyId[]): boolean {
  const { signature, decisionRule } = game.scenario.procedure;
  if (signature) return contentOf(clause).obligation >= HARD_FROM;
  return decisionRule === 'opt-in-treaty' && !hasEnough(game, { bound });
}
