import type { Game } from '../../model/game.ts';
import type { MotionId } from '../../model/motion.ts';
import type { MotionView } from '../../model/view.ts';

export const motionViews = (_game: Game): Readonly<Record<MotionId, MotionView>> => ({});
