/** What `npm run scenario -- analyse` prints of a table's possibilities. */
import type {
  Change,
  Deal,
  DealClause,
  Figure,
  Frontier,
  Point,
  PointName,
  Possibilities,
  Reached,
  Zone,
} from '#shared/analysis/possible/report.ts';
import { assertNever } from '#shared/base/result.ts';
import type { PartyId, Scenario } from '#shared/model/scenario.ts';
import { columns } from './simulateReport.ts';

export interface Analysis extends Possibilities {
  readonly scenario: string;
}

export function analysisLines(analysis: Analysis, { procedure }: Pick<Scenario, 'procedure'>): readonly string[] {
  const { scenario, parties, zone, points, frontier, reached } = analysis;
  return [
    `${scenario}, ${parties.join(', ')}, ${procedure.decisionRule}: what is possible, in utils over nothing in force`,
    '',
    zoneSentence(zone, parties),
    ...columns(zoneRows(analysis)),
    '',
    ...columns(pointRows(analysis)),
    '',
    'The packages: position:obligation/precision/delegation, dials from 0 to 3',
    ...columns(packageRows(analysis)),
    ...outsiders(points, parties),
    '',
    ...frontierLines(frontier, parties),
    ...(reached ? ['', ...reachedLines(reached, parties)] : []),
  ];
}

const NAMES: Readonly<Record<PointName, string>> = {
  nash: 'Nash',
  kalaiSmorodinsky: 'Kalai-Smorodinsky',
  maxMin: 'max-min',
  maxWelfare: 'joint best',
  compromise: 'compromise',
};

/** What a point has the most of. */
const MEASURES: Readonly<Record<PointName, (figure: number) => string>> = {
  nash: (mean) => `mean gain ${utils(mean)}`,
  kalaiSmorodinsky: (share) => `${percent(share)} of own best`,
  maxMin: (least) => `least gain ${utils(least)}`,
  maxWelfare: (joint) => `joint ${utils(joint)}`,
  compromise: (joint) => `joint ${utils(joint)}`,
};

function zoneSentence({ exists, widest }: Zone, parties: readonly PartyId[]): string {
  const everybody = parties.length === 2 ? 'Both' : `All ${parties.length}`;
  const where = widest === undefined ? 'on no issue by itself' : `on ${widest} most easily`;
  switch (exists) {
    case 'yes':
      return `${everybody} can gain together, ${where}. Texts that nobody loses by:`;
    case 'no':
      return 'There is no deal from which everybody gains. Texts that nobody loses by:';
    case 'unknown':
      return 'Whether everybody can gain together is open: ask again with more --nodes. Texts that nobody loses by:';
    default:
      return assertNever(exists);
  }
}

const zoneRows = ({ zone, compromise }: Analysis): readonly (readonly string[])[] => [
  ['issue', 'texts', 'share', 'best joint', 'compromise at'],
  ...zone.issues.map(({ issue, acceptable, texts, best }) => [
    issue,
    String(acceptable),
    percent(acceptable / texts),
    utils(best),
    compromise[issue] === undefined ? '' : compromise[issue].toFixed(1),
  ]),
];

const pointRows = ({ parties, points, best, reached }: Analysis): readonly (readonly string[])[] => [
  ['utils', ...parties, 'joint', 'it has the most of', ''],
  ...points.map((point) => [
    NAMES[point.name],
    ...dealCells(point.deal, parties),
    MEASURES[point.name](point.measure.value),
    certainty(point.measure, MEASURES[point.name]),
  ]),
  ['own best', ...parties.map((party) => utils(best[party]?.value ?? 0)), '', '', bestCertainty(Object.values(best))],
  ...(reached ? [['this instrument', ...dealCells(reached.deal, parties), '', '']] : []),
];

const dealCells = ({ scores, joint }: Deal, parties: readonly PartyId[]): readonly string[] => [
  ...parties.map((party) => utils(scores[party] ?? 0)),
  utils(joint),
];

const certainty = ({ exact, bound }: Figure, measure: (figure: number) => string): string =>
  exact ? 'exact' : `at most ${measure(bound)}`;

