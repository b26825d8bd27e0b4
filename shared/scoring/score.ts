/** What clauses in force are worth to a party: MODEL.md 3, "Score of a party". */
import { type Dials, shareOf } from '../model/dials.ts';
import type { ModelParameters } from '../model/parameters.ts';
import type { PartyId } from '../model/scenario.ts';
import { PARAMETERS } from './parameters.ts';
import { type Terms, termsOf } from './terms.ts';
import { type Draft, type Profile, parametersOf, type World } from './world.ts';

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

/** h, 0-1: how hard a text is, precision and delegation counting only with obligation (MODEL.md 3). */
export function hardness(dials: Dials, parameters: Pick<ModelParameters, 'durability'> = PARAMETERS): number {
  const { base, precision, delegation } = parameters.durability;
  return (
    shareOf(dials.obligation) * (base + precision * shareOf(dials.precision) + delegation * shareOf(dials.delegation))
  );
}

/** λ, 1-4: how much longer harder law lasts (MODEL.md 3). */
export const durability = (dials: Dials, parameters: ModelParameters = PARAMETERS): number =>
  1 + parameters.durability.span * hardness(dials, parameters);

/** What one clause in force adds to the score of a party: λ·Δ where it is bound, .25·(B − D − b) where it is not, in utils (MODEL.md 3, "Score of a party"). */
export function clauseScore(world: World, profile: Profile, { draft, bound }: InForce): ClauseScore {
  const parameters = parametersOf(world);
  const terms = termsOf(world, profile, draft, bound);
  if (bound.includes(profile.party)) {
    const weight = durability(draft, parameters);
    return { terms, bound: true, weight, points: weight * terms.net };
  }
  const weight = parameters.outside;
  const points = weight * (terms.benefit - terms.divergence - terms.statusQuo);
  return { terms, bound: false, weight, points };
}

/** The score of a party: the sum over the clauses in force, in utils (MODEL.md 3, "Score of a party"). */
export const scoreOf = (world: World, profile: Profile, instrument: readonly InForce[]): number =>
  instrument.reduce((sum, inForce) => sum + clauseScore(world, profile, inForce).points, 0);

/** Σw·score/Σw over the parties of the world, in utils (MODEL.md 3, "Joint result"). */
export function jointResult(world: World, scores: Readonly<Record<PartyId, number>>): number {
  const parties = Object.entries(world.power);
  const weight = parties.reduce((sum, [, power]) => sum + power, 0);
  return parties.reduce((sum, [party, power]) => sum + power * (scores[party] ?? 0), 0) / weight;
}
