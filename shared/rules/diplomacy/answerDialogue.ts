import { z } from 'zod';
import { chance } from '../../base/random.ts';
import { ok } from '../../base/result.ts';
import type { Dialogue, Insight } from '../../model/diplomacy.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { afterDialogue } from '../../scoring/learning.ts';
import { parametersWith } from '../../scoring/parameters.ts';
import { stakeIn } from '../../scoring/world.ts';
import { hasSlot } from '../capital/slots.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { dialogueId } from '../fields.ts';
import { delegationTalking } from '../guards.ts';
import { profileOf } from '../parties.ts';
import { dialogueNamed } from './dialogues.ts';
import type { DiplomacyEvent } from './events.ts';
import { rangeHolding } from './insight.ts';

/** Accept, so that the dialogue is held, or decline. */
export const answerDialogue = z.strictObject({
  type: z.literal('AnswerDialogue'),
  dialogue: dialogueId,
  accept: z.boolean(),
});

export function decideAnswerDialogue(
  game: Game,
  { dialogue, accept }: z.infer<typeof answerDialogue>,
  context: Context,
): Decision {
  const party = delegationTalking(game, context, 'consultations');
  if (!party.ok) return party;
  const offer = dialogueNamed(game, dialogue, party.value);
  if (!offer.ok) return offer;
  if (offer.value.to !== party.value) return refuse({ code: 'not-yours-to-answer' });
  if (offer.value.status !== 'offered') return refuse({ code: 'dialogue-closed', dialogue });
  if (!accept) return ok([{ type: 'DialogueDeclined', dialogue }]);
  return hasSlot(game, party.value) ? ok([held(game, offer.value)]) : refuse({ code: 'no-slots' });
}

function held(game: Game, { id, from, to, issue }: Dialogue): DiplomacyEvent {
  const parameters = parametersWith(game.scenario.model);
  const learnedBy = (learner: PartyId, party: PartyId): Insight => {
    const { ideal } = stakeIn(profileOf(game, party), issue);
    return { party, issue, ...rangeHolding(ideal, chance(game.seed, 'dialogue', id, learner)) };
  };
  return {
    type: 'DialogueHeld',
    dialogue: id,
    uncertainty: afterDialogue(game.uncertainty[issue] ?? 0, parameters),
    insights: { [from]: learnedBy(from, to), [to]: learnedBy(to, from) },
  };
}
