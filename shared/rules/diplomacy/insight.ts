import { POSITION_MAX, POSITION_STEP } from '../../model/dials.ts';

/** How wide the range is in which one then knows another’s ideal point, in points of the spectrum [design]. */
const WIDTH = 35;

/**
 * A range on the spectrum’s steps that holds an ideal point 0-100. A draw 0-1 places it, so that its middle says
 * nothing; it is always as wide, since one that was cut at an end of the spectrum would say more.
 */
export function rangeHolding(ideal: number, draw: number): { readonly low: number; readonly high: number } {
  const first = Math.max(0, Math.ceil((ideal - WIDTH) / POSITION_STEP));
  const last = Math.floor(Math.min(ideal, POSITION_MAX - WIDTH) / POSITION_STEP);
  const low = POSITION_STEP * (first + Math.floor(draw * (last - first + 1)));
  return { low, high: low + WIDTH };
}
