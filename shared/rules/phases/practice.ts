/** A practice table waits for its one person: its clock stands still while they are away, and goes on when they are back. */
import { type Game, isAttended } from '../../model/game.ts';
import type { PhaseEvent } from './events.ts';

export function practiceWaits(game: Game, at: number): readonly PhaseEvent[] {
  const { practice, clock } = game;
  if (!practice || clock.kind === 'stopped') return [];
  const here = isAttended(game);
  if (clock.kind === 'running')
    return here ? [] : [{ type: 'GamePaused', remaining: Math.max(0, clock.deadline - at), away: true }];
  return here && clock.away ? [{ type: 'GameResumed', deadline: at + clock.remaining }] : [];
}
