/**
 * One clause for one party: the terms of MODEL.md 2, in utils. 100 is the whole value of a party's most salient
 * issue, perfectly regulated, everybody complying.
 */
import type { PartyId } from '../model/scenario.ts';
import { benefitOf, type Compliance, complianceOf } from './compliance.ts';
import { sovereigntyCost, uncertaintyCost } from './costs.ts';
import { divergenceCost, positionAsRead, statusQuoValue } from './divergence.ts';
import { type Draft, type Profile, parametersOf, stakeIn, type World } from './world.ts';

export const TERMS = ['benefit', 'sovereignty', 'uncertainty', 'divergence', 'statusQuo'] as const;
export type Term = (typeof TERMS)[number];

/** What a text is worth, by term, in utils. */
export interface Amounts {
  /** B, never below 0. */
  readonly benefit: number;
  /** S, never below 0: subtracted. */
  readonly sovereignty: number;
  /** N, never below 0: subtracted. */
  readonly uncertainty: number;
  /** D, never below 0: subtracted. */
  readonly divergence: number;
  /** b, never above 0: what no agreement is worth; leaving it gains −b. */
  readonly statusQuo: number;
  /** Δ = B − S − N − D − b. */
  readonly net: number;
}

/** The terms of one clause for one party, and what was worked out on the way. */
export interface Terms extends Amounts {
  readonly compliance: Compliance;
  /** x_eff, 0-100: where the party reads the text. */
  readonly readAt: number;
}

/** All terms of one draft for one party, with `members` bound (MODEL.md 2). */
export function termsOf(world: World, profile: Profile, draft: Draft, members: readonly PartyId[]): Terms {
  const issue = world.issues[draft.issue];
  if (!issue) throw new Error(`The world holds no issue ${draft.issue}`);
  const parameters = parametersOf(world);
  const { salience, sensitivity } = stakeIn(profile, draft.issue);
  const compliance = complianceOf(world, profile, draft, members);
  const readAt = positionAsRead(world, profile.party, draft);
  const benefit = benefitOf(salience, compliance, parameters);
  const sovereignty = sovereigntyCost(sensitivity, draft, parameters);
  const uncertainty = uncertaintyCost(issue.uncertainty, draft, parameters);
  const divergence = divergenceCost(profile, draft, readAt, parameters);
  const statusQuo = statusQuoValue(profile, draft.issue, issue.statusQuo, parameters);
  const net = benefit - sovereignty - uncertainty - divergence - statusQuo;
  return { benefit, sovereignty, uncertainty, divergence, statusQuo, net, compliance, readAt };
}
