import { z } from 'zod';
import { chance } from '../../base/random.ts';
import { ok } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { instructionChance } from '../../scoring/instructions.ts';
import { stakeIn } from '../../scoring/world.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { delegationTalking } from '../guards.ts';
import { profileOf } from '../parties.ts';
import { hasSlot } from './slots.ts';

/** Ask the capital to let one of its red lines hold only for harder text. Costs a slot, and may be refused. */
export const requestInstructions = z.strictObject({
  type: z.literal('RequestInstructions'),
  line: z.int().min(1).max(100),
});

export function decideRequestInstructions(
  game: Game,
  { line }: z.infer<typeof requestInstructions>,
  context: Context,
): Decision {
  const party = delegationTalking(game, context, 'consultations');
  if (!party.ok) return party;
  const redLine = profileOf(game, party.value).redLines[line - 1];
  if (!redLine) return refuse({ code: 'unknown-red-line', line });
  const asked = requestsOf(game, party.value);
  if (asked >= game.scenario.procedure.capital.requests) return refuse({ code: 'no-requests' });
  if (!hasSlot(game, party.value)) return refuse({ code: 'no-slots' });
  const probability = chanceOf(game, party.value, redLine.issue);
  const draw = chance(game.seed, 'instructions', party.value, String(asked));
  const granted = draw < probability;
  return ok([{ type: 'InstructionsAnswered', party: party.value, line, probability, draw, granted }]);
}

const requestsOf = (game: Game, party: PartyId): number => game.seats[party]?.requests ?? 0;

const chanceOf = (game: Game, party: PartyId, issue: string): number =>
  instructionChance(game.uncertainty[issue] ?? 0, stakeIn(profileOf(game, party), issue).salience);
