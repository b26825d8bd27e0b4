/** What the games of an experiment come to, beside the formula. */
import type { Contrast, Experiment, Measure, Term } from './experiment.ts';
import { type Interval, meanInterval, rateDifference, rateInterval } from './intervals.ts';
import type { Trial } from './play.ts';

/** `too-few` when nothing should be read into so few games, `too-close` when the games leave it open. */
export type Verdict = 'agrees' | 'differs' | 'too-close' | 'too-few';

export interface Figure extends Interval {
  /** What the formula says, where it says anything of it. */
  readonly formula?: number;
}

export interface Line {
  readonly group: string;
  readonly arm: string;
  readonly figures: Readonly<Record<string, Figure>>;
}

export interface Finding {
  readonly claim: string;
  readonly measure: string;
  readonly games: Interval;
  readonly formula: number;
  readonly verdict: Verdict;
}

export interface ExperimentReport {
  readonly experiment: string;
  readonly question: string;
  readonly source: string;
  readonly seed: number;
  /** How many games each cell was played for, without those that broke off. */
  readonly games: number;
  readonly measures: readonly Measure[];
  readonly lines: readonly Line[];
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
  /** Trials that broke off: their games count in no cell. */
  readonly broken: readonly Trial[];
}

/** Fewer games than this are not judged. */
export const FEWEST_GAMES = 20;

export function reportOf(experiment: Experiment, seed: number, trials: readonly Trial[]): ExperimentReport {
  const broken = trials.filter(({ end }) => 'trouble' in end);
  const spoilt = new Set(broken.map(({ game }) => game));
  const sound = trials.filter(({ game }) => !spoilt.has(game));
  const games = new Set(sound.map(({ game }) => game)).size;
  const { name, question, source, measures, notes } = experiment;
  return {
    experiment: name,
    question,
    source,
    seed,
    games,
    measures,
    lines: linesOf(experiment, sound),
    findings: experiment.contrasts.map((contrast) => findingOf(experiment, sound, contrast, games)),
    notes,
    broken,
  };
}

function linesOf(experiment: Experiment, trials: readonly Trial[]): readonly Line[] {
  const { cells, measures } = experiment;
  const firsts = cells.filter(
    (cell, index) => cells.findIndex(({ group, arm }) => group === cell.group && arm === cell.arm) === index,
  );
  return firsts.map(({ group, arm, formula }) => ({
    group,
    arm,
    figures: Object.fromEntries(
      measures.flatMap((measure) => {
        const values = valuesOf(experiment, trials, { groups: [group], arm, measure: measure.name });
        const said = formula[measure.name];
        const figure = { ...intervalOf(measure, values), ...(said !== undefined && { formula: said }) };
        return values.length === 0 ? [] : [[measure.name, figure] as const];
      }),
    ),
  }));
}

function intervalOf({ kind }: Measure, values: readonly number[]): Interval {
  if (kind === 'rate') return rateInterval(values.map(came));
  const interval = meanInterval(values);
  if (kind === 'utils') return interval;
  return { ...interval, low: Math.max(0, interval.low), high: Math.min(1, interval.high) };
}

const came = (value: number): boolean => value > 0;

/**
 * By game, in order: the mean over all cells of an arm in these groups. Cells that are pooled share their seeds, so they
 * count as one observation a game, not as many.
 */
function valuesOf(
  { cells }: Experiment,
  trials: readonly Trial[],
  { groups, arm, measure }: Omit<Term, 'weight'>,
): readonly number[] {
  const among = new Set(cells.filter((cell) => groups.includes(cell.group) && cell.arm === arm));
  const byGame = new Map<number, readonly number[]>();
  for (const { cell: index, game, end } of trials) {
    const cell = cells[index];
    const figure = 'figures' in end ? end.figures[measure] : undefined;
    if (!cell || !among.has(cell) || figure === undefined) continue;
    byGame.set(game, [...(byGame.get(game) ?? []), figure]);
  }
  return [...byGame]
    .toSorted(([one], [other]) => one - other)
    .map(([, figures]) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length);
}

function findingOf(experiment: Experiment, trials: readonly Trial[], contrast: Contrast, games: number): Finding {
  const { claim, formula, terms } = contrast;
  const measure = experiment.measures.find(({ name }) => name === terms[0]?.measure);
  if (!measure) throw new Error(`${experiment.name} does not measure what it compares: ${claim}`);
  const weighed = terms.map((term) => ({ weight: term.weight, values: valuesOf(experiment, trials, term) }));
  const difference = differenceOf(measure, weighed);
  return { claim, measure: measure.name, games: difference, formula, verdict: verdictOn(difference, formula, games) };
}

interface Weighed {
  readonly weight: Term['weight'];
  readonly values: readonly number[];
}

function differenceOf({ kind }: Measure, terms: readonly Weighed[]): Interval {
  const [one, other, ...more] = terms;
  if (kind === 'rate' && one?.weight === 1 && other?.weight === -1 && more.length === 0)
    return rateDifference(one.values.map(came), other.values.map(came));
  const first = one?.values ?? [];
  return meanInterval(
    first.map((_, game) => terms.reduce((sum, { weight, values }) => sum + weight * (values[game] ?? 0), 0)),
  );
}

/** Only what the whole interval says is said. */
function verdictOn({ low, high }: Interval, formula: number, games: number): Verdict {
  if (games < FEWEST_GAMES) return 'too-few';
  if (low <= 0 && high >= 0) return 'too-close';
  return low > 0 === formula > 0 ? 'agrees' : 'differs';
}
