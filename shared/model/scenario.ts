/**
 * A scenario: what an instructor writes and a table is played from. Every number's unit and range stands beside it;
 * the meaning of the numbers is MODEL.md 1 and 2. The file format is parsed in shared/scenario.
 */
import type { Level } from './dials.ts';
import type { ParameterOverrides } from './parameters.ts';

/** A state, a bloc or an observer: the short name that the scenario gives it, such as `USA`. */
export type PartyId = string;
/** A question with a spectrum 0-100: the short name that the scenario gives it, such as `CC`. */
export type IssueId = string;

/** A point of an issue's spectrum put into words, 0-100. */
export interface NamedPosition {
  readonly at: number;
  readonly words: string;
}

export interface Issue {
  readonly id: IssueId;
  readonly name: string;
  /** The question that the spectrum answers. */
  readonly question: string;
  readonly stream: string;
  /** What position 0 and position 100 mean. */
  readonly low: string;
  readonly high: string;
  /** From low to high, both ends included. */
  readonly positions: readonly NamedPosition[];
  /** What holds while nothing is agreed, 0-100. */
  readonly statusQuo: number;
  /** u at the start, 0-1. */
  readonly uncertainty: number;
  /** What a clause on this issue has the parties do, as the generated operative text says it. */
  readonly subject: string;
  readonly source: string;
}

/** One party's stake in one issue. Everything but `declared` is confidential. */
export interface Stake {
  /** x*, 0-100. */
  readonly ideal: number;
  /** s, 0-1. */
  readonly salience: number;
  /** σ, 0-1. */
  readonly sensitivity: number;
  /** The public stance, 0-100: what others read into this party's vague text (MODEL.md 2, "Sponsor"). */
  readonly declared: number;
  readonly source: string;
  /** True where the seeds are silent and the author filled the number in. */
  readonly inferred: boolean;
}

/** Crossed when a clause on the issue reaches the obligation and its position lies beyond the threshold on the forbidden side. */
export interface RedLine {
  readonly issue: IssueId;
  readonly forbidden: 'below' | 'above';
  /** 0-100; the threshold itself is still allowed. */
  readonly threshold: number;
  readonly minObligation: Level;
  readonly note: string;
}

export interface Party {
  readonly id: PartyId;
  readonly name: string;
  /** ISO 3166 alpha-2 code, or `EU` or `UN`. */
  readonly flag: string;
  /** A game cannot start while a required party has no delegate. */
  readonly required: boolean;
  /** w, a weight above 0. */
  readonly power: number;
  /** H, 0-1. Confidential. */
  readonly ratificationHurdle: number;
  /** The public stance in words. */
  readonly stance: string;
  /** Markdown, confidential. */
  readonly brief: string;
  readonly stakes: Readonly<Record<IssueId, Stake>>;
  readonly redLines: readonly RedLine[];
}

export const DECISION_RULES = ['consensus', 'simple-majority', 'two-thirds'] as const;
export type DecisionRule = (typeof DECISION_RULES)[number];

/** How the table decides and how long it may take. Lengths are whole seconds. */
export interface Procedure {
  readonly decisionRule: DecisionRule;
  /** The share 0-1 of the seated parties that must be present for a ballot to count. */
  readonly quorum: number;
  /** Whether an abstention counts among those voting, and so against a majority. */
  readonly abstentions: 'excluded' | 'counted';
  /** How many sponsors, the author included, a clause needs to go to the vote. */
  readonly sponsorsNeeded: number;
  readonly draftsPerRound: number;
  readonly rounds: number;
  readonly lengths: Readonly<Record<TimedPhase, number>>;
}

const TIMED_PHASES = ['briefing', 'consultations', 'voting', 'outcome'] as const;
export type TimedPhase = (typeof TIMED_PHASES)[number];

export interface Scenario {
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly minutes: number;
  /** Markdown, public. */
  readonly background: string;
  /** Citation key to full reference. */
  readonly sources: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
  readonly parties: readonly Party[];
  /** Trust of `from` in `to`, 0-1; pairs not listed hold `DEFAULT_TRUST`. Public. */
  readonly trust: Readonly<Record<PartyId, Readonly<Record<PartyId, number>>>>;
  readonly procedure: Procedure;
  /** Figures of the model that differ from its defaults. Public. */
  readonly parameters?: ParameterOverrides;
}

/** MODEL.md 2, "Sponsor": an unknown pair. */
export const DEFAULT_TRUST = 0.45;
