/**
 * One clause for one party: the terms of MODEL.md 2, in utils. 100 is the whole value of a party's most salient
 * issue, perfectly regulated, everybody complying.
 */
import { type Dials, shareOf } from '../model/dials.ts';
import type { IssueId, PartyId } from '../model/scenario.ts';
import { PARAMETERS } from './parameters.ts';
import { type Draft, type Profile, trustBetween, type World } from './world.ts';

/** The terms of one clause for one party, and the inputs that explain them. Utils unless another unit is named. */
export interface Terms {
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
  /** κ, .15-1. */
  readonly credibility: number;
  /** x_eff, 0-100: where the party reads the text. */
  readonly readAt: number;
}

interface Shares {
  readonly o: number;
  readonly p: number;
  readonly d: number;
}

/** What each dial level does to costs: l^1.5. */
function costShares(dials: Dials): Shares {
  const cost = (share: number) => share ** PARAMETERS.costExponent;
  return {
    o: cost(shareOf(dials.obligation)),
    p: cost(shareOf(dials.precision)),
    d: cost(shareOf(dials.delegation)),
  };
}

/** κ: the credibility of compliance, .15-1 (MODEL.md 2). */
export function credibility(dials: Dials): number {
  const { base, span, exponent, ...weight } = PARAMETERS.credibility;
  const bought = (share: number) => share ** exponent;
  const sum =
    weight.obligation * bought(shareOf(dials.obligation)) +
    weight.precision * bought(shareOf(dials.precision)) +
    weight.delegation * bought(shareOf(dials.delegation));
  return base + span * sum;
}

/** B: what the others' compliance is worth, given that `members` are bound. 0 when nobody else is (MODEL.md 2). */
export function benefit(world: World, profile: Profile, draft: Draft, members: readonly PartyId[]): number {
  const others = Object.keys(world.power).filter((party) => party !== profile.party);
  const bound = others.filter((party) => members.includes(party));
  const weightOf = (parties: readonly PartyId[]) => parties.reduce((sum, party) => sum + (world.power[party] ?? 0), 0);
  const boundWeight = weightOf(bound);
  if (boundWeight === 0) return 0;

  const kappa = credibility(draft);
  const belief = (other: PartyId) =>
    kappa + (1 - kappa) * PARAMETERS.credibility.trust * trustBetween(world, profile.party, other);
  const meanBelief = bound.reduce((sum, party) => sum + (world.power[party] ?? 0) * belief(party), 0) / boundWeight;
  const reach = (boundWeight / weightOf(others)) ** PARAMETERS.benefit.reachExponent;
  return 100 * stakeIn(profile, draft.issue).salience * PARAMETERS.benefit.scale * reach * meanBelief;
}

/** S: what binding itself costs a party's freedom to decide (MODEL.md 2; S0:249-265). */
export function sovereigntyCost(sensitivity: number, dials: Dials): number {
  const { o, p, d } = costShares(dials);
  const weight = PARAMETERS.sovereignty;
  const sum =
    weight.obligation * o +
    weight.precision * p +
    weight.obligationPrecision * o * p +
    weight.delegation * d +
    weight.obligationDelegation * o * d;
  return 100 * sensitivity * weight.scale * sum;
}

/** N: what it costs to commit before one knows how the matter will turn out (MODEL.md 2; S0:261). */
export function uncertaintyCost(uncertainty: number, dials: Dials): number {
  const { o, p } = costShares(dials);
  const weight = PARAMETERS.uncertainty;
  return (
    100 *
    uncertainty *
    weight.scale *
    (weight.obligation * o + weight.precision * p + weight.obligationPrecision * o * p)
  );
}

interface Carrier {
  /** Nobody, for one's own text or one that nobody carries. */
  readonly sponsor?: PartyId;
  /** 0-1 */
  readonly trust: number;
}

/**
 * Who carries the text for the party, and how far it trusts them: 1 for its own, else the sponsor it trusts most
 * (MODEL.md 2, "Sponsor"). Of two trusted alike, the first by name, so that the order of signing changes no score.
 */
function carrierOf(world: World, party: PartyId, sponsors: readonly PartyId[]): Carrier {
  if (sponsors.includes(party)) return { trust: 1 };
  const carriers = sponsors.toSorted().map((sponsor) => ({ sponsor, trust: trustBetween(world, party, sponsor) }));
  return carriers.reduce<Carrier>(
    (most, next) => (most.sponsor === undefined || next.trust > most.trust ? next : most),
    { trust: 1 },
  );
}

/** x_eff: vague text from a distrusted sponsor is read as the sponsor means it, 0-100 (MODEL.md 2). */
export function positionAsRead(world: World, party: PartyId, draft: Draft): number {
  const { sponsor, trust } = carrierOf(world, party, draft.sponsors);
  if (sponsor === undefined) return draft.position;
  const meant = world.declared[sponsor]?.[draft.issue] ?? draft.position;
  const vagueness = 1 - shareOf(draft.precision);
  return draft.position + PARAMETERS.divergence.sponsorReading * vagueness * (1 - trust) * (meant - draft.position);
}

/** D: what the distance from one's own ideal costs; a suspicious reading never flatters a text (MODEL.md 2). */
export function divergenceCost(profile: Profile, draft: Draft, readAt: number): number {
  const { salience, ideal } = stakeIn(profile, draft.issue);
  const { o, p, d } = costShares(draft);
  const weight = PARAMETERS.divergence;
  const distance = Math.max(Math.abs(readAt - ideal), Math.abs(draft.position - ideal));
  return (
    salience *
    weight.scale *
    distance *
    (weight.base + weight.obligation * o + weight.precision * p + weight.delegation * d)
  );
}

/** b: what no agreement is worth, never above 0 (MODEL.md 2). */
export function statusQuoValue(profile: Profile, issue: IssueId, statusQuo: number): number {
  const { salience, ideal } = stakeIn(profile, issue);
  return (
    -salience *
    PARAMETERS.divergence.scale *
    PARAMETERS.statusQuo.factor *
    PARAMETERS.divergence.base *
    Math.abs(statusQuo - ideal)
  );
}

/** All terms of one draft for one party, with `members` bound (MODEL.md 2). */
export function termsOf(world: World, profile: Profile, draft: Draft, members: readonly PartyId[]): Terms {
  const issue = world.issues[draft.issue];
  if (!issue) throw new Error(`The world holds no issue ${draft.issue}`);
  const readAt = positionAsRead(world, profile.party, draft);
  const terms = {
    benefit: benefit(world, profile, draft, members),
    sovereignty: sovereigntyCost(stakeIn(profile, draft.issue).sensitivity, draft),
    uncertainty: uncertaintyCost(issue.uncertainty, draft),
    divergence: divergenceCost(profile, draft, readAt),
    statusQuo: statusQuoValue(profile, draft.issue, issue.statusQuo),
  };
  const net = terms.benefit - terms.sovereignty - terms.uncertainty - terms.divergence - terms.statusQuo;
  return { ...terms, net, credibility: credibility(draft), readAt };
}

function stakeIn(profile: Profile, issue: IssueId) {
  const stake = profile.stakes[issue];
  if (!stake) throw new Error(`Party ${profile.party} has no stake in issue ${issue}`);
  return stake;
}
