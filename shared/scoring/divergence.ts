/** How far a text stands from what a party wants, as that party reads it: x_eff, D and b of MODEL.md 2. */
import { shareOf } from '../model/dials.ts';
import type { ModelParameters } from '../model/parameters.ts';
import type { IssueId, PartyId } from '../model/scenario.ts';
import { costShares } from './costs.ts';
import { PARAMETERS } from './parameters.ts';
import { type Draft, type Profile, parametersOf, stakeIn, trustBetween, type World } from './world.ts';

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
export function carrierOf(world: World, party: PartyId, sponsors: readonly PartyId[]): Carrier {
  if (sponsors.includes(party)) return { trust: 1 };
  const carriers = sponsors.toSorted().map((sponsor) => ({ sponsor, trust: trustBetween(world, party, sponsor) }));
  return carriers.reduce<Carrier>(
    (most, next) => (most.sponsor === undefined || next.trust > most.trust ? next : most),
    { trust: 1 },
  );
}

/** x_eff, 0-100: vague text from a distrusted sponsor is read as the sponsor means it (MODEL.md 2; S2:229). */
export function positionAsRead(world: World, party: PartyId, draft: Draft): number {
  const { sponsor, trust } = carrierOf(world, party, draft.sponsors);
  if (sponsor === undefined) return draft.position;
  const meant = world.declared[sponsor]?.[draft.issue] ?? draft.position;
  const vagueness = 1 - shareOf(draft.precision);
  const { sponsorReading } = parametersOf(world).divergence;
  return draft.position + sponsorReading * vagueness * (1 - trust) * (meant - draft.position);
}

/** Points 0-100 from the party's ideal: a suspicious reading never flatters a text (MODEL.md 2). */
export const distanceOf = (ideal: number, position: number, readAt: number): number =>
  Math.max(Math.abs(readAt - ideal), Math.abs(position - ideal));

/** D in utils, never below 0: what the distance from one's own ideal costs (MODEL.md 2). */
export function divergenceCost(
  profile: Profile,
  draft: Draft,
  readAt: number,
  parameters: ModelParameters = PARAMETERS,
): number {
  const { salience, ideal } = stakeIn(profile, draft.issue);
  const { o, p, d } = costShares(draft, parameters);
  const weight = parameters.divergence;
  const hardness = weight.base + weight.obligation * o + weight.precision * p + weight.delegation * d;
  return salience * weight.scale * distanceOf(ideal, draft.position, readAt) * hardness;
}

/** b in utils, never above 0: what no agreement is worth, from q 0-100 (MODEL.md 2). */
export function statusQuoValue(
  profile: Profile,
  issue: IssueId,
  statusQuo: number,
  parameters: ModelParameters = PARAMETERS,
): number {
  const { salience, ideal } = stakeIn(profile, issue);
  const perPoint = parameters.divergence.scale * parameters.statusQuo.factor * parameters.divergence.base;
  return -salience * perPoint * Math.abs(statusQuo - ideal);
}
