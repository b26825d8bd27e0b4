/** What cannot be meant is refused by name, by every function alike. */
import { describe, expect, test } from 'vitest';
import { commonImprovement, efficiencyOf } from '#shared/analysis/solver/efficiency.ts';
import { frontierOfThree } from '#shared/analysis/solver/frontierOfThree.ts';
import { frontierOfTwo } from '#shared/analysis/solver/frontierOfTwo.ts';
import { nash } from '#shared/analysis/solver/nash.ts';
import { ideals, kalaiSmorodinsky, maxMin, maxWelfare, zoneOfAgreement } from '#shared/analysis/solver/points.ts';
import { InvalidProblem, type Problem } from '#shared/analysis/solver/problem.ts';
import { sampledFrontier } from '#shared/analysis/solver/sampledFrontier.ts';

const SOUND: Problem = {
  parties: 2,
  issues: [[{ scores: [3, 1] }, { scores: [0, 4] }], [{ scores: [0, 0] }]],
  batna: [0, 0],
  weights: [1, 1],
  conditions: [[{ issue: 0, options: [1] }]],
};

const WRONG: readonly (readonly [string, Partial<Problem>, RegExp])[] = [
  ['no parties', { parties: 0 }, /parties/],
  ['half a party', { parties: 1.5 }, /parties/],
  ['too few BATNAs', { batna: [0] }, /batna must be 2/],
  ['a fractional BATNA', { batna: [0, 0.5] }, /batna must be whole/],
  ['too many weights', { weights: [1, 1, 1] }, /weights must be 2/],
  ['a weight below 0', { weights: [1, -1] }, /weights must not be below 0/],
  ['an issue without options', { issues: [[]] }, /issue 0 has no options/],
  ['too few scores', { issues: [[{ scores: [1] }]] }, /issue 0, option 0: scores must be 2/],
  ['a fractional score', { issues: [[{ scores: [1, 0.1] }]] }, /issue 0, option 0: scores must be whole/],
  ['no number', { issues: [[{ scores: [1, Number.NaN] }]] }, /whole/],
  ['scores beyond exact sums', { issues: [[{ scores: [2 ** 30, 0] }]] }, /reach/],
  ['a condition on no issue', { conditions: [[{ issue: 2, options: [0] }]] }, /condition 0: there is no issue 2/],
  [
    'a condition on no option',
    { conditions: [[{ issue: 0, options: [2] }]] },
    /condition 0: issue 0 has no such option/,
  ],
];

const ASKED: readonly (readonly [string, (problem: Problem) => unknown])[] = [
  ['zoneOfAgreement', (problem) => zoneOfAgreement(problem)],
  ['maxWelfare', (problem) => maxWelfare(problem)],
  ['maxMin', (problem) => maxMin(problem)],
  ['ideals', (problem) => ideals(problem)],
  ['kalaiSmorodinsky', (problem) => kalaiSmorodinsky(problem)],
  ['nash', (problem) => nash(problem)],
  ['efficiencyOf', (problem) => efficiencyOf(problem, [0, 0])],
  ['commonImprovement', (problem) => commonImprovement(problem, [0, 0])],
  ['frontierOfTwo', (problem) => frontierOfTwo(problem)],
  ['frontierOfThree', (problem) => frontierOfThree({ ...problem })],
  ['sampledFrontier', (problem) => sampledFrontier(problem, 1, 3)],
];

describe.each(WRONG)('%s', (_, wrong, words) => {
  test.each(ASKED)('is refused by %s', (__, ask) => {
    expect(() => ask({ ...SOUND, ...wrong })).toThrow(InvalidProblem);
    expect(() => ask({ ...SOUND, ...wrong })).toThrow(words);
  });
});

test.each([[[0]], [[0, 1]], [[-1, 0]], [[0.5, 0]]])('choices %j are none of the problem', (choices) => {
  expect(() => efficiencyOf(SOUND, choices)).toThrow(InvalidProblem);
  expect(() => commonImprovement(SOUND, choices)).toThrow(InvalidProblem);
});

test('a frontier is of as many parties as it says', () => {
  expect(() => frontierOfThree(SOUND)).toThrow(InvalidProblem);
  expect(() => frontierOfTwo({ ...SOUND, parties: 1, batna: [0], weights: [1], issues: [], conditions: [] })).toThrow(
    InvalidProblem,
  );
});

test('without issues there is one deal, of nothing', () => {
  const problem = { ...SOUND, issues: [], conditions: [] };
  expect(maxMin(problem)).toMatchObject({ choices: [], scores: [0, 0], value: 0, exact: true });
  expect(frontierOfTwo(problem)).toEqual([{ choices: [], scores: [0, 0] }]);
});

test('a condition without literals is met by nothing', () => {
  const problem = { ...SOUND, conditions: [[]] };
  expect(zoneOfAgreement(problem)).toMatchObject({ choices: undefined, value: false, bound: false, exact: true });
  expect(frontierOfTwo(problem)).toEqual([]);
});
