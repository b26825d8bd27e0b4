/** MODEL.md 3: what a game teaches: uncertainty and trust, and what events do to both. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Shock } from '#shared/model/shock.ts';
import { afterDialogue, learned } from '#shared/scoring/learning.ts';
import { profileAfter, worldAfter } from '#shared/scoring/shock.ts';
import { trustAfter } from '#shared/scoring/trust.ts';
import { trustBetween } from '#shared/scoring/world.ts';
import { anyProfile, anyWorld, ISSUE, level, PARTIES, share } from './anyWorld.ts';

describe('Learning', () => {
  test('lowers uncertainty by a fifth of the share that is bound, while the law is soft', () => {
    expect(learned(0.7, 0, 4, 4)).toBeCloseTo(0.5, 12);
    expect(learned(0.7, 1, 4, 4)).toBeCloseTo(0.5, 12);
    expect(learned(0.7, 1, 1, 4)).toBeCloseTo(0.65, 12);
    expect(learned(0.7, 2, 4, 4)).toBe(0.7);
    expect(learned(0.7, 3, 4, 4)).toBe(0.7);
  });

  test('down to .1, and no lower', () => expect(learned(0.2, 1, 4, 4)).toBe(0.1));

  test('never raises it, not even where it is below the floor', () => {
    expect(learned(0.05, 1, 4, 4)).toBe(0.05);
    fc.assert(
      fc.property(share, level, fc.nat({ max: 6 }), (uncertainty, obligation, bound) => {
        const after = learned(uncertainty, obligation, bound, 6);
        expect(after).toBeLessThanOrEqual(uncertainty);
        expect(after).toBeGreaterThanOrEqual(Math.min(0.1, uncertainty));
      }),
    );
  });
});

describe('A Track 2 dialogue', () => {
  test.each([
    [0.7, 0.6],
    [0.15, 0.1],
    [0.1, 0.1],
    [0.05, 0.05],
  ])('takes uncertainty from %f to %f', (before, after) => expect(afterDialogue(before)).toBeCloseTo(after, 12));
});

describe('Trust', () => {
  const trust = { A: { B: 0.5, C: 0.97 }, B: { A: 0.4 }, C: {} };
  const parties = ['A', 'B', 'C'];
  const after = (kept: readonly (readonly [string, string])[], broken: readonly string[]) => {
    const moved = trustAfter(trust, parties, { kept, broken });
    return parties.flatMap((from) =>
      parties.filter((to) => to !== from).map((to) => Number(trustBetween({ trust: moved }, from, to).toFixed(6))),
    );
  };

  test('an understanding kept: +.06 both ways, up to 1; an unknown pair begins at .45', () => {
    expect(after([['A', 'B']], [])).toEqual([0.56, 0.97, 0.46, 0.45, 0.45, 0.45]);
    expect(after([['C', 'A']], [])).toEqual([0.5, 1, 0.4, 0.45, 0.51, 0.45]);
  });

  test('at most once a pair and round, in whichever order it is named', () =>
    expect(
      after(
        [
          ['A', 'B'],
          ['B', 'A'],
          ['A', 'B'],
        ],
        [],
      ),
    ).toEqual(after([['A', 'B']], [])));

  test('one broken: −.10 both ways between the breaker and every party, and between no others', () => {
    expect(after([], ['A'])).toEqual([0.4, 0.87, 0.3, 0.45, 0.35, 0.45]);
    expect(after([], ['A', 'A'])).toEqual([0.3, 0.77, 0.2, 0.45, 0.25, 0.45]);
  });

  test('both in one round add up', () => expect(after([['A', 'B']], ['A'])[0]).toBeCloseTo(0.46, 12));

  test('stays within 0-1 whatever happens, and leaves alone whoever did nothing', () => {
    const party = fc.constantFrom(...PARTIES);
    fc.assert(
      fc.property(
        anyWorld,
        fc.array(fc.tuple(party, party), { maxLength: 6 }),
        fc.array(party, { maxLength: 12 }),
        (world, kept, broken) => {
          const moved = trustAfter(world.trust, PARTIES, { kept, broken });
          const acted = new Set([...kept.flat(), ...broken]);
          for (const from of PARTIES)
            for (const to of PARTIES.filter((each) => each !== from)) {
              const value = trustBetween({ trust: moved }, from, to);
              expect(value).toBeGreaterThanOrEqual(0);
              expect(value).toBeLessThanOrEqual(1);
              const idle = !acted.has(from) && !acted.has(to);
              expect(!idle || value === trustBetween(world, from, to), `${from} ${to}`).toBe(true);
            }
        },
      ),
    );
  });
});

describe('A shock', () => {
  const by = fc.double({ min: -1.5, max: 1.5, noNaN: true });

  test('on trust: between two, around one, or everywhere, both ways', () => {
    fc.assert(
      fc.property(anyWorld, by, (world, shift) => {
        const moved = (shock: Shock) => {
          const after = worldAfter(world, shock);
          return PARTIES.flatMap((from) =>
            PARTIES.filter((to) => to !== from && trustBetween(after, from, to) !== trustBetween(world, from, to)).map(
              (to) => `${from}${to}`,
            ),
          );
        };
        const clampedAway = (pairs: readonly string[], allowed: readonly string[]) =>
          expect(pairs.filter((pair) => !allowed.includes(pair))).toEqual([]);
        clampedAway(moved([{ on: 'trust', by: shift, party: 'A', other: 'C' }]), ['AC', 'CA']);
        clampedAway(
          moved([{ on: 'trust', by: shift, party: 'B' }]),
          PARTIES.filter((each) => each !== 'B').flatMap((each) => [`B${each}`, `${each}B`]),
        );
        expect(moved([{ on: 'trust', by: Math.abs(shift) < 0.01 ? 0.1 : shift }])).toHaveLength(20);
      }),
    );
  });

  test('PRISM: −.15 with the United States, −.20 between it and the European Union (S2:149,181; S3:31)', () => {
    const prism: Shock = [
      { on: 'trust', by: -0.15, party: 'USA' },
      { on: 'trust', by: -0.05, party: 'USA', other: 'EU' },
      { on: 'uncertainty', by: 0.1 },
      { on: 'sensitivity', by: 0.05, issues: ['ES'] },
      { on: 'salience', by: 0.1, issues: ['ES'], parties: ['EU'] },
    ];
    const world = worldAfter(
      {
        power: { USA: 3, EU: 2, BRA: 1 },
        issues: { ES: { uncertainty: 0.95, statusQuo: 90 }, CC: { uncertainty: 0.5, statusQuo: 65 } },
        trust: { USA: { EU: 0.8 }, EU: { USA: 0.8 }, BRA: {} },
        declared: {},
      },
      prism,
    );
    expect(trustBetween(world, 'EU', 'USA')).toBeCloseTo(0.6, 12);
    expect(trustBetween(world, 'BRA', 'USA')).toBeCloseTo(0.3, 12);
    expect(trustBetween(world, 'BRA', 'EU')).toBe(0.45);
    expect(world.issues).toEqual({
      ES: { uncertainty: 1, statusQuo: 90 },
      CC: { uncertainty: 0.6, statusQuo: 65 },
    });
    const stake = { ideal: 40, salience: 0.5, sensitivity: 0.5 };
    const stakes = { ES: stake, CC: stake };
    expect(profileAfter({ party: 'EU', redLines: [], stakes }, prism).stakes).toEqual({
      ES: { ideal: 40, salience: 0.6, sensitivity: 0.55 },
      CC: stake,
    });
    expect(profileAfter({ party: 'USA', redLines: [], stakes }, prism).stakes['ES']?.salience).toBe(0.5);
  });

  test('moves uncertainty, salience and sensitivity by its steps, within 0-1', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, by, (world, profile, shift) => {
        const within = (value: number) => Math.min(1, Math.max(0, value));
        const after = worldAfter(world, [{ on: 'uncertainty', by: shift }]);
        expect(after.issues[ISSUE]?.uncertainty).toBeCloseTo(
          within((world.issues[ISSUE]?.uncertainty ?? 0) + shift),
          12,
        );
        expect(after.trust).toBe(world.trust);
        const stake = profile.stakes[ISSUE];
        const changed = profileAfter(profile, [
          { on: 'salience', by: shift },
          { on: 'sensitivity', by: -shift, parties: ['A'] },
          { on: 'sensitivity', by: 1, parties: ['B'] },
        ]).stakes[ISSUE];
        expect(changed?.salience).toBeCloseTo(within((stake?.salience ?? 0) + shift), 12);
        expect(changed?.sensitivity).toBeCloseTo(within((stake?.sensitivity ?? 0) - shift), 12);
        expect(changed?.ideal).toBe(stake?.ideal);
      }),
    );
  });

  test('of nothing changes nothing', () => {
    fc.assert(
      fc.property(anyWorld, anyProfile, (world, profile) => {
        expect(worldAfter(world, [])).toEqual(world);
        expect(profileAfter(profile, [])).toEqual(profile);
      }),
    );
  });
});
