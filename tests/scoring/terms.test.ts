/** MODEL.md 2 and 4: what must hold of the terms of any clause for any party. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIALS, type Dial, type Dials, LEVELS, type Level, stepped } from '#shared/model/dials.ts';
import { benefit, credibility } from '#shared/scoring/compliance.ts';
import { sovereigntyCost, uncertaintyCost } from '#shared/scoring/costs.ts';
import { divergenceCost, positionAsRead, statusQuoValue } from '#shared/scoring/divergence.ts';
import { termsOf } from '#shared/scoring/terms.ts';
import { anyDraft, anyProfile, anyWorld, ISSUE, level, members, PARTIES, share, withUncertainty } from './anyWorld.ts';

const soft: Dials = { obligation: 0, precision: 0, delegation: 0 };
const dial = fc.constantFrom(...DIALS);
const dials = fc.record({ obligation: level, precision: level, delegation: level });
const SLACK = 1e-9;

/** Every pair of settings that differ by one step of one dial. */
const steps = fc
  .tuple(dials, dial)
  .map(([from, which]) => ({ which, from, to: stepped(from[which], 1) }))
  .filter((step): step is { which: Dial; from: Dials; to: Level } => step.to !== undefined)
  .map(({ which, from, to }) => ({ which, from, harder: { ...from, [which]: to } }));

describe('Sovereignty cost', () => {
  test('never falls when a dial goes up', () => {
    fc.assert(
      fc.property(share, steps, (sensitivity, { from, harder }) => {
        expect(sovereigntyCost(sensitivity, harder)).toBeGreaterThanOrEqual(sovereigntyCost(sensitivity, from));
      }),
    );
  });

  test('a full step of delegation costs more than one of obligation, and that more than one of precision', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.constantFrom<Level>(1, 2, 3), (sensitivity, to) => {
        const of = (which: Dial) => sovereigntyCost(sensitivity, { ...soft, [which]: to });
        expect(of('delegation')).toBeGreaterThan(of('obligation'));
        expect(of('obligation')).toBeGreaterThan(of('precision'));
      }),
    );
  });

  test('is nothing to a party that does not mind, and nothing in a recommendation on procedure', () => {
    fc.assert(
      fc.property(share, dials, (sensitivity, setting) => {
        expect(sovereigntyCost(0, setting)).toBe(0);
        expect(sovereigntyCost(sensitivity, soft)).toBe(0);
      }),
    );
  });
});

describe('Uncertainty cost', () => {
  test('is 0 without obligation and precision, whatever the delegation', () => {
    fc.assert(
      fc.property(share, level, (uncertainty, delegation) => {
        expect(uncertaintyCost(uncertainty, { ...soft, delegation })).toBe(0);
      }),
    );
  });

  test('rises with obligation, with precision and with uncertainty', () => {
    const some = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(some, steps, (uncertainty, { which, from, harder }) => {
        const change = uncertaintyCost(uncertainty, harder) - uncertaintyCost(uncertainty, from);
        expect(Math.sign(change)).toBe(which === 'delegation' ? 0 : 1);
        const more = uncertaintyCost(uncertainty + 0.01, harder) - uncertaintyCost(uncertainty, harder);
        expect(Math.sign(more)).toBe(harder.obligation + harder.precision > 0 ? 1 : 0);
      }),
    );
  });

  test('lower uncertainty raises the gain of every clause with obligation or precision', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, members, (world, profile, draft, bound) => {
        const netAt = (uncertainty: number) => termsOf(withUncertainty(world, uncertainty), profile, draft, bound).net;
        const gain = netAt(0.3) - netAt(0.6);
        expect(gain > SLACK).toBe(draft.obligation + draft.precision > 0);
        expect(gain).toBeGreaterThanOrEqual(-SLACK);
      }),
    );
  });
});

