/** What a back-test found, as a table and as data. */
import { type Accuracy, accuracyOf, byActor, everyoneSupports, isRight } from '#shared/scoring/backtest/accuracy.ts';
import type { Judgement } from '#shared/scoring/backtest/judge.ts';

interface Compared extends Accuracy {
  /** The same for the rule that everyone supports everything. */
  readonly everyoneSupports: Accuracy;
}

export interface BacktestReport extends Compared {
  readonly instruments: number;
  readonly perActor: Readonly<Record<string, Compared>>;
  readonly misses: readonly Judgement[];
}

const compared = (judgements: readonly Judgement[]): Compared => ({
  ...accuracyOf(judgements),
  everyoneSupports: accuracyOf(everyoneSupports(judgements)),
});

export const reportOf = (judgements: readonly Judgement[]): BacktestReport => ({
  instruments: new Set(judgements.map(({ instrument }) => instrument.id)).size,
  ...compared(judgements),
  perActor: Object.fromEntries([...byActor(judgements)].map(([actor, own]) => [actor, compared(own)])),
  misses: judgements.filter((judgement) => !isRight(judgement)),
});

/** The lines that the command prints. */
export function reportLines(report: BacktestReport): readonly string[] {
  const { instruments, choices, right, perActor, misses } = report;
  const actors = Object.entries(perActor);
  return [
    `${counted(instruments, 'instrument')}, ${counted(choices, 'choice')} of ${counted(actors.length, 'actor')}; the model is right on ${right}.`,
    '',
    row('', ['model', 'everyone supports']),
    ...FIGURES.map(([name, figure]) => row(name, [share(figure(report)), share(figure(report.everyoneSupports))])),
    '',
    row('actor', ['right', 'accuracy', 'balanced', 'Brier', 'everyone supports']),
    ...actors.map(([actor, own]) => actorRow(actor, own)),
    '',
    misses.length === 0
      ? 'No miss.'
      : `${counted(misses.length, 'miss', 'misses')}, terms in utils as they stand in the sum:`,
    ...misses.flatMap(missLines),
  ];
}

const FIGURES: readonly (readonly [string, (of: Accuracy) => number])[] = [
  ['accuracy', ({ accuracy }) => accuracy],
  ['balanced accuracy', ({ balancedAccuracy }) => balancedAccuracy],
  ['Brier score', ({ brier }) => brier],
];

const row = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(18)}${cells.map((cell, at) => cell.padStart(at === cells.length - 1 ? 19 : 10)).join('')}`;

const actorRow = (actor: string, own: Compared): string =>
  row(actor, [
    `${own.right}/${own.choices}`,
    ...FIGURES.map(([, figure]) => share(figure(own))),
    share(own.everyoneSupports.accuracy),
  ]);

const counted = (number: number, one: string, more = `${one}s`): string => `${number} ${number === 1 ? one : more}`;

const share = (value: number): string => value.toFixed(4);

function missLines({ instrument, actor, supported, probability, terms, rivalry, crosses }: Judgement) {
  const { benefit, sovereignty, uncertainty, divergence, statusQuo, net } = terms;
  const amounts: readonly (readonly [string, number])[] = [
    ['benefit', benefit],
    ['sovereignty', -sovereignty],
    ['uncertainty', -uncertainty],
    ['divergence', -divergence],
    ['leaving the status quo', -statusQuo],
    ['net gain', net],
    ...(rivalry > 0 ? [['rival draft', -rivalry] as const] : []),
  ];
  return [
    `  ${instrument.id} ${instrument.name} (positions of ${instrument.epoch}): ${actor} ${supported ? 'supported it' : 'did not support it'}, P = ${share(probability)}`,
    `      ${amounts.map(([name, value]) => `${name} ${signed(value)}`).join(', ')}`,
    ...(crosses ? [`      crosses a red line: ${crosses.note}`] : []),
  ];
}

const signed = (value: number): string =>
  `${Math.abs(value) < 0.005 ? '' : value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
