/** How far one delegation trusts another at the start, as the scenario says to everybody. */
import { DEFAULT_TRUST, type PartyId } from '#shared/model/scenario.ts';
import type { TableStore } from './table.ts';

export const TRUST_WORDS = ['very-low', 'low', 'neutral', 'good', 'very-good'] as const;
export type TrustWord = (typeof TRUST_WORDS)[number];

/** 0-1. */
export const trustOf = (table: TableStore, from: PartyId, to: PartyId): number =>
  table.welcome.value?.scenario.trust[from]?.[to] ?? DEFAULT_TRUST;

/** The upper bounds of all words but the last; an unknown pair counts as neutral. */
const BOUNDS = [0.2, 0.4, 0.55, 0.75] as const;

export function trustWord(trust: number): TrustWord {
  const index = BOUNDS.findIndex((bound) => trust < bound);
  return TRUST_WORDS[index === -1 ? BOUNDS.length : index] ?? 'neutral';
}