describe('Benefit', () => {
  test('is 0 when nobody else is bound', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, (world, profile, draft) => {
        expect(benefit(world, profile, draft, [])).toBe(0);
        expect(benefit(world, profile, draft, ['A'])).toBe(0);
      }),
    );
  });

  test('does not depend on whether the party itself is bound', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, members, (world, profile, draft, bound) => {
        const others = bound.filter((party) => party !== 'A');
        expect(benefit(world, profile, draft, others)).toBe(benefit(world, profile, draft, [...others, 'A']));
      }),
    );
  });

  // For trust on the model's scale, .2 to .8. Beyond it a text without any force can lose: a party trusted at 0 that
  // joins one trusted at 1 lowers the mean belief more than its weight adds.
  test('never falls when a party joins', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, members, (world, profile, draft, bound) => {
        for (const joining of PARTIES) {
          const more = [...bound.filter((party) => party !== joining), joining];
          expect(benefit(world, profile, draft, more)).toBeGreaterThanOrEqual(
            benefit(world, profile, draft, bound) - SLACK,
          );
        }
      }),
    );
  });

  test('never falls when a text gets more credible, and stays within the value of the issue', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, members, steps, (world, profile, draft, bound, { from, harder }) => {
        const softer = benefit(world, profile, { ...draft, ...from }, bound);
        expect(benefit(world, profile, { ...draft, ...harder }, bound)).toBeGreaterThanOrEqual(softer - SLACK);
        expect(softer).toBeGreaterThanOrEqual(0);
        expect(softer).toBeLessThanOrEqual(60 * (profile.stakes[ISSUE]?.salience ?? 0) + SLACK);
      }),
    );
  });
});

describe('Credibility', () => {
  test('runs from .15 to 1', () => {
    expect(credibility(soft)).toBeCloseTo(0.15, 12);
    expect(credibility({ obligation: 3, precision: 3, delegation: 3 })).toBeCloseTo(1, 12);
  });

  test.each(DIALS)('each further step of %s buys less and costs more', (which) => {
    const at = (to: Level): Dials => ({ obligation: 1, precision: 1, delegation: 1, [which]: to });
    const gains = LEVELS.slice(1).map((to, index) => credibility(at(to)) - credibility(at(LEVELS[index] ?? 0)));
    const costOf = (setting: Dials) => sovereigntyCost(0.5, setting) + uncertaintyCost(0.5, setting);
    const costs = LEVELS.slice(1).map((to, index) => costOf(at(to)) - costOf(at(LEVELS[index] ?? 0)));
    expect(gains.every((gain) => gain > 0)).toBe(true);
    expect([...gains].sort((one, other) => other - one)).toEqual(gains);
    expect([...costs].sort((one, other) => one - other)).toEqual(costs);
    expect(new Set([...gains, ...costs]).size).toBe(6);
  });
});

describe('Divergence', () => {
  test('costs more in harder text', () => {
    fc.assert(
      fc.property(anyProfile, anyDraft, steps, (profile, draft, { from, harder }) => {
        const costOf = (setting: Dials) => divergenceCost(profile, { ...draft, ...setting }, draft.position);
        fc.pre(costOf(from) > 0.001);
        expect(costOf(harder)).toBeGreaterThan(costOf(from));
      }),
    );
  });

  test('is 0 at one’s own ideal in a text read as written, and grows with the distance', () => {
    fc.assert(
      fc.property(anyProfile, anyDraft, (profile, draft) => {
        const ideal = profile.stakes[ISSUE]?.ideal ?? 0;
        const at = (position: number) => divergenceCost(profile, { ...draft, position }, position);
        expect(at(ideal)).toBe(0);
        expect(at(ideal + 10)).toBeCloseTo(at(ideal - 10), 9);
        expect(at(ideal + 20)).toBeCloseTo(2 * at(ideal + 10), 9);
      }),
    );
  });

  test('a suspicious reading never flatters a text', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, members, (world, profile, draft, bound) => {
        const plain = termsOf(world, profile, { ...draft, sponsors: [] }, bound);
        expect(termsOf(world, profile, draft, bound).divergence).toBeGreaterThanOrEqual(plain.divergence);
      }),
    );
  });
});

