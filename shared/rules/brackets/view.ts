import { memoized, memoizedOn } from '../../base/memo.ts';
import { mapValues } from '../../base/records.ts';
import type { Bracket, BracketId } from '../../model/amendment.ts';
import type { Game } from '../../model/game.ts';
import type { BracketView } from '../../model/view.ts';
import { tallyView } from '../voting/view.ts';

export const bracketViews = memoizedOn(
  ({ brackets }: Game) => [brackets],
  ({ brackets }): Readonly<Record<BracketId, BracketView>> => mapValues(brackets, (bracket) => bracketView(bracket)),
);

const bracketView = memoized(
  (bracket: Bracket): BracketView => ({
    number: bracket.number,
    clause: bracket.clause,
    party: bracket.party,
    round: bracket.round,
    point: bracket.point,
    reason: bracket.reason,
    alternative: String(bracket.alternative),
    status: bracket.status,
    votes: tallyView(bracket.tally),
  }),
);
