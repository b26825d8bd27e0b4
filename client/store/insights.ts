/** What one's own delegation has learned in Track 2 dialogues about where others would like a text to stand. */
import type { IssueId } from '#shared/model/scenario.ts';
import type { InsightView, PrivateView } from '#shared/model/view.ts';
import { inOrder } from './numbered.ts';

/** Everything learned, in the order in which it came. */
export const insightsOf = (own: PrivateView): readonly InsightView[] => inOrder(own.insights).map(([, item]) => item);

/** What was learned on one issue; the same party may stand in it twice, after two dialogues. */
export const insightsOn = (own: PrivateView, issue: IssueId): readonly InsightView[] =>
  insightsOf(own).filter((insight) => insight.issue === issue);