const bestCertainty = (figures: readonly Figure[]): string =>
  figures.every(({ exact }) => exact) ? 'exact' : 'at least';

const packageRows = ({ zone, points, reached }: Analysis): readonly (readonly string[])[] => [
  ['issue', ...points.map(({ name }) => NAMES[name]), ...(reached ? ['this instrument'] : [])],
  ...zone.issues.map(({ issue }) => [
    issue,
    ...[...points.map(({ deal }) => deal), ...(reached ? [reached.deal] : [])].map((deal) =>
      formOf(deal.clauses.find((clause) => clause.issue === issue)),
    ),
  ]),
];

const formOf = (clause: DealClause | undefined): string =>
  clause ? `${clause.position}:${clause.obligation}/${clause.precision}/${clause.delegation}` : 'as now';

/** Whom a text does not bind since it crosses their red line. */
const outsiders = (points: readonly Point[], parties: readonly PartyId[]): readonly string[] =>
  points.flatMap(({ name, deal }) =>
    deal.clauses.flatMap(({ issue, bound }) => {
      const outside = parties.filter((party) => !bound.includes(party));
      return outside.length === 0
        ? []
        : [`${NAMES[name]}: the text on ${issue} crosses red lines and does not bind ${outside.join(', ')}.`];
    }),
  );

function frontierLines(
  { kind, count, within, ends, regret }: Frontier,
  parties: readonly PartyId[],
): readonly string[] {
  if (regret)
    return [
      `The frontier, sampled: ${count} efficient combinations of scores, ${within} with nobody below nothing. There are more:`,
      `the sample misses up to ${utils(regret.worst)} utils of a weighted mean, ${utils(regret.mean)} on average (measured).`,
    ];
  return [
    `The ${kind} frontier: ${count} efficient combinations of scores, ${within} with nobody below nothing. Its ends:`,
    ...parties.map((party, at) => `  best for ${party}: ${scoresIn(ends[at] ?? [], parties)}`),
  ];
}

const scoresIn = (scores: readonly number[], parties: readonly PartyId[]): string =>
  parties.map((party, at) => `${party} ${utils(scores[at] ?? 0)}`).join(', ');

function reachedLines({ efficient, left, change, nashShare, jointShare }: Reached, parties: readonly PartyId[]) {
  return [
    efficiencySentence(efficient, left.joint),
    ...(left.least.value > 0 ? [`Everybody could have had ${range(left.least)} more at once.`] : []),
    ...(change ? [changeSentence(change, parties)] : []),
    ...sharesSentence(nashShare, jointShare),
  ];
}

function efficiencySentence(efficient: Reached['efficient'], joint: Figure): string {
  switch (efficient) {
    case 'yes':
      return 'This instrument is efficient: nobody could gain without another’s loss.';
    case 'no':
      return `This instrument leaves ${range(joint)} of joint result on the table, for which nobody need lose.`;
    case 'unknown':
      return `Nothing better for somebody at nobody’s cost was found; at most ${utils(joint.bound)} utils of joint result are left.`;
    default:
      return assertNever(efficient);
  }
}

const range = ({ value, bound, exact }: Figure): string =>
  exact ? `${utils(value)} utils` : `${utils(value)} to ${utils(bound)} utils`;

function changeSentence({ issue, from, to, gains }: Change, parties: readonly PartyId[]): string {
  const gained = parties.map((party) => `${party} ${signed(gains[party] ?? 0)}`).join(', ');
  return `The single change that helps most: ${issue} from ${formOf(from)} to ${formOf(to)} (${gained}).`;
}

const sharesSentence = (nash: number | undefined, joint: number | undefined): readonly string[] => {
  const shares = [
    ...(joint === undefined ? [] : [`${percent(joint)} of the largest joint result`]),
    ...(nash === undefined ? [] : [`${percent(nash)} of Nash's product`]),
  ];
  return shares.length === 0 ? [] : [`It reaches ${shares.join(' and ')}.`];
};

const utils = (value: number): string =>
  value
    .toFixed(1)
    .replace(/^-(?=.*[1-9])/, '−')
    .replace(/^-/, '');

const signed = (value: number): string => (value > 0 ? `+${utils(value)}` : utils(value));

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
