/** How far one delegation trusts another now: what everybody knows, and what one's own kept promises have added to it. */
import { DEFAULT_TRUST, type PartyId } from '#shared/model/scenario.ts';
import { clamped } from '#shared/scoring/trust.ts';
import type { TableStore } from './table.ts';

export const TRUST_WORDS = ['very-low', 'low', 'neutral', 'good', 'very-good'] as const;
export type TrustWord = (typeof TRUST_WORDS)[number];

/** 0-1. */
export function trustOf(table: TableStore, from: PartyId, to: PartyId): number {
  const known = table.everybody.value?.trust[from]?.towards[to] ?? DEFAULT_TRUST;
  return clamped(known + goodwillBetween(table, from, to));
}

/** Of other pairs one knows no promises. */
function goodwillBetween(table: TableStore, from: PartyId, to: PartyId): number {
  const goodwill = table.own.value?.goodwill ?? {};
  if (from === table.party.value) return goodwill[to] ?? 0;
  return to === table.party.value ? (goodwill[from] ?? 0) : 0;
}

/** The upper bounds of all words but the last; an unknown pair counts as neutral. */
const BOUNDS = [0.2, 0.4, 0.55, 0.75] as const;

export function trustWord(trust: number): TrustWord {
  const index = BOUNDS.findIndex((bound) => trust < bound);
  return TRUST_WORDS[index === -1 ? BOUNDS.length : index] ?? 'neutral';
}
