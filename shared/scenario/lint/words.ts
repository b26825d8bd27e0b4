/** What a scenario should say and does not, and what it says in vain. */
import { type Dial, LEVELS } from '../../model/dials.ts';
import type { Issue } from '../../model/scenario.ts';
import { secondsOf } from '../parse.ts';
import type { Linted, Remark } from './finding.ts';

export const wordRemarks = (linted: Linted): readonly Remark[] => [
  ...silentParties(linted),
  ...tooLong(linted),
  ...inVain(linted),
  ...linted.scenario.issues.flatMap((issue, index) => wordingRemarks(linted, issue, index)),
];

const silentParties = ({ scenario }: Linted): readonly Remark[] =>
  scenario.parties.flatMap(({ brief, stance }, index) => [
    ...(brief.trim() === ''
      ? [
          {
            path: ['parties', index],
            message: 'has no brief: write under `brief: |` what its delegation wants, fears and may trade',
          },
        ]
      : []),
    ...(stance === ''
      ? [{ path: ['parties', index], message: 'has no stance: write under `stance:` what it says in public' }]
      : []),
  ]);

function tooLong({ scenario }: Linted): readonly Remark[] {
  const minutes = Math.ceil(secondsOf(scenario.procedure) / 60);
  if (minutes <= scenario.minutes) return [];
  return [{ path: ['minutes'], message: `is ${scenario.minutes}, but the phases take up to ${minutes} minutes` }];
}

function inVain({ scenario: { procedure }, wrote }: Linted): readonly Remark[] {
  const { decisionRule, signature, capital, dialogues } = procedure;
  const remark = (applies: boolean, path: Remark['path'], message: string): readonly Remark[] =>
    applies ? [{ path, message }] : [];
  return [
    ...remark(
      wrote('procedure', 'majority') && decisionRule !== 'qualified-majority',
      ['procedure', 'majority'],
      'is read only under qualified-majority: leave it out, or change decisionRule',
    ),
    ...remark(
      wrote('procedure', 'entryIntoForce') && decisionRule !== 'opt-in-treaty' && !signature,
      ['procedure', 'entryIntoForce'],
      'is read only under opt-in-treaty or with a signature: leave it out, or change decisionRule or signature',
    ),
    ...remark(
      capital.requests > 0 && dialogues === 0,
      ['procedure', 'capital', 'requests'],
      'can never be used: each request costs one of `dialogues`, and there are none. Write `dialogues: 1` or more',
    ),
  ];
}

/** English draft language must fit the sentence that the page builds around it; other languages are their author's. */
function wordingRemarks({ scenario }: Linted, { wording }: Issue, index: number): readonly Remark[] {
  if (scenario.language.split('-')[0] !== 'en') return [];
  const remarks = (dial: Dial, fits: RegExp, message: string): readonly Remark[] =>
    LEVELS.flatMap((level) => {
      const words = wording[dial][level];
      if (words === undefined || fits.test(words)) return [];
      return [{ path: ['issues', index, 'wording', dial, level], message }];
    });
  return [
    ...remarks(
      'obligation',
      /\b(to|should|shall|must|may|can|will)$/,
      'must end so that a bare verb can follow, such as "the Parties should" or "the Parties undertake to"',
    ),
    ...remarks('precision', /^\p{Lu}.*\.$/su, 'must be a whole sentence, with a capital and a full stop'),
    ...remarks('delegation', /^\p{Lu}.*\.$/su, 'must be a whole sentence, with a capital and a full stop'),
  ];
}
