/** How a capital answers a delegation that asks for room to move [design]. */
import { clamped } from './trust.ts';

/** Below this uncertainty the capital sees clearly enough to yield; above this salience too much is at stake at home. */
const CLEAR_BELOW = 0.3;
const SALIENT_ABOVE = 0.7;
const STEP = 0.25;

/**
 * P 0-1 that a capital gives way on a red line about an issue of which the table’s uncertainty is u 0-1 and the party’s
 * salience s 0-1: even odds, better where the issue is well understood, worse where it matters most at home [design].
 */
export const instructionChance = (uncertainty: number, salience: number): number =>
  clamped(0.5 + (uncertainty < CLEAR_BELOW ? STEP : 0) - (salience > SALIENT_ABOVE ? STEP : 0));
