import type { Scenario } from '#shared/model/scenario.ts';
import { canonicalText } from '#shared/scenario/canonical.ts';
import { sha256 } from '../log/rows.ts';

/** What a scenario's content is known by on every record of a game, and in its balance certificate. */
export const scenarioHash = (scenario: Scenario): string => sha256(canonicalText(scenario));
