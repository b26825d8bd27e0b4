/** Tables that play the same scenario hold one object between them: a copy for each would be most of what a table weighs. */
import type { Scenario } from '#shared/model/scenario.ts';
import { sha256 } from '../log/rows.ts';

/** By content, so that no two tables can come to share what differs; what no table plays any more is let go. */
const played = new Map<string, WeakRef<Scenario>>();
const forgotten = new FinalizationRegistry<string>((hash) => {
  if (!played.get(hash)?.deref()) played.delete(hash);
});

/** The scenario with the same content that another table plays already, or else this one. */
export function sharedScenario(scenario: Scenario): Scenario {
  const hash = sha256(JSON.stringify(scenario));
  const known = played.get(hash)?.deref();
  if (known) return known;
  played.set(hash, new WeakRef(scenario));
  forgotten.register(scenario, hash);
  return scenario;
}