describe('How a party reads a text', () => {
  test('as written: its own, whoever else carries it; one that nobody carries; one without vagueness', () => {
    fc.assert(
      fc.property(anyWorld, anyDraft, (world, draft) => {
        const read = (changes: Partial<typeof draft>) => positionAsRead(world, 'A', { ...draft, ...changes });
        expect(read({ sponsors: [...draft.sponsors, 'A'] })).toBe(draft.position);
        expect(read({ sponsors: [] })).toBe(draft.position);
        expect(read({ precision: 3 })).toBe(draft.position);
      }),
    );
  });

  test('between the text and what its sponsor stands for, the nearer to it the vaguer and the less trusted', () => {
    fc.assert(
      fc.property(anyWorld, anyDraft, fc.constantFrom<Level>(0, 1, 2), (world, draft, precision) => {
        const by = (to: Level) => positionAsRead(world, 'A', { ...draft, precision: to, sponsors: ['B'] });
        const meant = world.declared['B']?.[ISSUE] ?? 0;
        const off = (position: number) => Math.abs(position - draft.position);
        expect(off(by(precision))).toBeLessThanOrEqual(0.3 * Math.abs(meant - draft.position) + SLACK);
        expect((by(precision) - draft.position) * (meant - draft.position)).toBeGreaterThanOrEqual(0);
        expect(off(by(0))).toBeGreaterThanOrEqual(off(by(precision)));
        const trusting = { ...world, trust: { A: { B: 1 } } };
        expect(positionAsRead(trusting, 'A', { ...draft, precision, sponsors: ['B'] })).toBe(draft.position);
      }),
    );
  });

  test('through the sponsor it trusts most, whoever tabled it', () => {
    fc.assert(
      fc.property(
        anyWorld,
        anyDraft,
        fc.shuffledSubarray(['B', 'C', 'D', 'E'], { minLength: 1 }),
        (world, draft, sponsors) => {
          const most = Math.max(...sponsors.map((sponsor) => world.trust['A']?.[sponsor] ?? 0));
          const trusted = sponsors.filter((sponsor) => world.trust['A']?.[sponsor] === most);
          const readings = trusted.map((sponsor) => positionAsRead(world, 'A', { ...draft, sponsors: [sponsor] }));
          expect(readings).toContain(positionAsRead(world, 'A', { ...draft, sponsors }));
        },
      ),
    );
  });

  test('the order in which sponsors signed changes nothing, not even between two whom it trusts alike', () => {
    fc.assert(
      fc.property(anyWorld, anyDraft, share, (world, draft, trust) => {
        const alike = { ...world, trust: { A: { B: trust, C: trust, D: trust } } };
        const read = (...sponsors: readonly string[]) => positionAsRead(alike, 'A', { ...draft, sponsors });
        expect(read('D', 'C', 'B')).toBe(read('B', 'C', 'D'));
        expect(read('C', 'B')).toBe(read('B'));
      }),
    );
  });

  test('an unknown pair trusts at .45', () => {
    const world = { power: {}, issues: {}, trust: {}, declared: { B: { [ISSUE]: 100 } } };
    const draft = { issue: ISSUE, position: 0, obligation: 0, precision: 0, delegation: 0, sponsors: ['B'] } as const;
    expect(positionAsRead(world, 'A', draft)).toBeCloseTo(0.3 * 0.55 * 100, 9);
  });
});

describe('The sum', () => {
  test('is what it says: Δ = B − S − N − D − b, and b is never above 0', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, anyDraft, members, (world, profile, draft, bound) => {
        const terms = termsOf(world, profile, draft, bound);
        const { benefit: gain, sovereignty, uncertainty, divergence, statusQuo, net } = terms;
        expect(net).toBeCloseTo(gain - sovereignty - uncertainty - divergence - statusQuo, 9);
        expect(statusQuo).toBeLessThanOrEqual(0);
        for (const cost of [sovereignty, uncertainty, divergence]) expect(cost).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('leaving a status quo that suits one gains nothing', () => {
    const profile = { party: 'A', redLines: [], stakes: { [ISSUE]: { ideal: 40, salience: 0.8, sensitivity: 0.5 } } };
    expect(statusQuoValue(profile, ISSUE, 40)).toBeCloseTo(0, 12);
    expect(statusQuoValue(profile, ISSUE, 90)).toBeCloseTo(-0.8 * 1.5 * 0.55 * 0.6 * 50, 9);
  });
});
