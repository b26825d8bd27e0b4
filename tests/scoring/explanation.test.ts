/** MODEL.md 2, "Every point is shown term by term": breakdowns, previews and one-step counterfactuals, as data. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIALS } from '#shared/model/dials.ts';
import type { RedLine } from '#shared/model/scenario.ts';
import { explained } from '#shared/scoring/explanation.ts';
import { previewOf } from '#shared/scoring/preview.ts';
import { clauseScore } from '#shared/scoring/score.ts';
import { TERMS, termsOf } from '#shared/scoring/terms.ts';
import type { Draft, Profile, World } from '#shared/scoring/world.ts';
import { anyDraft, anyProfile, anyWorld, ISSUE, members, PARTIES } from './anyWorld.ts';

const line: RedLine = { issue: ISSUE, forbidden: 'above', threshold: 55, minObligation: 1, note: '' };
const OTHERS = PARTIES.filter((party) => party !== 'A');

describe('A breakdown', () => {
  test('adds up to the points, bound or not', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, members, (world, profile, draft, bound) => {
        const { score, lines, sum } = explained(world, profile, { draft, bound });
        expect(score).toEqual(clauseScore(world, profile, { draft, bound }));
        expect(sum).toBeCloseTo(
          lines.reduce((total, { amount }) => total + amount, 0),
          9,
        );
        expect(score.weight * sum).toBeCloseTo(score.points, 9);
        expect(lines.map(({ term }) => term)).toEqual(
          bound.includes('A') ? TERMS : ['benefit', 'divergence', 'statusQuo'],
        );
      }),
    );
  });

  test('names the inputs behind each term', () => {
    const world: World = {
      power: { A: 1, B: 3, C: 1 },
      issues: { [ISSUE]: { uncertainty: 0.35, statusQuo: 20 } },
      trust: { A: { B: 0.2, C: 0.5 } },
      declared: { B: { [ISSUE]: 100 } },
    };
    const profile: Profile = {
      party: 'A',
      redLines: [],
      stakes: { [ISSUE]: { ideal: 30, salience: 0.8, sensitivity: 0.4 } },
    };
    const draft: Draft = { issue: ISSUE, position: 50, obligation: 2, precision: 0, delegation: 1, sponsors: ['B'] };
    const { lines, score } = explained(world, profile, { draft, bound: ['A', 'B'] });
    const { benefit, sovereignty, uncertainty, divergence, statusQuo, compliance } = score.terms;
    expect(compliance).toMatchObject({ others: 1, reach: 0.75 });
    expect(lines).toEqual([
      { term: 'benefit', amount: benefit, inputs: { salience: 0.8, ...compliance } },
      {
        term: 'sovereignty',
        amount: -sovereignty,
        inputs: { sensitivity: 0.4, obligation: 2, precision: 0, delegation: 1 },
      },
      { term: 'uncertainty', amount: -uncertainty, inputs: { uncertainty: 0.35, obligation: 2, precision: 0 } },
      {
        term: 'divergence',
        amount: -divergence,
        inputs: {
          salience: 0.8,
          ideal: 30,
          position: 50,
          readAt: 62,
          suspected: true,
          sponsor: 'B',
          trust: 0.2,
          distance: 32,
        },
      },
      { term: 'statusQuo', amount: -statusQuo, inputs: { salience: 0.8, ideal: 30, statusQuo: 20, distance: 10 } },
    ]);
  });

  test('a suspicion that would flatter the text is none', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, (world, profile, draft) => {
        const divergence = explained(world, profile, { draft, bound: PARTIES }).lines.find(
          (each) => each.term === 'divergence',
        );
        const ideal = profile.stakes[ISSUE]?.ideal ?? 0;
        const off = (position: number) => Math.abs(position - ideal);
        const { suspected, readAt, distance } = divergence?.inputs ?? { suspected: false, readAt: 0, distance: 0 };
        expect(suspected).toBe(off(readAt) > off(draft.position));
        expect(distance).toBe(Math.max(off(readAt), off(draft.position)));
      }),
    );
  });
});

describe('A preview', () => {
  test('weighs the draft with the whole table bound, and takes off what is in force now', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, anyDraft, members, (world, profile, draft, old, bound) => {
        const alone = previewOf(world, profile, draft, undefined);
        expect(alone.counted).toEqual(explained(world, profile, { draft, bound: PARTIES }));
        expect(alone.outside).toEqual(explained(world, profile, { draft, bound: OTHERS }));
        expect(alone).toMatchObject({ now: 0, change: alone.counted.score.points });
        const replacing = previewOf(world, profile, draft, { draft: old, bound });
        const now = clauseScore(world, profile, { draft: old, bound }).points;
        expect(replacing.now).toBe(now);
        expect(replacing.change).toBeCloseTo(alone.counted.score.points - now, 9);
        expect(replacing.changeOutside).toBeCloseTo(alone.outside.score.points - now, 9);
      }),
    );
  });

  test('counts a text across a red line as the capital would leave it: outside', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, (world, profile, draft) => {
        const strict = {
          ...profile,
          redLines: [{ ...line, threshold: draft.position - 1, minObligation: 0 as const }],
        };
        const preview = previewOf(world, strict, draft, undefined);
        expect(preview.crosses).toEqual(strict.redLines[0]);
        expect(preview.counted).toEqual(preview.outside);
        expect(preview.change).toBe(preview.changeOutside);
        expect(previewOf(world, profile, draft, undefined)).not.toHaveProperty('crosses');
      }),
    );
  });
});

describe('Counterfactuals', () => {
  test('go one step both ways on every dial and on the spectrum, where there is a step', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, (world, profile, draft) => {
        const { steps } = previewOf(world, profile, draft, undefined);
        const ways = ([-1, 1] as const).flatMap((by) => [
          ...DIALS.filter((dial) => draft[dial] + by >= 0 && draft[dial] + by <= 3).map((on) => `${on} ${by}`),
          ...(draft.position + 5 * by >= 0 && draft.position + 5 * by <= 100 ? [`position ${by}`] : []),
        ]);
        expect(steps.map(({ step }) => `${step.on} ${step.by}`).toSorted()).toEqual(ways.toSorted());
      }),
    );
  });

  test('each is one subtraction: of every term, and of the points', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, (world, profile, draft) => {
        for (const { step, changes, points } of previewOf(world, profile, draft, undefined).steps) {
          const size = step.on === 'position' ? 5 : 1;
          const stepped = { ...draft, [step.on]: draft[step.on] + size * step.by } as Draft;
          const before = termsOf(world, profile, draft, PARTIES);
          const after = termsOf(world, profile, stepped, PARTIES);
          for (const term of TERMS) expect(changes[term]).toBeCloseTo(after[term] - before[term], 9);
          const worth = (text: Draft) => clauseScore(world, profile, { draft: text, bound: PARTIES }).points;
          expect(points).toBeCloseTo(worth(stepped) - worth(draft), 9);
        }
      }),
    );
  });

  test('there and back again is nothing', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, (world, profile, draft) => {
        for (const { step, points } of previewOf(world, profile, draft, undefined).steps) {
          const size = step.on === 'position' ? 5 : 1;
          const there = { ...draft, [step.on]: draft[step.on] + size * step.by } as Draft;
          const back = previewOf(world, profile, there, undefined).steps.find(
            (each) => each.step.on === step.on && each.step.by === -step.by,
          );
          expect(back?.points).toBeCloseTo(-points, 9);
        }
      }),
    );
  });

  test('say which red line a step would cross, and count it as repudiated', () => {
    const world: World = {
      power: { A: 1, B: 1 },
      issues: { [ISSUE]: { uncertainty: 0.5, statusQuo: 0 } },
      trust: {},
      declared: {},
    };
    const profile: Profile = {
      party: 'A',
      redLines: [line],
      stakes: { [ISSUE]: { ideal: 50, salience: 0.5, sensitivity: 0.5 } },
    };
    const draft: Draft = { issue: ISSUE, position: 55, obligation: 1, precision: 1, delegation: 0, sponsors: ['A'] };
    const { counted, steps } = previewOf(world, profile, draft, undefined);
    expect(steps.filter(({ crosses }) => crosses).map(({ step }) => step)).toEqual([{ on: 'position', by: 1 }]);
    const across = clauseScore(world, profile, { draft: { ...draft, position: 60 }, bound: ['B'] });
    expect(steps.find(({ crosses }) => crosses)?.points).toBeCloseTo(across.points - counted.score.points, 9);
  });
});
