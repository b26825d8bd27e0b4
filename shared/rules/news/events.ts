/** News from outside the room. What it changes stands in the scenario, which is row 0 of the log. */
import type { NewsId } from '../../model/scenarioEvent.ts';

export type NewsEvent = { readonly type: 'NewsBroke'; readonly event: NewsId };
