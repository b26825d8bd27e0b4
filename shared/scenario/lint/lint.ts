/** Everything that is wrong with a scenario file, and what would make it play badly. */
import { fromTheTop, type ReadScenario, readScenario } from '../parse.ts';
import type { Path } from '../places.ts';
import { missingRules } from '../rules.ts';
import { evidenceRemarks } from './evidence.ts';
import type { Finding, Linted, Remark, Severity } from './finding.ts';
import { playRemarks } from './play.ts';
import { wordRemarks } from './words.ts';

/** Errors alone when there are any; else warnings and notes. From the top of the file. */
export function lintScenario(text: string): readonly Finding[] {
  const read = readScenario(text);
  return read.ok ? findings(read.value) : read.error.map((problem) => ({ ...problem, severity: 'error' }));
}

function findings({ scenario, data, problemAt }: ReadScenario): readonly Finding[] {
  const linted: Linted = { scenario, wrote: (...path) => isThere(data, path) };
  const found = (severity: Severity, remarks: readonly Remark[]): readonly Finding[] =>
    remarks.map(({ path, message }) => ({ ...problemAt(path, message), severity }));
  const lacking = missingRules(scenario).map(({ path, rule }) => ({
    path,
    message: `needs ${rule}, which the engine does not have yet: the scenario is not offered to players`,
  }));
  return fromTheTop([
    ...found('warning', [...wordRemarks(linted), ...playRemarks(linted), ...evidenceRemarks(linted)]),
    ...found('note', lacking),
  ]);
}

/** Whether the file wrote a field itself. */
function isThere(data: unknown, path: Path): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return true;
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, step)) return false;
  return isThere((data as Readonly<Record<PropertyKey, unknown>>)[step], rest);
}
