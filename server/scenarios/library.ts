/** The scenarios that this server offers: every `<id>/scenario.yaml` of a folder. A broken one is named and left out. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scenario } from '#shared/model/scenario.ts';
import { formatProblems, parseScenario } from '#shared/scenario/parse.ts';

export interface Library {
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** A message for every file left out: file, line, field, and what to write instead. */
  readonly problems: readonly string[];
}

export async function readLibrary(folder: string): Promise<Library> {
  const scenarios = new Map<string, Scenario>();
  const problems: string[] = [];
  for (const file of await scenarioFiles(folder)) {
    const parsed = parseScenario(await readFile(file, 'utf8'));
    if (!parsed.ok) problems.push(formatProblems(file, parsed.error));
    else if (scenarios.has(parsed.value.id))
      problems.push(`${file}: the id ${parsed.value.id} belongs to another scenario already`);
    else scenarios.set(parsed.value.id, parsed.value);
  }
  return { scenarios, problems };
}

async function scenarioFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name === 'scenario.yaml')
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
