/** From the file that an instructor writes to the scenario that a table is played from. */
import { mapValues } from '../base/records.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Issue, NamedPosition, Procedure, Scenario } from '../model/scenario.ts';
import type { EventTime } from '../model/scenarioEvent.ts';
import { crossProblems } from './crossCheck.ts';
import { MIGRATIONS, migrated } from './migrate.ts';
import type { ScenarioProblem } from './problems.ts';
import { type ProblemAt, readYaml } from './readYaml.ts';
import { FORMAT, type ScenarioFile, scenarioFile } from './schema.ts';
import { inWords } from './wording.ts';

export { formatProblems, type ScenarioProblem } from './problems.ts';

/** A scenario, and what its file wrote itself, to speak to the author of any field by its place. */
export interface ReadScenario {
  readonly scenario: Scenario;
  /** The plain data of the file, before any default. */
  readonly data: unknown;
  readonly problemAt: ProblemAt;
}

/** Reads a scenario file (YAML, at most 256 K characters). Never throws, and takes time linear in the file's length. */
export function parseScenario(text: string): Result<Scenario, readonly ScenarioProblem[]> {
  const read = readScenario(text);
  return read.ok ? ok(read.value.scenario) : read;
}

export function readScenario(text: string): Result<ReadScenario, readonly ScenarioProblem[]> {
  const yaml = readYaml(text);
  if (!yaml.ok) return yaml;
  const { problemAt } = yaml.value;
  const data = migrated(yaml.value.data, MIGRATIONS, FORMAT);
  const parsed = scenarioFile.safeParse(data);
  if (!parsed.success) return fail(fromTheTop(inWords(parsed.error.issues, data, problemAt)));
  const problems = crossProblems(parsed.data, problemAt);
  return problems.length > 0 ? fail(fromTheTop(problems)) : ok({ scenario: completed(parsed.data), data, problemAt });
}

export const fromTheTop = <Placed extends ScenarioProblem>(problems: readonly Placed[]): readonly Placed[] =>
  problems.toSorted((one, other) => one.line - other.line || one.column - other.column);

/** Fills in what follows from the rest: the spectrum's ends in words, stances that were not declared, the length. */
const completed = (file: ScenarioFile): Scenario => ({
  ...file,
  minutes: file.minutes ?? Math.ceil(secondsOf(file.procedure) / 60),
  issues: file.issues.map((issue) => ({
    ...issue,
    positions: withPoles(issue),
    subject: issue.subject ?? issue.name,
  })),
  parties: file.parties.map((party) => ({
    ...party,
    stakes: mapValues(party.stakes, (stake) => ({ ...stake, declared: stake.declared ?? nearestTen(stake.ideal) })),
  })),
  events: file.events.map((event) => ({ ...event, when: timeOf(event.when) })),
});

/** How long a game lasts when every phase takes its full time. */
export const secondsOf = ({
  rounds,
  lengths,
  signature,
}: Pick<Procedure, 'rounds' | 'lengths' | 'signature'>): number =>
  lengths.briefing +
  rounds * (lengths.consultations + lengths.voting + lengths.outcome) +
  (signature ? lengths.signature : 0);

/** The cross check has seen to it that exactly one of the three is there. */
function timeOf({ round, afterSeconds, condition }: ScenarioFile['events'][number]['when']): EventTime {
  if (round !== undefined) return { round, afterSeconds: afterSeconds ?? 0 };
  return condition ? { condition } : { facilitator: true };
}

function withPoles({ low, high, positions }: Pick<Issue, 'low' | 'high' | 'positions'>): readonly NamedPosition[] {
  const below = positions[0]?.at === 0 ? [] : [{ at: 0, words: low }];
  const above = positions.at(-1)?.at === 100 ? [] : [{ at: 100, words: high }];
  return [...below, ...positions, ...above];
}

/** Nobody knows another's ideal; the public stance gives it only roughly (MODEL.md 2, "Sponsor"). */
const nearestTen = (ideal: number): number => Math.round(ideal / 10) * 10;
