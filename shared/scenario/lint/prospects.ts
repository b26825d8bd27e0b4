/** How evenly a scenario's gains are spread: what each seat gets where bargaining would end if all went well. */
import type { PartyId } from '../../model/scenario.ts';
import { clauseScore } from '../../scoring/score.ts';
import { type Agreed, gainFrom, type Weighed } from './zone.ts';

/**
 * The seat with the least should get at least this share of what the seat with the most gets. Seats differ in any case,
 * and results are shown against what each could get; but below a quarter there is little to play for.
 */
export const FAIR_SHARE = 0.25;

/**
 * Utils by party: the sum over the issues of its points at the Nash text, the one of those that pass whose product of
 * gains for those it binds is greatest (MODEL.md 3, "Benchmarks"). Issues without a text that passes count nothing.
 */
export function prospects(table: Weighed, agreed: readonly (readonly Agreed[])[]): Readonly<Record<PartyId, number>> {
  const texts = agreed.flatMap((candidates) => nashOf(table, candidates) ?? []);
  return Object.fromEntries(
    table.profiles.map((profile) => [
      profile.party,
      texts.reduce((sum, { draft, bound }) => sum + clauseScore(table.world, profile, { draft, bound }).points, 0),
    ]),
  );
}

function nashOf(table: Weighed, candidates: readonly Agreed[]): Agreed | undefined {
  let best: { readonly text: Agreed; readonly product: number } | undefined;
  for (const text of candidates) {
    const product = nashProduct(table, text);
    if (!best || product > best.product) best = { text, product };
  }
  return best?.text;
}

/** Of those who gain: an optional party may lose by a text that the required ones agree on. */
const nashProduct = ({ world, profiles }: Weighed, { draft, bound }: Agreed): number =>
  profiles
    .filter(({ party }) => bound.includes(party))
    .map((profile) => gainFrom(world, profile, draft, bound))
    .filter((gain) => gain > 0)
    .reduce((product, gain) => product * gain, 1);
