/** The facilitator's corrections. The log keeps what was, and that it was corrected. */
export type CorrectionEvent =
  /** The table is again as it was before its last step, but for people, words and the record. */
  | { readonly type: 'StepUndone'; readonly reason: string }
  /** A line of the record, from 1, stays in it and is marked. */
  | { readonly type: 'EntryStruck'; readonly entry: number; readonly reason: string };
