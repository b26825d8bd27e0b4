/** A scenario's content as one text, whatever the order, spacing and comments of its file: what its hash is taken of. */
import type { Scenario } from '../model/scenario.ts';

/** Keys in order. What is empty is left out: it says nothing, and a field that comes later mostly is. */
export const canonicalText = (scenario: Scenario): string => JSON.stringify(scenario, canonical);

function canonical(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value)
    .filter(([, entry]) => !saysNothing(entry))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}

/** Zero and `false` say something. */
function saysNothing(value: unknown): boolean {
  if (value === '' || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && value !== null && Object.values(value).every(saysNothing);
}
