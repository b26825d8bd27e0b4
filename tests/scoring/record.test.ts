/** What the seeds' record must reproduce (MODEL.md 5, rows 1 to 6), against figures of an independent prototype. */
import { describe, expect, test } from 'vitest';
import type { Shock } from '#shared/model/shock.ts';
import { draftAt, FORMS, type Form, pairProbability } from '#shared/scoring/backtest/pair.ts';
import { profileAfter, worldAfter } from '#shared/scoring/shock.ts';
import { termsOf } from '#shared/scoring/terms.ts';
import type { World } from '#shared/scoring/world.ts';
import { FORM_NAMES, FOUR, ISSUES, mean, product, profileIn, worldIn, type Year } from './record.ts';
import golden from './reference/golden.json' with { type: 'json' };

/** How likely two states are to agree on a text, after a shock if there was one. */
const pairIn = (year: Year, [one, other]: readonly [string, string], issue: string, form: Form, shock: Shock = []) =>
  pairProbability(
    worldAfter(worldIn(year), shock),
    [profileAfter(profileIn(year, one), shock), profileAfter(profileIn(year, other), shock)],
    issue,
    form,
  );

describe('Row 1: imprecision and uncertainty', () => {
  const shareWhere = (uncertainty: number, wins: (vague: number, precise: number) => boolean) => {
    const plain = worldIn('2013');
    const issues = Object.fromEntries(
      Object.entries(plain.issues).map(([id, issue]) => [id, { ...issue, uncertainty }]),
    );
    const world: World = { ...plain, issues };
    const cells = FOUR.flatMap((state) => ISSUES.map((issue) => [profileIn('2013', state), issue] as const));
    expect(cells).toHaveLength(48);
    const won = cells.filter(([profile, issue]) => {
      const worth = (precision: 1 | 3) =>
        termsOf(
          world,
          profile,
          draftAt(issue, profile.stakes[issue]?.ideal ?? 0, [3, precision, 0]),
          Object.keys(world.power),
        ).net;
      return wins(worth(1), worth(3));
    });
    return won.length / cells.length;
  };

  test('when uncertainty is high, vague binding text beats precise', () =>
    expect(shareWhere(0.9, (vague, precise) => vague > precise)).toBe(golden.impreciseBeatsPreciseAtU09));

  test('when it is low, the reverse, mostly', () =>
    expect(shareWhere(0.1, (vague, precise) => precise > vague)).toBeCloseTo(golden.preciseBeatsImpreciseAtU01, 4));
});

const usChina2013 = (issue: string, form: Form) => pairIn('2013', ['USA', 'CHN'], issue, form);

describe('Row 2: cybercrime is easier than content or governance, the United States and China in 2013', () => {
  const figures: Readonly<Record<string, Readonly<Record<(typeof FORM_NAMES)[number], number>>>> =
    golden.usChina2013PairProbability;

  test.each(Object.entries(figures))('pair probabilities on %s', (issue, expected) => {
    for (const form of FORM_NAMES)
      expect(usChina2013(issue, FORMS[form]) / expected[form], form).toBeCloseTo(1, expected[form] < 0.01 ? 1 : 2);
    expect(usChina2013(issue, FORMS.soft)).toBeCloseTo(expected.soft, 4);
  });

  test.each(FORM_NAMES)('in the %s form', (form) => {
    const crime = usChina2013('CC', FORMS[form]);
    expect(crime).toBeGreaterThan(usChina2013('CF', FORMS[form]));
    expect(crime).toBeGreaterThan(usChina2013('IG', FORMS[form]));
  });
});

describe('Row 3: agreement between the United States and China comes soft, not hard', () => {
  const means = (form: Form) => mean(ISSUES.map((issue) => usChina2013(issue, form)));

  test('on the mean of 12 issues', () => {
    expect(means(FORMS.soft)).toBeCloseTo(golden.meanSoft, 4);
    expect(means(FORMS.hard)).toBeCloseTo(golden.meanHard, 8);
  });

  test.each(ISSUES)('on %s', (issue) =>
    expect(usChina2013(issue, FORMS.soft)).toBeGreaterThan(usChina2013(issue, FORMS.hard)),
  );
});

describe('Row 4: PRISM lowers adoption', () => {
  const prism: Shock = [
    { on: 'trust', by: -0.15, party: 'USA' },
    { on: 'uncertainty', by: 0.1 },
    { on: 'sensitivity', by: 0.05 },
  ];
  const drops = (['CHN', 'EU', 'RUS'] as const).flatMap((other) =>
    ISSUES.flatMap((issue) =>
      FORM_NAMES.map(
        (form) =>
          pairIn('2010', ['USA', other], issue, FORMS[form]) -
          pairIn('2010', ['USA', other], issue, FORMS[form], prism),
      ),
    ),
  );

  test('in each of 108 cells', () => {
    expect(`${drops.filter((drop) => drop > 0).length}/${drops.length}`).toBe(golden.prism.lower);
  });

  test('by so much on the mean', () => {
    expect(Math.abs(mean(drops) - golden.prism.meanDrop)).toBeLessThan(0.001);
  });
});

describe('Row 5: Geng’s paths, the United States and China in 2015', () => {
  const together = (issues: readonly string[], form: Form) =>
    product(issues.map((issue) => pairIn('2015', ['USA', 'CHN'], issue, form)));
  const four = ['CB', 'CI', 'LB', 'CC'];
  const paths = [together(['CC'], [0, 1, 1]), together(four, FORMS.soft), together(four, [2, 2, 1])];

  test.each([
    ['low', 0],
    ['middle', 1],
    ['high', 2],
  ] as const)('%s', (_name, index) => {
    const expected = golden.genglowMiddleHigh[index] ?? Number.NaN;
    expect(paths[index]).toBeCloseTo(expected, 10);
  });

  test('the low path is the likeliest, the high one out of reach', () =>
    expect(paths).toEqual(paths.toSorted((one, other) => other - one)));
});

describe('Row 6: hard security text, 2015', () => {
  const onSecurity = (one: string) =>
    mean(['CF', 'AC', 'LB', 'CB'].map((issue) => pairIn('2015', [one, 'CHN'], issue, [2, 2, 0])));

  test('Russia and China', () => expect(onSecurity('RUS')).toBeCloseTo(golden.russiaChinaHard, 4));
  test('the United States and China', () => expect(onSecurity('USA')).toBeCloseTo(golden.usChinaHard, 4));
});
