import { HARD_FROM } from '../../model/dials.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { Epoch } from '../../scoring/backtest/reference.ts';
import { courseValue, type Policy } from '../../scoring/backtest/softFirst.ts';
import { type Cell, type Contrast, type Design, named } from './experiment.ts';
import type { Limits } from './limits.ts';
import { agreedShare, tableScore, valueOverRounds } from './outcomes.ts';

const ISSUES = ['CC', 'CI', 'CB'];
const PAIRS: readonly { readonly pair: readonly [PartyId, PartyId]; readonly year: Epoch }[] = [
  { pair: ['USA', 'EU'], year: '2010' },
  { pair: ['USA', 'CHN'], year: '2015' },
];
const LOWEST = 0.05;
const HIGHEST = 0.9;
const UNCERTAINTIES = [LOWEST, 0.3, HIGHEST];
const ROUNDS = 3;

/** A text on an issue may be hard once soft law in force has been lived with for a round. */
const softFirst: Limits = ({ obligation }, inForce) => obligation < HARD_FROM || inForce !== undefined;
const hardOnly: Limits = ({ obligation }) => obligation >= HARD_FROM;
const softOnly: Limits = ({ obligation }) => obligation < HARD_FROM;

interface Arm {
  readonly arm: string;
  readonly limits?: Limits;
  readonly policy?: Policy;
}

const ARMS: readonly Arm[] = [
  { arm: 'soft first, then hard', limits: softFirst, policy: 'softFirst' },
  { arm: 'hard from the start', limits: hardOnly, policy: 'hardFirst' },
  { arm: 'soft only', limits: softOnly, policy: 'softOnly' },
  { arm: 'free' },
];

const groupOf = ({ pair, year }: (typeof PAIRS)[number], uncertainty: number): string =>
  `${named(pair, year)}, u ${uncertainty.toFixed(2)}`;

/** What soft first brings more than hard from the start, or less where it is taken off. */
const gain = (measure: string, group: string, sign: 1 | -1 = 1): Contrast['terms'] => [
  { weight: sign, groups: [group], arm: 'soft first, then hard', measure },
  { weight: sign === 1 ? -1 : 1, groups: [group], arm: 'hard from the start', measure },
];

/** Row 7 of MODEL.md 5 and S0:261: soft law first, then harder, against hard law at once. */
export const softFirstDesign: Design = (reference) => {
  const over = (course: (typeof PAIRS)[number], uncertainty: number, policy: Policy, length = {}): number =>
    courseValue(reference, { ...course, ...length, issues: ISSUES }, uncertainty, policy);
  const rowGain = (course: (typeof PAIRS)[number], uncertainty: number): number =>
    over(course, uncertainty, 'softFirst') - over(course, uncertainty, 'hardFirst');
  const cells = PAIRS.flatMap((course) =>
    UNCERTAINTIES.flatMap((uncertainty) =>
      ARMS.map(
        ({ arm, limits, policy }): Cell => ({
          group: groupOf(course, uncertainty),
          arm,
          setting: { parties: course.pair, epoch: course.year, issues: ISSUES, rounds: ROUNDS, uncertainty },
          ...(limits && { limits }),
          formula: policy ? { value: over(course, uncertainty, policy, { rounds: ROUNDS, softRounds: 1 }) } : {},
        }),
      ),
    ),
  );
  const compared = (measure: string): readonly Contrast[] =>
    PAIRS.flatMap((course) => [
      ...UNCERTAINTIES.map((uncertainty) => ({
        claim: `${groupOf(course, uncertainty)}: soft first brings more than hard from the start.`,
        terms: gain(measure, groupOf(course, uncertainty)),
        formula: rowGain(course, uncertainty),
      })),
      {
        claim: `${named(course.pair, course.year)}: soft first gains more where uncertainty is high than where it is low.`,
        terms: [...gain(measure, groupOf(course, HIGHEST)), ...gain(measure, groupOf(course, LOWEST), -1)],
        formula: rowGain(course, HIGHEST) - rowGain(course, LOWEST),
      },
    ]);
  return {
    name: 'soft-first',
    question: 'Does soft law first, and harder law later, beat hard law from the start, the more so the less is known?',
    source:
      'row 7 of the record; Abbott and Snidal (2000) in S0:261: soft law as a framework in which states resolve uncertainty',
    games: 80,
    measures: [
      { name: 'value', kind: 'utils' },
      { name: 'score', kind: 'utils' },
      { name: 'agreed', kind: 'share' },
    ],
    cells,
    contrasts: [...compared('value'), ...compared('score')],
    measured: (played) => ({
      value: valueOverRounds(played),
      score: tableScore(played),
      agreed: agreedShare(played),
    }),
    notes: [
      'value: what both gain from the texts in force after each round, on the mean of three issues, each round counting .95 of the one before, as row 7 counts it. Its formula beside the games is row 7’s over the three rounds of a game; beside the claims it is row 7’s own, over 16 rounds.',
      'score: both parties’ scores at the end, in which harder law counts for more because it lasts. Row 7 has no such figure, so only the direction is compared.',
      'agreed: the share of the three issues with a text in force at the end.',
      'In a game nothing lapses by chance and a round of soft law teaches more (.20 against .07); in row 7 texts lapse, the soft ones sooner.',
    ],
  };
};
