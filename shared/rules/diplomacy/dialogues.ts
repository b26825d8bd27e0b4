/** The questions that the commands on Track 2 dialogues ask first. */
import { entryOf } from '../../base/records.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Dialogue } from '../../model/diplomacy.ts';
import type { Game } from '../../model/game.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { PartyId } from '../../model/scenario.ts';
import { refuse } from '../decision.ts';

export const dialoguesOf = (game: Game): readonly Dialogue[] => Object.values(game.dialogues);

/** A dialogue that the party has a part in. To everybody else it is as if there were none. */
export function dialogueNamed(game: Game, id: string, party: PartyId): Result<Dialogue, Refusal> {
  const known = entryOf(game.dialogues, id);
  if (!known || (known.from !== party && known.to !== party)) return refuse({ code: 'unknown-dialogue', dialogue: id });
  return ok(known);
}
