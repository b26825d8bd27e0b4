/** Everything that is wrong with a scenario file, and what would make it play badly. */
import { fromTheTop, type ReadScenario, readScenario } from '../parse.ts';
import type { Path } from '../places.ts';
import { evidenceRemarks } from './evidence.ts';
import type { Finding, Linted } from './finding.ts';
import { playRemarks } from './play.ts';
import { wordRemarks } from './words.ts';

/** Errors alone when there are any; else warnings. From the top of the file. */
export function lintScenario(text: string): readonly Finding[] {
  const read = readScenario(text);
  return read.ok ? warnings(read.value) : read.error.map((problem) => ({ ...problem, severity: 'error' }));
}

function warnings({ scenario, data, problemAt }: ReadScenario): readonly Finding[] {
  const linted: Linted = { scenario, wrote: (...path) => isThere(data, path) };
  const remarks = [...wordRemarks(linted), ...playRemarks(linted), ...evidenceRemarks(linted)];
  return fromTheTop(remarks.map(({ path, message }) => ({ ...problemAt(path, message), severity: 'warning' })));
}

/** Whether the file wrote a field itself. */
function isThere(data: unknown, path: Path): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return true;
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, step)) return false;
  return isThere((data as Readonly<Record<PropertyKey, unknown>>)[step], rest);
}
