/** `npm run scenario -- analyse <file>`: what is possible at a scenario's table, and what an instrument leaves there. */
import { possibilities } from '#shared/analysis/possible/possibilities.ts';
import { tableAtStart } from '#shared/analysis/possible/table.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { formatProblems, parseScenario } from '#shared/scenario/parse.ts';
import { readScenarioFile } from '../scenarios/file.ts';
import { type Analysis, analysisLines } from './analyseReport.ts';
import { type AnalyseRequest, analyseRequest, instrumentFor, partiesFor, USAGE } from './analyseRequest.ts';
import { type Output, TERMINAL } from './output.ts';
import { EXIT } from './usage.ts';

/** Answers with the exit code: 0, or 2 when what is asked cannot be analysed. */
export async function analyse(args: readonly string[], output: Output = TERMINAL): Promise<number> {
  const request = analyseRequest(args);
  if (!request.ok) return refused(output, `${request.error}\n\n${USAGE}`);
  const scenario = await scenarioIn(request.value.file);
  if (!scenario.ok) return refused(output, scenario.error);
  const began = performance.now();
  const analysis = analysed(scenario.value, request.value);
  if (!analysis.ok) return refused(output, `${analysis.error}\n\n${USAGE}`);
  const { json, verbose } = request.value;
  output.print(
    json ? JSON.stringify(analysis.value, null, 2) : analysisLines(analysis.value, scenario.value).join('\n'),
  );
  if (verbose) output.complain(`worked out in ${((performance.now() - began) / 1_000).toFixed(2)} s`);
  return EXIT.fine;
}

function refused(output: Output, why: string): number {
  output.complain(why);
  return EXIT.usage;
}

async function scenarioIn(file: string): Promise<Result<Scenario, string>> {
  const text = await readScenarioFile(file);
  const scenario = text.ok ? parseScenario(text.value) : text;
  return scenario.ok ? scenario : fail(formatProblems(file, scenario.error));
}

function analysed(scenario: Scenario, { parties, clauses, nodes }: AnalyseRequest): Result<Analysis, string> {
  const seated = partiesFor(scenario, parties);
  if (!seated.ok) return seated;
  const instrument = instrumentFor(scenario, seated.value, clauses);
  if (!instrument.ok) return instrument;
  const table = tableAtStart(scenario, seated.value);
  return ok({
    scenario: scenario.id,
    ...possibilities(table, { budget: nodes, ...(instrument.value && { instrument: instrument.value }) }),
  });
}
