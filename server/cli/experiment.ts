/** `npm run scenario -- experiment [name]`: a row of the model's record played by bots, beside what its formula says. */
import type { Experiment } from '#shared/analysis/experiments/experiment.ts';
import { DESIGNS, EXPERIMENTS, type ExperimentName } from '#shared/analysis/experiments/experiments.ts';
import type { Trial } from '#shared/analysis/experiments/play.ts';
import { reportOf } from '#shared/analysis/experiments/report.ts';
import type { Reference } from '#shared/scoring/backtest/reference.ts';
import { type Trials, trialsInThreads } from '../simulation/trials.ts';
import { experimentLines } from './experimentReport.ts';
import { type ExperimentRequest, experimentRequest, USAGE } from './experimentRequest.ts';
import { type Output, TERMINAL } from './output.ts';
import { readReference } from './referenceData.ts';
import { troubleWords } from './simulateReport.ts';
import { EXIT } from './usage.ts';

/** Whoever plays the games. */
type Play = (trials: Trials) => Promise<readonly Trial[]>;

/** Answers with the exit code: 0, 1 when a game broke a rule, or 2 when it is not clear what is asked. */
export async function experiment(
  args: readonly string[],
  output: Output = TERMINAL,
  play: Play = trialsInThreads,
): Promise<number> {
  const request = experimentRequest(args);
  if (!request.ok) {
    output.complain(`${request.error}\n\n${USAGE}`);
    return EXIT.usage;
  }
  const reference = await readReference();
  const { name } = request.value;
  if (name) return carriedOut({ ...request.value, name }, reference, output, play);
  output.print([...listOf(reference), '', USAGE].join('\n'));
  return EXIT.fine;
}

const listOf = (reference: Reference): readonly string[] =>
  EXPERIMENTS.map((name) => `${name.padEnd(12)}${DESIGNS[name](reference).question}`);

async function carriedOut(
  { name, games, seed, workers, json }: ExperimentRequest & { readonly name: ExperimentName },
  reference: Reference,
  output: Output,
  play: Play,
): Promise<number> {
  const design = DESIGNS[name](reference);
  const each = games ?? design.games;
  const onDone = progress(output, each * design.cells.length);
  const trials = await play({ deal: { reference, name, seed }, games: each, workers, onDone });
  const report = reportOf(design, seed, trials);
  output.print(json ? JSON.stringify(report, null, 2) : experimentLines(report).join('\n'));
  for (const trial of report.broken) output.complain(brokenLine(design, trial));
  return report.broken.length > 0 ? EXIT.wrong : EXIT.fine;
}

/** A line to each tenth. */
function progress(output: Output, games: number): (done: number) => void {
  const tenth = Math.max(1, Math.floor(games / 10));
  return (done) => {
    if (done % tenth === 0) output.complain(`${done} of ${games} games`);
  };
}

const brokenLine = ({ cells }: Experiment, { cell, game, seed, end }: Trial): string =>
  `game ${game} on ${cells[cell]?.arm ?? cell} (seed ${seed}) ${'trouble' in end ? troubleWords(end.trouble) : ''}`;
