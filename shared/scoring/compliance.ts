/** What the others' compliance is worth: κ, c and B of MODEL.md 2 (Abbott & Snidal 2000). */
import { shareOf } from '../model/dials.ts';
import type { ModelParameters } from '../model/parameters.ts';
import type { PartyId } from '../model/scenario.ts';
import { obligationOf } from './obligation.ts';
import { PARAMETERS } from './parameters.ts';
import { type Draft, type Form, type Profile, parametersOf, stakeIn, trustBetween, type World } from './world.ts';

/** κ: how credible the form alone makes compliance, .15-1 (MODEL.md 2). */
export function credibility(form: Form, parameters: ModelParameters = PARAMETERS): number {
  const weight = parameters.credibility;
  const sum =
    weight.obligation * obligationOf(form, parameters) ** weight.exponent +
    weight.precision * shareOf(form.precision) ** weight.exponent +
    weight.delegation * shareOf(form.delegation) ** weight.exponent;
  return weight.base + weight.span * sum;
}

/** Who else is bound, and how far one believes that they comply. */
export interface Compliance {
  /** κ, .15-1. */
  readonly credibility: number;
  /** How many others are bound. */
  readonly others: number;
  /** Their share 0-1 of the others' power. */
  readonly reach: number;
  /** The power-weighted mean of c over them, 0-1; 0 when nobody else is bound. */
  readonly belief: number;
}

/** Given that `members` are bound (MODEL.md 2). */
export function complianceOf(world: World, profile: Profile, draft: Draft, members: readonly PartyId[]): Compliance {
  const parameters = parametersOf(world);
  const kappa = credibility(draft, parameters);
  const trustCounts = (1 - kappa) * parameters.credibility.trust;
  let others = 0;
  let boundWeight = 0;
  let allWeight = 0;
  let believed = 0;
  // One pass, because previews and one's own best weigh thousands of texts.
  for (const party of Object.keys(world.power)) {
    if (party === profile.party) continue;
    const weight = world.power[party] ?? 0;
    allWeight += weight;
    if (!members.includes(party)) continue;
    others += 1;
    boundWeight += weight;
    believed += weight * (kappa + trustCounts * trustBetween(world, profile.party, party));
  }
  const nobody = boundWeight === 0;
  return {
    credibility: kappa,
    others,
    reach: nobody ? 0 : boundWeight / allWeight,
    belief: nobody ? 0 : believed / boundWeight,
  };
}

/** B in utils, 0 when nobody else is bound (MODEL.md 2). */
export function benefitOf(
  salience: number,
  { reach, belief }: Pick<Compliance, 'reach' | 'belief'>,
  parameters: ModelParameters = PARAMETERS,
): number {
  const { scale, reachExponent } = parameters.benefit;
  return 100 * salience * scale * reach ** reachExponent * belief;
}

/** B of a draft for a party, in utils, given that `members` are bound (MODEL.md 2). */
export const benefit = (world: World, profile: Profile, draft: Draft, members: readonly PartyId[]): number =>
  benefitOf(stakeIn(profile, draft.issue).salience, complianceOf(world, profile, draft, members), parametersOf(world));
