/** Row 4 of MODEL.md 5: what the disclosures of 2013 do to agreement (S2:181, S3:31). */
import { mapValues } from '../../base/records.ts';
import type { IssueId, PartyId } from '../../model/scenario.ts';
import type { Shock } from '../../model/shock.ts';
import { FORMS } from '../../scoring/backtest/pair.ts';
import type { Reference } from '../../scoring/backtest/reference.ts';
import { type Cell, type Contrast, type Design, named } from './experiment.ts';
import { pairChance } from './formula.ts';
import { onlyForm } from './limits.ts';
import { allAgreed, tableScore } from './outcomes.ts';
import type { Setting } from './worlds.ts';

const EPOCH = '2010';
const OTHERS = ['CHN', 'EU', 'RUS'];
const BEFORE = 'without PRISM';
const AFTER = 'after PRISM';
const FREE = `all three pairs ${EPOCH}, any text`;

const SHOCKS: Readonly<Record<string, Shock>> = {
  [BEFORE]: [],
  [AFTER]: [
    { on: 'trust', by: -0.15, party: 'USA' },
    { on: 'uncertainty', by: 0.1 },
    { on: 'sensitivity', by: 0.05 },
  ],
};

const groupOf = (other: PartyId): string => `${named(['USA', other], EPOCH)}, three forms`;
const GROUPS = OTHERS.map(groupOf);

const settingOf = (other: PartyId, issue: IssueId, shock: Shock): Setting => ({
  parties: ['USA', other],
  epoch: EPOCH,
  issues: [issue],
  rounds: 2,
  shock,
});

export const prismDesign: Design = (reference) => {
  const issues = Object.keys(reference.statusQuo);
  const chances = chancesIn(reference, issues);
  const chanceOf = (other: PartyId, arm: string): number => chances[other]?.[arm] ?? 0;
  const formed = (other: PartyId, arm: string, shock: Shock): readonly Cell[] =>
    issues.flatMap((issue) =>
      Object.values(FORMS).map((form) => ({
        group: groupOf(other),
        arm,
        setting: settingOf(other, issue, shock),
        limits: onlyForm(form),
        formula: { agreed: chanceOf(other, arm) },
      })),
    );
  const free = (other: PartyId, arm: string, shock: Shock): readonly Cell[] =>
    issues.map((issue) => ({ group: FREE, arm, setting: settingOf(other, issue, shock), formula: {} }));
  const everywhere = (cellsOf: typeof free): readonly Cell[] =>
    OTHERS.flatMap((other) => Object.entries(SHOCKS).flatMap(([arm, shock]) => cellsOf(other, arm, shock)));
  const drop = (others: readonly PartyId[]): number =>
    others.reduce((sum, other) => sum + chanceOf(other, BEFORE) - chanceOf(other, AFTER), 0) / others.length;
  const lowers = (claim: string, groups: readonly string[], measure: string, formula: number): Contrast => ({
    claim,
    terms: [
      { weight: 1, groups, arm: BEFORE, measure },
      { weight: -1, groups, arm: AFTER, measure },
    ],
    formula,
  });
  const all = drop(OTHERS);
  return {
    name: 'prism',
    question: 'Do the disclosures about PRISM make agreement with the United States less likely?',
    source: 'row 4 of the record; Cai, S2:181, and Zhu, S3:31, on what the disclosures of 2013 did to trust',
    games: 20,
    measures: [
      { name: 'agreed', kind: 'share' },
      { name: 'score', kind: 'utils' },
    ],
    cells: [...everywhere(formed), ...everywhere(free)],
    contrasts: [
      ...OTHERS.map((other) =>
        lowers(`${groupOf(other)}: fewer games end in a text after PRISM.`, [groupOf(other)], 'agreed', drop([other])),
      ),
      lowers('All three pairs, three forms: fewer games end in a text after PRISM.', GROUPS, 'agreed', all),
      lowers('All three pairs, any text: fewer games end in a text after PRISM.', [FREE], 'agreed', all),
    ],
    measured: (played) => ({ agreed: allAgreed(played) ? 1 : 0, score: tableScore(played) }),
    notes: [
      'Each game is on one of the twelve issues, two rounds long, and a line is their mean: with trust in the United States .15 lower, uncertainty .10 and sensitivity about sovereignty .05 higher, or not, and everything else the same.',
      '“Three forms”: the bots may put forward nothing but soft, or middle, or hard texts, in games of their own, as row 4 has it. “Any text”: they look for a form themselves.',
      'agreed: a text is in force at the end. score: both parties’ scores then.',
    ],
  };
};

/** By the other party and the arm: the chance of a text on the mean of all issues and three forms, as row 4 has it. */
function chancesIn(reference: Reference, issues: readonly IssueId[]) {
  const meanOf = (other: PartyId, shock: Shock): number => {
    const chances = issues.flatMap((issue) =>
      Object.values(FORMS).map((form) => pairChance(reference, settingOf(other, issue, shock), issue, form)),
    );
    return chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
  };
  return Object.fromEntries(OTHERS.map((other) => [other, mapValues(SHOCKS, (shock) => meanOf(other, shock))]));
}
