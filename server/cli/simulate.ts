/** `npm run scenario -- simulate <file>`: bots play a scenario many times over, and what comes of it. */
import { writeFile } from 'node:fs/promises';
import { summaryOf } from '#shared/analysis/simulation/summary.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { formatProblems, parseScenario } from '#shared/scenario/parse.ts';
import { certificateFile } from '../scenarios/certificate.ts';
import { readScenarioFile } from '../scenarios/file.ts';
import { scenarioHash } from '../scenarios/scenarioHash.ts';
import type { Deal, DealtGame } from '../simulation/deal.ts';
import { keepLog } from '../simulation/keep.ts';
import { type Batch, inThreads } from '../simulation/threads.ts';
import { certificateText } from './certify.ts';
import { type Output, TERMINAL } from './output.ts';
import { type BrokenGame, brokenLine, type SimulationReport, simulationLines } from './simulateReport.ts';
import { botsFor, type SimulateRequest, simulateRequest, USAGE } from './simulateRequest.ts';
import { EXIT } from './usage.ts';

/** Whoever plays the games. */
type Play = (batch: Batch) => Promise<readonly DealtGame[]>;

/** Answers with the exit code: 0, 1 when a game broke a rule or nothing could be written, or 2 when what is asked cannot be played. */
export async function simulate(
  args: readonly string[],
  output: Output = TERMINAL,
  play: Play = inThreads,
): Promise<number> {
  const request = simulateRequest(args);
  if (!request.ok) return refused(output, `${request.error}\n\n${USAGE}`, EXIT.usage);
  const deal = await dealFor(request.value);
  if (!deal.ok) return refused(output, deal.error, EXIT.usage);
  const games = await play({ ...request.value, deal: deal.value, onDone: progress(output, request.value.games) });
  try {
    return await reported(request.value, deal.value, games, output);
  } catch (error) {
    return refused(output, whyUnwritten(error), EXIT.wrong);
  }
}

function refused(output: Output, why: string, code: number): number {
  output.complain(why);
  return code;
}

const whyUnwritten = (error: unknown): string =>
  `What came of it could not be written: ${error instanceof Error ? error.message : String(error)}`;

async function dealFor({ file, seed, policies }: SimulateRequest): Promise<Result<Deal, string>> {
  const scenario = await scenarioIn(file);
  if (!scenario.ok) return scenario;
  const bots = botsFor(scenario.value, policies);
  if (!bots.ok) return bots;
  return ok({ scenario: scenario.value, scenarioHash: scenarioHash(scenario.value), bots: bots.value, seed });
}

async function scenarioIn(file: string): Promise<Result<Scenario, string>> {
  const text = await readScenarioFile(file);
  const scenario = text.ok ? parseScenario(text.value) : text;
  return scenario.ok ? scenario : fail(formatProblems(file, scenario.error));
}

/** A line to each tenth. */
function progress(output: Output, games: number): (done: number) => void {
  const tenth = Math.max(1, Math.floor(games / 10));
  return (done) => {
    if (done % tenth === 0) output.complain(`${done} of ${games} games`);
  };
}

async function reported(
  { json, certify, keep, file }: SimulateRequest,
  deal: Deal,
  games: readonly DealtGame[],
  output: Output,
): Promise<number> {
  const broken = await keptGames(keep, deal, games);
  const summary = summaryOf(
    deal.scenario,
    games.flatMap(({ end }) => ('facts' in end ? [end.facts] : [])),
  );
  const { scenario, scenarioHash: hash, seed, bots } = deal;
  const report: SimulationReport = {
    scenario: scenario.id,
    scenarioHash: hash,
    seed,
    bots,
    ...(summary && { summary }),
    broken,
  };
  output.print(json ? JSON.stringify(report, null, 2) : simulationLines(report).join('\n'));
  for (const game of broken) output.complain(brokenLine(game));
  if (broken.length > 0) return EXIT.wrong;
  if (certify && summary) {
    await writeFile(certificateFile(file), await certificateText(deal, games, summary));
    output.complain(`Wrote ${certificateFile(file)}`);
  }
  return EXIT.fine;
}

async function keptGames(folder: string, deal: Deal, games: readonly DealtGame[]): Promise<readonly BrokenGame[]> {
  const broken: BrokenGame[] = [];
  for (const { number, seed, end } of games) {
    if ('facts' in end) continue;
    const log = await keepLog(folder, `${deal.scenario.id}-seed-${deal.seed}-game-${number}`, end.rows);
    broken.push({ number, seed, row: end.rows.length - 1, trouble: end.trouble, log });
  }
  return broken;
}
