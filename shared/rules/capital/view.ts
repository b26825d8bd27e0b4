import { memoizedFor } from '../../base/memo.ts';
import type { Game } from '../../model/game.ts';
import type { PrivateView } from '../../model/view.ts';

/** What its capital has answered a delegation. */
export const ownAnswers = memoizedFor(
  ({ instructions }: Game) => [instructions],
  ({ instructions }, party): PrivateView['answers'] =>
    Object.fromEntries((instructions[party] ?? []).map((answer, index) => [String(index + 1), answer])),
);
