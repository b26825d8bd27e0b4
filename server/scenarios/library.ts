/** The scenarios that this server offers: every `<id>/scenario.yaml` of a folder. A broken one is named and left out. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '#shared/base/result.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { formatProblems, type ScenarioProblem } from '#shared/scenario/parse.ts';
import { certificateFile, readCertificate } from './certificate.ts';
import { readScenarioFile } from './file.ts';
import { type Certified, type Pars, parOf } from './par.ts';
import { ScenarioReader } from './reader.ts';
import { whyUnread } from './whyUnread.ts';

export interface Library {
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** The seats' pars in a scenario as a table plays it; undefined where no certificate covers it. */
  readonly parFor: (played: Scenario) => Pars | undefined;
  /** A message for every file left out: file, line, field, and what to write instead. */
  readonly problems: readonly string[];
}

export async function readLibrary(folder: string): Promise<Library> {
  const scenarios = new Map<string, Scenario>();
  const certified = new Map<string, Certified>();
  const problems: string[] = [];
  const reader = new ScenarioReader();
  for (const file of await scenarioFiles(folder)) {
    const parsed = await readOne(reader, file);
    if (!parsed.ok) problems.push(formatProblems(file, parsed.error));
    else if (scenarios.has(parsed.value.id))
      problems.push(`${file}: the id ${parsed.value.id} belongs to another scenario already`);
    else {
      scenarios.set(parsed.value.id, parsed.value);
      const certificate = await readCertificate(certificateFile(file));
      if (certificate?.ok) certified.set(parsed.value.id, { scenario: parsed.value, certificate: certificate.value });
      else if (certificate) problems.push(`${certificateFile(file)}: ${certificate.error}`);
    }
  }
  await reader.close();
  return { scenarios, parFor: (played) => parIn(certified.get(played.id), played), problems };
}

const parIn = (certified: Certified | undefined, played: Scenario): Pars | undefined =>
  certified && parOf(certified, played);

async function readOne(reader: ScenarioReader, file: string): Promise<Result<Scenario, readonly ScenarioProblem[]>> {
  const text = await readScenarioFile(file);
  return text.ok ? reader.read(text.value) : text;
}

async function scenarioFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw new Error(`The folder of scenarios, ${folder}, ${whyUnread(error)} (SCENARIO_DIR sets it)`);
  });
  return entries
    .filter((entry) => entry.isFile() && entry.name === 'scenario.yaml')
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
