import { entryOf } from '../../base/records.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Link } from '../../model/amendment.ts';
import type { Game } from '../../model/game.ts';
import type { Refusal } from '../../model/refusal.ts';
import { refuse } from '../decision.ts';
import { isOpen } from './standing.ts';

export function openLink(game: Game, id: string): Result<Link, Refusal> {
  const link = entryOf(game.links, id);
  if (!link) return refuse({ code: 'unknown-link', link: id });
  return isOpen(link) ? ok(link) : refuse({ code: 'link-closed', link: id });
}
