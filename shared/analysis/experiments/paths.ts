/** Row 5 of MODEL.md 5: how far the United States and China come (S1:73-79). */
import type { IssueId } from '../../model/scenario.ts';
import { instrumentOf } from '../../rules/parties.ts';
import { FORMS, type Form } from '../../scoring/backtest/pair.ts';
import { PATHS, type Path, pathOf } from '../simulation/facts.ts';
import { type Cell, type Contrast, type Design, named } from './experiment.ts';
import { pairChance } from './formula.ts';
import { onlyForm } from './limits.ts';
import { allAgreed, tableScore } from './outcomes.ts';
import type { Setting } from './worlds.ts';

const PARTIES = ['USA', 'CHN'];
const EPOCH = '2015';
const FOUR = ['CB', 'CI', 'LB', 'CC'];
const PACKAGE = `${named(PARTIES, EPOCH)}, kept to one package`;
const FREE = `${named(PARTIES, EPOCH)}, any text`;
const BOTS = 'free bots';

const REACHED = ['low', 'middle', 'high'] as const;
type Reached = (typeof REACHED)[number];

/** Each path, and the one beyond it. */
const STEPS = [
  ['low', 'middle'],
  ['middle', 'high'],
] as const;

/** Which issues a path settles together, and in which form. */
const PACKAGES: Readonly<Record<Reached, { readonly issues: readonly IssueId[]; readonly form: Form }>> = {
  low: { issues: ['CC'], form: [0, 1, 1] },
  middle: { issues: FOUR, form: FORMS.soft },
  high: { issues: FOUR, form: [2, 2, 1] },
};

const settingOn = (issues: readonly IssueId[]): Setting => ({ parties: PARTIES, epoch: EPOCH, issues, rounds: 3 });
const armOf = (path: Reached): string => `${path} package`;
const endsOn = (path: Path): string => `ends ${path}`;

export const pathsDesign: Design = (reference) => {
  const chanceOf = ({ issues, form }: (typeof PACKAGES)[Reached]): number =>
    issues.reduce((all, issue) => all * pairChance(reference, settingOn(issues), issue, form), 1);
  const chances = {
    low: chanceOf(PACKAGES.low),
    middle: chanceOf(PACKAGES.middle),
    high: chanceOf(PACKAGES.high),
  };
  const limited = REACHED.map(
    (path): Cell => ({
      group: PACKAGE,
      arm: armOf(path),
      setting: settingOn(PACKAGES[path].issues),
      limits: onlyForm(PACKAGES[path].form),
      formula: { agreed: chances[path] },
    }),
  );
  return {
    name: 'paths',
    question:
      'How far do the United States and China come: limited cooperation, informal norms, or a broad legal consensus?',
    source: 'row 5 of the record; Geng, S1:73-79: three paths of rule-making between China and the United States',
    games: 200,
    measures: [
      { name: 'agreed', kind: 'rate' },
      ...PATHS.map((path) => ({ name: endsOn(path), kind: 'rate' }) as const),
      { name: 'score', kind: 'utils' },
    ],
    cells: [...limited, { group: FREE, arm: BOTS, setting: settingOn(FOUR), formula: {} }],
    contrasts: STEPS.flatMap(([path, next]): readonly Contrast[] => [
      {
        claim: `Kept to one package, the two agree on the ${path} one more often than on the ${next} one.`,
        terms: [
          { weight: 1, groups: [PACKAGE], arm: armOf(path), measure: 'agreed' },
          { weight: -1, groups: [PACKAGE], arm: armOf(next), measure: 'agreed' },
        ],
        formula: chances[path] - chances[next],
      },
      {
        claim: `Left free, games end on the ${path} path more often than on the ${next} one.`,
        terms: [
          { weight: 1, groups: [FREE], arm: BOTS, measure: endsOn(path) },
          { weight: -1, groups: [FREE], arm: BOTS, measure: endsOn(next) },
        ],
        formula: chances[path] - chances[next],
      },
    ]),
    measured: (played, { limits }) => {
      const score = tableScore(played);
      if (limits) return { agreed: allAgreed(played) ? 1 : 0, score };
      const path = pathOf(instrumentOf(played.game));
      return { ...Object.fromEntries(PATHS.map((each) => [endsOn(each), each === path ? 1 : 0])), score };
    },
    notes: [
      'A package: low is cybercrime alone, recommended as principles with a standing group; middle is confidence building, infrastructure, the legal basis and cybercrime together, each recommended as principles; high is the same four as treaty rules with a standing group. “agreed”: all its texts are in force at the end.',
      'Free games may end anywhere between: “low” is one issue or nothing but recommendations, “high” two issues or more with half of them in treaty law, “middle” the rest. The formula gives the chance of a package that is tried; it does not foresee which one is tried.',
    ],
  };
};
