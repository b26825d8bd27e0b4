/** The scenarios that Redlines comes with, as they stand in the folder. */
import { readFileSync } from 'node:fs';
import type { Scenario } from '#shared/model/scenario.ts';
import { formatProblems, parseScenario } from '#shared/scenario/parse.ts';

export const FIVE = ['norms-2015', 'first-hotline', 'us-china-2015', 'code-of-conduct-2011', 'wcit-2012'] as const;

export const textOf = (id: string): string =>
  readFileSync(new URL(`../../scenarios/${id}/scenario.yaml`, import.meta.url), 'utf8');

export function scenarioOf(id: string): Scenario {
  const parsed = parseScenario(textOf(id));
  if (!parsed.ok) throw new Error(formatProblems(id, parsed.error));
  return parsed.value;
}
