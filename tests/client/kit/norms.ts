/// <reference types="vite/client" />
import type { Scenario } from '#shared/model/scenario.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import file from '../../../scenarios/norms-2015/scenario.yaml?raw';

/** The scenario that is shipped, as a table is played from it. */
export function norms(): Scenario {
  const parsed = parseScenario(file);
  if (!parsed.ok) throw new Error('norms-2015 does not parse');
  return parsed.value;
}
