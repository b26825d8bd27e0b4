/** Trust as the page shows it: what everybody knows, and what one's own delegation alone has earned. */
import { computed } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { TableStore } from '#client/store/table.ts';
import { trustOf, trustWord } from '#client/store/trust.ts';
import { DEFAULT_TRUST } from '#shared/model/scenario.ts';
import { consultations } from '#tests/kit/openings.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';

/** Ada's table, with the public trust and her own goodwill as given. */
function trusting(towards: Readonly<Record<string, number>>, goodwill: Readonly<Record<string, number>>): TableStore {
  const seen = tableOf(harbourAfter(consultations), 'ada');
  const trust = { BOR: { towards }, CAL: { towards } };
  return {
    ...seen,
    everybody: computed(() => seen.everybody.value && { ...seen.everybody.value, trust }),
    own: computed(() => seen.own.value && { ...seen.own.value, goodwill }),
  };
}

describe('trust', () => {
  it('is the live one, and in the middle where nothing is known', () => {
    const table = trusting({ ARC: 0.7 }, {});
    expect(trustOf(table, 'BOR', 'ARC')).toBeCloseTo(0.7);
    expect(trustOf(table, 'BOR', 'DEL')).toBe(DEFAULT_TRUST);
  });

  it('has one’s own goodwill on top, both ways, and nobody else’s', () => {
    const table = trusting({ ARC: 0.5, CAL: 0.5 }, { BOR: 0.06 });
    expect(trustOf(table, 'BOR', 'ARC')).toBeCloseTo(0.56);
    expect(trustOf(table, 'ARC', 'BOR')).toBeCloseTo(DEFAULT_TRUST + 0.06);
    expect(trustOf(table, 'BOR', 'CAL')).toBeCloseTo(0.5);
    expect(trustOf(table, 'CAL', 'ARC')).toBeCloseTo(0.5);
  });

  it('stays within 0 and 1', () => {
    expect(trustOf(trusting({ ARC: 0.98 }, { BOR: 0.06 }), 'BOR', 'ARC')).toBe(1);
  });

  it('has a word for every share', () => {
    expect([0, 0.2, 0.4, 0.55, 0.75, 1].map(trustWord)).toEqual([
      'very-low',
      'low',
      'neutral',
      'good',
      'very-good',
      'very-good',
    ]);
  });
});
