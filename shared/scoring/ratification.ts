/** What becomes of the final act at home (MODEL.md 3, "Ratification"), and when a treaty enters into force (DESIGN.md, "Procedure"). */
import { HARD_FROM, shareOf } from '../model/dials.ts';
import type { PartyId } from '../model/scenario.ts';
import type { InForce } from './score.ts';
import { termsOf } from './terms.ts';
import { type Profile, parametersOf, type World } from './world.ts';

export interface Ratification {
  /** Δ_act, in utils. */
  readonly net: number;
  /** P, 0-1. */
  readonly probability: number;
}

/**
 * How likely a party's capital is to ratify the final act as a whole, from H 0-1: Δ over the clauses that bind it,
 * less 200·H for each full obligation among its hard ones (o ≥ 2/3). Undefined for a party that no hard clause binds,
 * which has nothing to ratify (MODEL.md 3; Putnam 1988).
 */
export function ratification(
  world: World,
  profile: Profile,
  hurdle: number,
  act: readonly InForce[],
): Ratification | undefined {
  const binding = act.filter(({ bound }) => bound.includes(profile.party));
  const hard = binding.filter(({ draft }) => draft.obligation >= HARD_FROM);
  if (hard.length === 0) return undefined;
  const parameters = parametersOf(world).ratification;
  const gain = binding.reduce((sum, { draft, bound }) => sum + termsOf(world, profile, draft, bound).net, 0);
  const obligations = hard.reduce((sum, { draft }) => sum + shareOf(draft.obligation), 0);
  const net = gain - parameters.hurdle * hurdle * obligations;
  return { net, probability: 1 / (1 + Math.exp(-net / parameters.temperature)) };
}

export interface EntryThreshold {
  /** How many parties must have ratified. */
  readonly parties: number;
  /** What share 0-1 of the table's power they must hold. */
  readonly power: number;
}

/** Shares of power are sums of decimals: half of the power must count as half. */
const ROUNDING = 1e-9;

/** Whether a treaty enters into force between the parties that ratified it: enough of them, and of the power (DESIGN.md, "Procedure"). */
export function entersIntoForce(
  { parties, power }: EntryThreshold,
  weights: World['power'],
  ratified: readonly PartyId[],
): boolean {
  const all = Object.entries(weights);
  const counted = all.filter(([party]) => ratified.includes(party));
  const weightOf = (entries: typeof all) => entries.reduce((sum, [, weight]) => sum + weight, 0);
  return counted.length >= parties && weightOf(counted) / weightOf(all) >= power - ROUNDING;
}
