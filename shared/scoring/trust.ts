/** How trust moves with what parties do to each other (MODEL.md 3, "Trust"). */
import type { ModelParameters } from '../model/parameters.ts';
import type { PartyId } from '../model/scenario.ts';
import { PARAMETERS } from './parameters.ts';
import { type Trust, trustBetween } from './world.ts';

/** Kept within 0-1, as every trust, uncertainty, salience and sensitivity is (MODEL.md 1). */
export const clamped = (value: number): number => Math.min(1, Math.max(0, value));

/** The trust of every ordered pair of the parties moved by what `by` says, within 0-1; other pairs stay. */
export function shiftedTrust(
  trust: Trust,
  parties: readonly PartyId[],
  by: (from: PartyId, to: PartyId) => number,
): Trust {
  const rows = parties.map((from) => {
    const shifts = parties.filter((to) => to !== from).map((to) => [to, by(from, to)] as const);
    const moved = shifts
      .filter(([, shift]) => shift !== 0)
      .map(([to, shift]) => [to, clamped(trustBetween({ trust }, from, to) + shift)] as const);
    return [from, { ...trust[from], ...Object.fromEntries(moved) }] as const;
  });
  return { ...trust, ...Object.fromEntries(rows) };
}

/** What became of the understandings of one round. */
export interface Understandings {
  /** The pairs that kept one; a pair named twice counts once, in either order. */
  readonly kept: readonly (readonly [PartyId, PartyId])[];
  /** Who broke one, once for each that was broken. */
  readonly broken: readonly PartyId[];
}

/**
 * Trust after a round: +.06 both ways for a pair that kept an understanding, −.10 both ways between a breaker and
 * every party, for it gets about; within 0-1 (MODEL.md 3, "Trust").
 */
export function trustAfter(
  trust: Trust,
  parties: readonly PartyId[],
  { kept, broken }: Understandings,
  { understanding }: Pick<ModelParameters, 'understanding'> = PARAMETERS,
): Trust {
  return shiftedTrust(trust, parties, (from, to) => {
    const both = kept.some((pair) => pair.includes(from) && pair.includes(to));
    const breaches = broken.filter((party) => party === from || party === to).length;
    return (both ? understanding.kept : 0) - breaches * understanding.broken;
  });
}
