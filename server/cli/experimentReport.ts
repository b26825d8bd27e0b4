/** What an experiment found, as tables and sentences. */
import type { MeasureKind } from '#shared/analysis/experiments/experiment.ts';
import { CAVEATS } from '#shared/analysis/experiments/experiments.ts';
import type { Interval } from '#shared/analysis/experiments/intervals.ts';
import {
  type ExperimentReport,
  FEWEST_GAMES,
  type Figure,
  type Finding,
  type Line,
  type Verdict,
} from '#shared/analysis/experiments/report.ts';
import { assertNever } from '#shared/base/result.ts';
import { columns } from './simulateReport.ts';

export function experimentLines(report: ExperimentReport): readonly string[] {
  const { experiment, question, source, seed, games, notes } = report;
  return [
    question,
    `Source: ${source}.`,
    '',
    `${experiment}, seed ${seed}: ${games} game${games === 1 ? '' : 's'} of bots in each setting; 95 % intervals in brackets`,
    ...groupsOf(report).flatMap((lines) => ['', ...tableOf(report, lines)]),
    '',
    'Games and formula:',
    ...report.findings.flatMap((finding) => findingLines(report, finding)),
    '',
    'How to read it:',
    ...[...notes, STAR, ...CAVEATS].map((note) => `  ${note}`),
  ];
}

const STAR = 'A star: the formula lies outside the interval of the games.';

/** The lines of a group together, in their order. */
const groupsOf = ({ lines }: ExperimentReport): readonly (readonly Line[])[] =>
  [...new Set(lines.map(({ group }) => group))].map((group) => lines.filter((line) => line.group === group));

/** Only the measures that a line of the group has. */
function tableOf({ measures }: ExperimentReport, lines: readonly Line[]): readonly string[] {
  const shown = measures.filter(({ name }) => lines.some(({ figures }) => figures[name]));
  const hasFormula = (name: string) => lines.some(({ figures }) => figures[name]?.formula !== undefined);
  const head = shown.flatMap(({ name }) => [name, ...(hasFormula(name) ? ['formula'] : [])]);
  const rows = lines.map(({ arm, figures }) => [
    arm,
    ...shown.flatMap(({ name, kind }) => {
      const figure = figures[name];
      return [cellOf(kind, figure), ...(hasFormula(name) ? [formulaOf(kind, figure)] : [])];
    }),
  ]);
  return columns([[lines[0]?.group ?? '', ...head], ...rows]);
}

const cellOf = (kind: MeasureKind, figure: Figure | undefined): string =>
  figure ? intervalWords(kind, figure, plain) : '';

/** With a star where the games' interval leaves it out. */
function formulaOf(kind: MeasureKind, figure: Figure | undefined): string {
  if (figure?.formula === undefined) return '';
  const { low, high, formula } = figure;
  return `${plain(kind, formula)}${low <= formula && formula <= high ? ' ' : '*'}`;
}

type Words = (kind: MeasureKind, value: number) => string;

const intervalWords = (kind: MeasureKind, { estimate, low, high }: Interval, words: Words): string =>
  `${words(kind, estimate)} [${words(kind, low)}, ${words(kind, high)}]`;

const plain: Words = (kind, value) => {
  if (!Number.isFinite(value)) return 'unknown';
  return kind === 'utils' ? minus(value.toFixed(1)) : percent(value);
};

/** A share that is hardly any says so, and is not rounded to none. */
const percent = (share: number): string =>
  share > 0 && share < 0.0005 ? '<.1 %' : `${minus((100 * share).toFixed(1))} %`;

const signed: Words = (kind, value) => {
  if (!Number.isFinite(value)) return 'unknown';
  const figure = minus((kind === 'utils' ? value : 100 * value).toFixed(1));
  return figure.startsWith('−') ? figure : `+${figure}`;
};

const minus = (figure: string): string => (Number(figure) === 0 ? figure.replace('-', '') : figure.replace('-', '−'));

function findingLines(
  { measures, games }: ExperimentReport,
  { claim, measure, games: found, formula, verdict }: Finding,
) {
  const kind = measures.find(({ name }) => name === measure)?.kind ?? 'utils';
  const unit = kind === 'utils' ? 'utils' : 'points';
  return [
    `  ${claim}`,
    `    ${measure}: games ${intervalWords(kind, found, signed)}, formula ${signed(kind, formula)} ${unit}: ${verdictWords(verdict, found, games)}`,
  ];
}

function verdictWords(verdict: Verdict, { low, high }: Interval, games: number): string {
  switch (verdict) {
    case 'agrees':
      return 'agrees with the formula.';
    case 'differs':
      return 'differs: in the games it is the other way round.';
    case 'too-close':
      return low === high ? 'too close to say: the games show no difference.' : 'too close to say.';
    case 'too-few':
      return `too few games to say: ${games}, and it takes ${FEWEST_GAMES}.`;
    default:
      return assertNever(verdict);
  }
}
