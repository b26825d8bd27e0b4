/** From the file that an instructor writes to the scenario that a table is played from. */
import { mapValues } from '../base/records.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Issue, NamedPosition, Scenario } from '../model/scenario.ts';
import { crossProblems } from './crossCheck.ts';
import type { ScenarioProblem } from './problems.ts';
import { readYaml } from './readYaml.ts';
import { type ScenarioFile, scenarioFile } from './schema.ts';
import { inWords } from './wording.ts';

export { formatProblems, type ScenarioProblem } from './problems.ts';

/** Reads a scenario file (YAML, at most 256 K characters). Never throws, and takes time linear in the file's length. */
export function parseScenario(text: string): Result<Scenario, readonly ScenarioProblem[]> {
  const yaml = readYaml(text);
  if (!yaml.ok) return yaml;
  const { data, problemAt } = yaml.value;
  const parsed = scenarioFile.safeParse(data);
  if (!parsed.success) return fail(fromTheTop(inWords(parsed.error.issues, data, problemAt)));
  const problems = crossProblems(parsed.data, problemAt);
  return problems.length > 0 ? fail(fromTheTop(problems)) : ok(completed(parsed.data));
}

const fromTheTop = (problems: readonly ScenarioProblem[]): readonly ScenarioProblem[] =>
  problems.toSorted((one, other) => one.line - other.line || one.column - other.column);

/** Fills in what follows from the rest: the spectrum's ends in words, and stances that were not declared. */
const completed = (file: ScenarioFile): Scenario => ({
  ...file,
  issues: file.issues.map((issue) => ({ ...issue, positions: withPoles(issue) })),
  parties: file.parties.map((party) => ({
    ...party,
    stakes: mapValues(party.stakes, (stake) => ({ ...stake, declared: stake.declared ?? nearestTen(stake.ideal) })),
  })),
});

function withPoles({ low, high, positions }: Pick<Issue, 'low' | 'high' | 'positions'>): readonly NamedPosition[] {
  const below = positions[0]?.at === 0 ? [] : [{ at: 0, words: low }];
  const above = positions.at(-1)?.at === 100 ? [] : [{ at: 100, words: high }];
  return [...below, ...positions, ...above];
}

/** Nobody knows another's ideal; the public stance gives it only roughly (MODEL.md 2, "Sponsor"). */
const nearestTen = (ideal: number): number => Math.round(ideal / 10) * 10;
