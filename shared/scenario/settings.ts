/** What a seminar sets otherwise than its scenario, checked field by field. */
import { z } from 'zod';
import { SEED_MAX } from '../base/random.ts';
import { DECISION_RULES, PRESS_LEVELS, type Scenario } from '../model/scenario.ts';
import { count, seconds } from './schema/fields.ts';

const length = seconds(5).exactOptional();

const lengths = z.strictObject({
  briefing: length,
  consultations: length,
  voting: length,
  outcome: length,
  signature: length,
});

/** What is left out stays as the scenario says. */
export const settings = z.strictObject({
  lengths: lengths.exactOptional(),
  rounds: count(20).exactOptional(),
  decisionRule: z.enum(DECISION_RULES, `must be one of ${DECISION_RULES.join(', ')}`).exactOptional(),
  press: z.enum(PRESS_LEVELS, `must be one of ${PRESS_LEVELS.join(', ')}`).exactOptional(),
  caretakers: z.boolean().exactOptional(),
  delegates: count(6).exactOptional(),
  seed: count(SEED_MAX, 0).exactOptional(),
  holdDebrief: z.boolean().exactOptional(),
});

/** The scenario as this seminar plays it. Seed and hold are the tables’, not the scenario’s. */
export function withSettings(scenario: Scenario, chosen: z.infer<typeof settings>): Scenario {
  const { lengths: set, seed: _seed, holdDebrief: _hold, ...procedure } = chosen;
  const { procedure: written } = scenario;
  return { ...scenario, procedure: { ...written, ...procedure, lengths: { ...written.lengths, ...set } } };
}
