/** Row 2 of MODEL.md 5: Wu (1997) on crime, content and governance (S0:322-326). */
import type { IssueId } from '../../model/scenario.ts';
import { FORMS } from '../../scoring/backtest/pair.ts';
import { type Cell, type Contrast, type Design, named } from './experiment.ts';
import { pairChance } from './formula.ts';
import { type Limits, onlyForm } from './limits.ts';
import { allAgreed, tableScore } from './outcomes.ts';
import type { Setting } from './worlds.ts';

const PARTIES = ['USA', 'CHN'];
const EPOCH = '2013';
const CRIME = 'CC';
const ARMS: Readonly<Record<IssueId, string>> = { [CRIME]: 'cybercrime', CF: 'content', IG: 'governance' };

const GROUPS: readonly { readonly group: string; readonly words: string; readonly limits?: Limits }[] = [
  { group: `${named(PARTIES, EPOCH)}, soft text only`, words: 'Kept to soft texts', limits: onlyForm(FORMS.soft) },
  { group: `${named(PARTIES, EPOCH)}, any text`, words: 'Left free' },
];

const settingOn = (issue: IssueId): Setting => ({ parties: PARTIES, epoch: EPOCH, issues: [issue], rounds: 3 });

export const wuDesign: Design = (reference) => {
  const chanceOf = (issue: IssueId): number => pairChance(reference, settingOn(issue), issue, FORMS.soft);
  const cells = GROUPS.flatMap(({ group, limits }) =>
    Object.entries(ARMS).map(
      ([issue, arm]): Cell => ({
        group,
        arm,
        setting: settingOn(issue),
        ...(limits && { limits }),
        formula: { agreed: chanceOf(issue) },
      }),
    ),
  );
  const easier = ({ group, words }: (typeof GROUPS)[number], issue: IssueId): Contrast => ({
    claim: `${words}, the two agree on cybercrime more often than on ${ARMS[issue]}.`,
    terms: [
      { weight: 1, groups: [group], arm: ARMS[CRIME] ?? '', measure: 'agreed' },
      { weight: -1, groups: [group], arm: ARMS[issue] ?? '', measure: 'agreed' },
    ],
    formula: chanceOf(CRIME) - chanceOf(issue),
  });
  return {
    name: 'wu',
    question: 'Is cybercrime easier to agree on than content or the governance of the Internet?',
    source: 'row 2 of the record; Wu (1997) in S0:322-326: cybercrime is what states can most easily cooperate on',
    games: 200,
    measures: [
      { name: 'agreed', kind: 'rate' },
      { name: 'score', kind: 'utils' },
    ],
    cells,
    contrasts: GROUPS.flatMap((group) => [easier(group, 'CF'), easier(group, 'IG')]),
    measured: (played) => ({ agreed: allAgreed(played) ? 1 : 0, score: tableScore(played) }),
    notes: [
      'Each game is on one issue, three rounds long. The formula is the chance of a soft text, a recommendation of principles, which is the likeliest of its three forms. It gives an even chance to a text that brings nothing; a bot puts nothing forward that does not bring it a util.',
    ],
  };
};
