import { ok, type Result } from '../../base/result.ts';
import type { BallotItem, Game } from '../../model/game.ts';
import type { Refusal } from '../../model/refusal.ts';
import { refuse } from '../decision.ts';
import { clauseNamed, sameRevision } from '../guards.ts';
import { itemOf } from './packages.ts';

/** The clause of the open ballot that a vote names, if the voter has seen it as it stands. */
export function itemVotedOn(game: Game, id: string, seen: number): Result<BallotItem, Refusal> {
  const clause = clauseNamed(game, id);
  if (!clause.ok) return clause;
  const item = itemOf(game, id);
  if (!item) return refuse({ code: 'not-on-ballot', clause: id });
  const current = sameRevision(clause.value, seen);
  return current.ok ? ok(item) : current;
}
