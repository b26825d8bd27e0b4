/** What clauses in force are worth to a party: MODEL.md 3, "Score of a party", "Red line" and "Learning". */
import { type Dials, type Level, shareOf } from '../model/dials.ts';
import type { PartyId, RedLine } from '../model/scenario.ts';
import { PARAMETERS } from './parameters.ts';
import { type Terms, termsOf } from './terms.ts';
import type { Draft, Profile, World } from './world.ts';

/** A clause in force and the parties it binds (M). */
export interface InForce {
  readonly draft: Draft;
  readonly bound: readonly PartyId[];
}

/** One clause's part in a party's score. */
export interface ClauseScore {
  readonly terms: Terms;
  readonly bound: boolean;
  /** λ for a party that is bound, the outside share for one that is not. */
  readonly weight: number;
  /** Utils: λ·Δ, or .25·(B − D − b) outside. */
  readonly points: number;
}

/** λ, 1-4: how much longer harder law lasts (MODEL.md 3). */
export function durability(dials: Dials): number {
  const { span, base, precision, delegation } = PARAMETERS.durability;
  const hardness =
    shareOf(dials.obligation) * (base + precision * shareOf(dials.precision) + delegation * shareOf(dials.delegation));
  return 1 + span * hardness;
}

/** What one clause in force adds to the score of a party, bound or not. */
export function clauseScore(world: World, profile: Profile, { draft, bound }: InForce): ClauseScore {
  const terms = termsOf(world, profile, draft, bound);
  if (bound.includes(profile.party)) {
    const weight = durability(draft);
    return { terms, bound: true, weight, points: weight * terms.net };
  }
  const weight = PARAMETERS.outside;
  const points = weight * (terms.benefit - terms.divergence - terms.statusQuo);
  return { terms, bound: false, weight, points };
}

/** The score of a party: the sum over the clauses in force, in utils. */
export const scoreOf = (world: World, profile: Profile, instrument: readonly InForce[]): number =>
  instrument.reduce((sum, inForce) => sum + clauseScore(world, profile, inForce).points, 0);

/** Σw·score/Σw over the parties of the world, in utils. */
export function jointResult(world: World, scores: Readonly<Record<PartyId, number>>): number {
  const parties = Object.entries(world.power);
  const weight = parties.reduce((sum, [, power]) => sum + power, 0);
  return parties.reduce((sum, [party, power]) => sum + power * (scores[party] ?? 0), 0) / weight;
}

/** The red line that a text crosses, if any: o reaches the minimum and the printed position lies beyond the threshold. */
export const crossedRedLine = (
  redLines: readonly RedLine[],
  text: { readonly issue: string; readonly position: number; readonly obligation: Level },
): RedLine | undefined =>
  redLines.find(
    (line) =>
      line.issue === text.issue &&
      text.obligation >= line.minObligation &&
      (line.forbidden === 'below' ? text.position < line.threshold : text.position > line.threshold),
  );

/** What uncertainty becomes after a round with soft law (o ≤ 1/3) in force that binds `bound` of `seated` parties. */
export function learned(uncertainty: number, obligation: Level, bound: number, seated: number): number {
  if (obligation > 1) return uncertainty;
  const { step, floor } = PARAMETERS.learning;
  return Math.min(uncertainty, Math.max(floor, uncertainty - (step * bound) / seated));
}
