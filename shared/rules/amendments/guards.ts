import { entryOf } from '../../base/records.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Amendment } from '../../model/amendment.ts';
import type { Game } from '../../model/game.ts';
import type { Refusal } from '../../model/refusal.ts';
import { refuse } from '../decision.ts';

export function openAmendment(game: Game, id: string): Result<Amendment, Refusal> {
  const amendment = entryOf(game.amendments, id);
  if (!amendment) return refuse({ code: 'unknown-amendment', amendment: id });
  return amendment.status === 'open' ? ok(amendment) : refuse({ code: 'amendment-closed', amendment: id });
}
