import { entryOf } from '../../base/records.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Bracket } from '../../model/amendment.ts';
import type { Game } from '../../model/game.ts';
import type { Refusal } from '../../model/refusal.ts';
import { refuse } from '../decision.ts';

export function openBracket(game: Game, id: string): Result<Bracket, Refusal> {
  const bracket = entryOf(game.brackets, id);
  if (!bracket) return refuse({ code: 'unknown-bracket', bracket: id });
  return bracket.status === 'open' ? ok(bracket) : refuse({ code: 'bracket-closed', bracket: id });
}
