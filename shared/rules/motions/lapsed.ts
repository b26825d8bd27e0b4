import type { Game } from '../../model/game.ts';
import type { Motion } from '../../model/motion.ts';
import type { GameEvent } from '../events.ts';

/** There is one at a time. */
export const openMotion = (game: Game): Motion | undefined =>
  Object.values(game.motions).find(({ status }) => status === 'open');

/** What the table has not carried when a phase ends has failed. */
export function motionsLapsed(game: Game): readonly GameEvent[] {
  const motion = openMotion(game);
  return motion ? [{ type: 'MotionFailed', motion: motion.id }] : [];
}
