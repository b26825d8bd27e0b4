/** What a capital answers its delegation. */
import type { PartyId } from '../../model/scenario.ts';

export type CapitalEvent = {
  readonly type: 'InstructionsAnswered';
  readonly party: PartyId;
  /** Which of its red lines the delegation asked about, from 1. */
  readonly line: number;
  /** P, and what was drawn, 0-1 each. */
  readonly probability: number;
  readonly draw: number;
  readonly granted: boolean;
};
