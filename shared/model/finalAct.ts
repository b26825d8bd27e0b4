/** The end of a negotiation with a final act: who signed, and what became of it at home (MODEL.md 3, "Ratification"). */
import type { PartyId } from './scenario.ts';

export interface RatificationDraw {
  /** P, 0-1. */
  readonly probability: number;
  /** 0-1, drawn once; below P the capital ratifies. */
  readonly draw: number;
  readonly ratified: boolean;
}

export interface FinalAct {
  readonly signed: readonly PartyId[];
  readonly declined: readonly PartyId[];
  /** Only of those that a hard clause binds. */
  readonly ratifications: Readonly<Record<PartyId, RatificationDraw>>;
}

export const ENDINGS = ['stopped', 'treaty-in-force', 'treaty-failed', 'agreement', 'no-agreement'] as const;
/** How a game came out: stopped by the facilitator, or what became of its texts. */
export type Ending = (typeof ENDINGS)[number];
