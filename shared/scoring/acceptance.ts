/** P(accept) of MODEL.md 2: how likely a party is to support a text, for benchmarks and bots; no part of a score. */
import { PARAMETERS } from './parameters.ts';

/** 0-1, from Δ in utils. */
export function acceptance(net: number): number {
  const { temperature, threshold } = PARAMETERS.acceptance;
  return 1 / (1 + Math.exp(-(net - threshold) / temperature));
}
