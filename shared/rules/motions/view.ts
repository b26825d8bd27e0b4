import { memoized, memoizedOn } from '../../base/memo.ts';
import { mapValues } from '../../base/records.ts';
import type { Game } from '../../model/game.ts';
import type { Motion, MotionId } from '../../model/motion.ts';
import type { MotionView } from '../../model/view.ts';

export const motionViews = memoizedOn(
  ({ motions }: Game) => [motions],
  ({ motions }): Readonly<Record<MotionId, MotionView>> => mapValues(motions, (motion) => motionView(motion)),
);

const motionView = memoized(
  ({ number, moved, party, round, inFavour, against, status }: Motion): MotionView => ({
    number,
    kind: moved.kind,
    party,
    round,
    minutes: moved.kind === 'caucus' ? moved.minutes : 0,
    clause: moved.kind === 'divide' ? moved.clause : '',
    dial: moved.kind === 'divide' ? moved.dial : '',
    spoken: Object.fromEntries([
      ...inFavour.map((speaker) => [speaker, true] as const),
      ...against.map((speaker) => [speaker, false] as const),
    ]),
    status,
  }),
);
