/** The model's figures: the defaults are MODEL.md's, and a scenario's own reach every formula. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParameterOverrides } from '#shared/model/parameters.ts';
import { publicScenario } from '#shared/model/publicScenario.ts';
import { PARAMETERS, parametersWith } from '#shared/scoring/parameters.ts';
import { clauseScore } from '#shared/scoring/score.ts';
import { worldOf } from '#shared/scoring/table.ts';
import { termsOf } from '#shared/scoring/terms.ts';
import { harbour } from '#tests/kit/harbour.ts';
import { anyDraft, anyProfile, anyWorld, members } from './anyWorld.ts';
import reference from './reference/model-parameters.json' with { type: 'json' };

test('The defaults are those of the reference data', () => expect(PARAMETERS).toMatchObject(reference));

describe('Overrides', () => {
  test('replace what they name and leave the rest', () => {
    expect(parametersWith({ outside: 0.5, benefit: { scale: 0.9 } })).toEqual({
      ...PARAMETERS,
      outside: 0.5,
      benefit: { scale: 0.9, reachExponent: 0.55 },
    });
    expect(parametersWith({})).toEqual(PARAMETERS);
    expect(parametersWith({})).toBe(PARAMETERS);
  });

  /** For each override, what it must do to Δ's terms: the factor on each of them. */
  const EFFECTS: readonly (readonly [
    ParameterOverrides,
    Partial<Record<'benefit' | 'sovereignty' | 'uncertainty' | 'divergence' | 'statusQuo', number>>,
  ])[] = [
    [{ benefit: { scale: 1.2 } }, { benefit: 2 }],
    [{ sovereignty: { scale: 0.5 } }, { sovereignty: 2 }],
    [{ uncertainty: { scale: 0.6 } }, { uncertainty: 3 }],
    [{ divergence: { scale: 3 } }, { divergence: 2, statusQuo: 2 }],
    [{ statusQuo: { factor: 0 } }, { statusQuo: 0 }],
  ];

  test.each(EFFECTS)('%j reach the terms', (overrides, factors) => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, members, (world, profile, draft, bound) => {
        const plain = termsOf(world, profile, draft, bound);
        const changed = termsOf({ ...world, parameters: parametersWith(overrides) }, profile, draft, bound);
        for (const term of ['benefit', 'sovereignty', 'uncertainty', 'divergence', 'statusQuo'] as const)
          expect(changed[term], term).toBeCloseTo(plain[term] * (factors[term] ?? 1), 9);
      }),
    );
  });

  test('reach credibility, costs, reading and what a clause counts', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, members, (world, profile, draft, bound) => {
        const flat = parametersWith({
          credibility: { base: 1, span: 0 },
          costExponent: 1,
          divergence: { sponsorReading: 0 },
          durability: { span: 0 },
          outside: 1,
        });
        const { terms, weight } = clauseScore({ ...world, parameters: flat }, profile, { draft, bound });
        expect(terms.compliance.credibility).toBe(1);
        expect(terms.readAt).toBe(draft.position);
        expect(weight).toBe(1);
      }),
    );
  });

  test('come from the scenario, in public, to the world of a table', () => {
    const shown = publicScenario({ ...harbour, model: { outside: 0.4 } });
    expect(worldOf(shown, [], {}, {}).parameters).toEqual({ ...PARAMETERS, outside: 0.4 });
    expect(worldOf(publicScenario(harbour), [], {}, {}).parameters).toBe(PARAMETERS);
  });
});
