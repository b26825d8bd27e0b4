import { z } from 'zod';
import { ok } from '../../base/result.ts';
import { pairOf } from '../../model/diplomacy.ts';
import type { Game } from '../../model/game.ts';
import { MOST } from '../../model/limits.ts';
import { hasSlot } from '../capital/slots.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { issueId, partyId } from '../fields.ts';
import { delegationTalking } from '../guards.ts';
import { counterpart } from './counterpart.ts';
import { dialoguesOf } from './dialogues.ts';

/** Offer a Track 2 dialogue on an issue; it costs both a slot when it is held. */
export const offerDialogue = z.strictObject({ type: z.literal('OfferDialogue'), to: partyId, issue: issueId });

export function decideOfferDialogue(
  game: Game,
  { to, issue }: z.infer<typeof offerDialogue>,
  context: Context,
): Decision {
  const party = delegationTalking(game, context, 'consultations');
  if (!party.ok) return party;
  const other = counterpart(game, party.value, to);
  if (!other.ok) return other;
  if (!game.scenario.issues.some(({ id }) => id === issue)) return refuse({ code: 'unknown-issue', issue });
  if (!hasSlot(game, party.value)) return refuse({ code: 'no-slots' });
  const pair = pairOf(party.value, to);
  const between = dialoguesOf(game).filter((known) => pairOf(known.from, known.to) === pair);
  const open = between.find((known) => known.issue === issue && known.status === 'offered');
  if (open) return refuse({ code: 'dialogue-open', dialogue: open.id });
  const mine = dialoguesOf(game).filter(({ from, round }) => from === party.value && round === game.round);
  if (mine.length >= MOST.dialogues) return refuse({ code: 'too-many', limit: MOST.dialogues });
  const dialogue = `${pair}-${between.length + 1}`;
  return ok([{ type: 'DialogueOffered', dialogue, from: party.value, to, issue }]);
}
