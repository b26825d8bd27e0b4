/** What everybody may read of a scenario: built up from nothing, so that a new confidential field stays confidential. */
import { memoized } from '../base/memo.ts';
import { mapValues } from '../base/records.ts';
import type { ParameterOverrides } from './parameters.ts';
import type { Issue, IssueId, Party, PartyId, Procedure, Scenario } from './scenario.ts';

export interface PublicParty {
  readonly id: PartyId;
  readonly name: string;
  readonly flag: string;
  readonly bloc: string;
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
  readonly authors: readonly string[];
  readonly language: string;
  readonly minutes: number;
  /** Markdown. */
  readonly background: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
  readonly parties: readonly PublicParty[];
  readonly trust: Scenario['trust'];
  readonly procedure: Procedure;
  readonly model: ParameterOverrides;
}

/** Worked out once for each scenario: everybody who enters asks for it. */
export const publicScenario = memoized(
  (scenario: Scenario): PublicScenario => ({
    id: scenario.id,
    title: scenario.title,
    summary: scenario.summary,
    authors: scenario.authors,
    language: scenario.language,
    minutes: scenario.minutes,
    background: scenario.background,
    sources: scenario.sources,
    issues: scenario.issues.map(publicIssue),
    parties: scenario.parties.map(publicParty),
    trust: scenario.trust,
    procedure: publicProcedure(scenario.procedure),
    model: scenario.model,
  }),
);

const publicIssue = (issue: Issue): Issue => ({
  id: issue.id,
  name: issue.name,
  question: issue.question,
  stream: issue.stream,
  low: issue.low,
  high: issue.high,
  positions: issue.positions.map(({ at, words }) => ({ at, words })),
  statusQuo: issue.statusQuo,
  uncertainty: issue.uncertainty,
  subject: issue.subject,
  source: issue.source,
  inferred: issue.inferred,
  wording: issue.wording,
});

const publicParty = ({ id, name, flag, bloc, required, power, stance, stakes }: Party): PublicParty => ({
  id,
  name,
  flag,
  bloc,
  required,
  power,
  stance,
  declared: mapValues(stakes, ({ declared }) => declared),
});

const publicProcedure = (procedure: Procedure): Procedure => ({
  decisionRule: procedure.decisionRule,
  majority: procedure.majority,
  quorum: procedure.quorum,
  abstentions: procedure.abstentions,
  vetoes: procedure.vetoes,
  entryIntoForce: procedure.entryIntoForce,
  reservations: procedure.reservations,
  signature: procedure.signature,
  secretBallot: procedure.secretBallot,
  sponsorsNeeded: procedure.sponsorsNeeded,
  draftsPerRound: procedure.draftsPerRound,
  amendmentSignatures: procedure.amendmentSignatures,
  press: procedure.press,
  dialogues: procedure.dialogues,
  capital: procedure.capital,
  delegates: procedure.delegates,
  caretakers: procedure.caretakers,
  absence: procedure.absence,
  rounds: procedure.rounds,
  lengths: procedure.lengths,
});
