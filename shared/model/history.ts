/** What really happened, for the debrief: a text, and the instruments of that time on the scenario's own dials. */
import type { Dials } from './dials.ts';
import type { IssueId } from './scenario.ts';

/** A real agreement, resolution or proposal, as far as it touches one issue. */
export interface Instrument extends Dials {
  readonly name: string;
  readonly year: number;
  readonly issue: IssueId;
  /** 0-100; an author's coding, so not on steps of 5. */
  readonly position: number;
  readonly text: string;
  readonly source: string;
  readonly inferred: boolean;
}

export interface History {
  /** Markdown, with citations. */
  readonly text: string;
  readonly instruments: readonly Instrument[];
}
