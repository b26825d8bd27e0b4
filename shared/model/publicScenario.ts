/** What everybody may read of a scenario: built up from nothing, so that a new confidential field stays confidential. */
import { mapValues } from '../base/records.ts';
import type { ParameterOverrides } from './parameters.ts';
import type { Issue, IssueId, PartyId, Procedure, Scenario } from './scenario.ts';

export interface PublicParty {
  readonly id: PartyId;
  readonly name: string;
  readonly flag: string;
  readonly required: boolean;
  readonly power: number;
  readonly stance: string;
  /** Declared position 0-100 by issue. */
  readonly declared: Readonly<Record<IssueId, number>>;
}

export interface PublicScenario {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly minutes: number;
  /** Markdown. */
  readonly background: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
  readonly parties: readonly PublicParty[];
  readonly trust: Scenario['trust'];
  readonly procedure: Procedure;
  readonly parameters?: ParameterOverrides;
}

export const publicScenario = (scenario: Scenario): PublicScenario => ({
  id: scenario.id,
  title: scenario.title,
  summary: scenario.summary,
  language: scenario.language,
  minutes: scenario.minutes,
  background: scenario.background,
  sources: scenario.sources,
  issues: scenario.issues,
  parties: scenario.parties.map(({ id, name, flag, required, power, stance, stakes }) => ({
    id,
    name,
    flag,
    required,
    power,
    stance,
    declared: mapValues(stakes, ({ declared }) => declared),
  })),
  trust: scenario.trust,
  procedure: scenario.procedure,
  ...(scenario.parameters && { parameters: scenario.parameters }),
});
