/** What the seeds' record must reproduce (MODEL.md 5, by row), against figures of an independent prototype. */
import { describe, expect, test } from 'vitest';
import { LEVELS, POSITION_STEP } from '#shared/model/dials.ts';
import { clauseScore, crossedRedLine } from '#shared/scoring/score.ts';
import { termsOf } from '#shared/scoring/terms.ts';
import type { Draft, World } from '#shared/scoring/world.ts';
import {
  draftAt,
  FOUR,
  type Form,
  ISSUES,
  pairProbability,
  profileIn,
  type State,
  type Turn,
  tableOfFour,
  worldIn,
  type Year,
} from './record.ts';
import golden from './reference/golden.json' with { type: 'json' };

const FORMS: Readonly<Record<'soft' | 'middle' | 'hard', Form>> = {
  soft: [0, 1, 0],
  middle: [1, 1, 0],
  hard: [3, 2, 1],
};
const FORM_NAMES = ['soft', 'middle', 'hard'] as const;

const pairIn = (year: Year, one: State, other: State, issue: string, form: Form, turn: Turn = {}) =>
  pairProbability(
    worldIn(year, undefined, turn),
    [profileIn(year, one, turn), profileIn(year, other, turn)],
    issue,
    form,
  );

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1);

describe('Row 1: imprecision and uncertainty', () => {
  const shareWhere = (uncertainty: number, wins: (vague: number, precise: number) => boolean) => {
    const plain = worldIn('2013');
    const issues = Object.fromEntries(
      Object.entries(plain.issues).map(([id, issue]) => [id, { ...issue, uncertainty }]),
    );
    const world: World = { ...plain, issues };
    const cells = FOUR.flatMap((state) => ISSUES.map((issue) => [profileIn('2013', state), issue] as const));
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

describe('Rows 2 and 3: the United States and China in 2013', () => {
  const figures = golden.usChina2013PairProbability;
  const probability = (issue: string, form: Form) => pairIn('2013', 'USA', 'CHN', issue, form);

  test.each(Object.entries(figures))('pair probabilities on %s', (issue, expected) => {
    for (const form of FORM_NAMES) expect(probability(issue, FORMS[form]) / expected[form], form).toBeCloseTo(1, 1);
    expect(probability(issue, FORMS.soft)).toBeCloseTo(expected.soft, 4);
    expect(probability(issue, FORMS.soft)).toBeGreaterThan(probability(issue, FORMS.hard));
  });

  test('cybercrime is easier than content or governance, in every form', () => {
    for (const form of FORM_NAMES)
      for (const harder of ['CF', 'IG'])
        expect(probability('CC', FORMS[form]), `${form} ${harder}`).toBeGreaterThan(probability(harder, FORMS[form]));
  });

  test('agreement comes soft, not hard', () => {
    expect(mean(ISSUES.map((issue) => probability(issue, FORMS.soft)))).toBeCloseTo(golden.meanSoft, 4);
    expect(mean(ISSUES.map((issue) => probability(issue, FORMS.hard)))).toBeCloseTo(golden.meanHard, 6);
  });
});

test('Row 4: PRISM lowers adoption, in each of 108 cells', () => {
  const prism: Turn = { trust: -0.15, about: 'USA', uncertainty: 0.1, sensitivity: 0.05 };
  const drops = (['CHN', 'EU', 'RUS'] as const).flatMap((other) =>
    ISSUES.flatMap((issue) =>
      FORM_NAMES.map((form) => {
        const before = pairIn('2010', 'USA', other, issue, FORMS[form]);
        return before - pairIn('2010', 'USA', other, issue, FORMS[form], prism);
      }),
    ),
  );
  expect(drops).toHaveLength(108);
  expect(drops.filter((drop) => drop <= 0)).toEqual([]);
  expect(mean(drops)).toBeCloseTo(golden.prism.meanDrop, 3);
});

test('Row 5: Geng’s low, middle and high paths, in that order', () => {
  const together = (issues: readonly string[], form: Form) =>
    product(issues.map((issue) => pairIn('2015', 'USA', 'CHN', issue, form)));
  const four = ['CB', 'CI', 'LB', 'CC'];
  const paths = [together(['CC'], [0, 1, 1]), together(four, FORMS.soft), together(four, [2, 2, 1])];
  for (const [index, path] of paths.entries())
    expect(path).toBeCloseTo(golden.genglowMiddleHigh[index] ?? Number.NaN, 8);
});

test('Row 6: Russia and China come nearer to hard security text than the United States and China', () => {
  const onSecurity = (one: State) =>
    mean(['CF', 'AC', 'LB', 'CB'].map((issue) => pairIn('2015', one, 'CHN', issue, [2, 2, 0])));
  expect(onSecurity('RUS')).toBeCloseTo(golden.russiaChinaHard, 4);
  expect(onSecurity('USA')).toBeCloseTo(golden.usChinaHard, 4);
});

/** All 21 positions in all 64 forms. */
const everyText = (issue: string): readonly Draft[] =>
  Array.from({ length: 21 }, (_, step) => step * POSITION_STEP).flatMap((position) =>
    LEVELS.flatMap((obligation) =>
      LEVELS.flatMap((precision) =>
        LEVELS.map((delegation) => draftAt(issue, position, [obligation, precision, delegation])),
      ),
    ),
  );

const profiles = FOUR.map((state) => profileIn('2015', state));

/** The texts from which all four gain, with what each gains. */
const gainful = (world: World, issue: string) =>
  everyText(issue)
    .map((draft) => ({ draft, gains: profiles.map((profile) => termsOf(world, profile, draft, FOUR).net) }))
    .filter(
      ({ draft, gains }) =>
        gains.every((gain) => gain > 0) && !profiles.some(({ redLines }) => crossedRedLine(redLines, draft)),
    );

describe('Row 9: the game is worth playing', () => {
  const TIMES = [
    ['start', worldIn('2015', tableOfFour)],
    ['late', worldIn('2015', tableOfFour, { uncertainty: -0.3, trust: 0.15 })],
  ] as const;

  describe.each(TIMES)('at the %s', (time, world) => {
    test.each(golden.tableOfFour2015[time].map((row) => [row.issue, row] as const))('on %s', (issue, row) => {
      const texts = gainful(world, issue);
      const all = everyText(issue).length;
      const best = texts.reduce((one, other) => (product(other.gains) > product(one.gains) ? other : one));
      expect(texts.length / all).toBeCloseTo(row.acceptable, 4);
      expect(texts.filter(({ draft }) => draft.obligation >= 2).length / all).toBeCloseTo(row.hardAcceptable, 4);
      expect(best.draft).toMatchObject({
        position: row.nash.x,
        obligation: row.nash.obligation,
        precision: row.nash.precision,
        delegation: row.nash.delegation,
      });
      for (const [index, gain] of best.gains.entries())
        expect(gain).toBeCloseTo(row.nash.delta[index] ?? Number.NaN, 3);
    });
  });
});

test('The outside rule: free-riding rarely beats consent (MODEL.md 3)', () => {
  const world = worldIn('2015', tableOfFour);
  const drafts = ISSUES.flatMap((issue) => gainful(world, issue).map(({ draft }) => draft));
  expect(drafts).toHaveLength(golden.outsideRule.clausesAllFourGainFrom);
  for (const profile of profiles) {
    const others = FOUR.filter((state) => state !== profile.party);
    const better = drafts.filter((draft) => {
      const inside = clauseScore(world, profile, { draft, bound: FOUR }).points;
      return clauseScore(world, profile, { draft, bound: others }).points > inside;
    });
    const expected: Readonly<Record<string, number>> = golden.outsideRule.shareWhereOutsideBeatsConsent;
    expect(better.length / drafts.length, profile.party).toBeCloseTo(expected[profile.party] ?? Number.NaN, 4);
  }
});
