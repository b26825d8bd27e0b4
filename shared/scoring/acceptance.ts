/** How likely a party is to support a text: V and P(accept) of MODEL.md 2, for the back-test, benchmarks and bots; no part of a score. */
import type { ModelParameters } from '../model/parameters.ts';
import type { PartyId } from '../model/scenario.ts';
import { carrierOf } from './divergence.ts';
import { PARAMETERS } from './parameters.ts';
import { type Draft, parametersOf, type World } from './world.ts';

/**
 * V, 0-12 utils: while a rival draft is on the table, what supporting this one costs a party that distrusts whoever
 * carries it. 0 for its own text and for one that nobody carries (MODEL.md 2).
 */
export function rivalry(world: World, party: PartyId, { sponsors }: Pick<Draft, 'sponsors'>): number {
  const { scale, trust: enough } = parametersOf(world).rivalDraft;
  const { trust } = carrierOf(world, party, sponsors);
  return (scale * Math.max(0, enough - trust)) / enough;
}

interface Circumstances {
  /** V in utils; 0 without a rival draft. */
  readonly rivalry?: number;
  /** Whether the text crosses the party's red line, which overrides any sum. */
  readonly crossed?: boolean;
}

/** P(accept), 0-1, from Δ in utils; at most .12 across a red line (MODEL.md 2 and 5). */
export function acceptance(
  net: number,
  { rivalry: against = 0, crossed = false }: Circumstances = {},
  parameters: ModelParameters = PARAMETERS,
): number {
  const { temperature, threshold, redLineCap } = parameters.acceptance;
  const odds = (net - against - threshold) / temperature;
  return 1 / (1 + Math.exp(-(crossed ? Math.min(odds, redLineCap) : odds)));
}
