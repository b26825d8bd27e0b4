/**
 * A scenario: what an instructor writes and a table is played from. Every number's unit and range stands beside it;
 * the meaning of the numbers is MODEL.md 1 and 2. The file format is parsed in shared/scenario.
 */
import type { Dial, Level } from './dials.ts';
import type { History } from './history.ts';
import type { ParameterOverrides } from './parameters.ts';
import type { ScenarioEvent } from './scenarioEvent.ts';

/** A state, a bloc or an observer: the short name that the scenario gives it, such as `USA`. */
export type PartyId = string;
/** A question with a spectrum 0-100: the short name that the scenario gives it, such as `CC`. */
export type IssueId = string;

/** A point of an issue's spectrum put into words, 0-100. */
export interface NamedPosition {
  readonly at: number;
  readonly words: string;
}

/**
 * Draft language for the levels 0-3 of each dial, four entries to a list; an empty list leaves the words to the page.
 * Obligation is the beginning of a sentence that a bare verb follows ("the Parties should"), the others are sentences.
 */
export type Wording = Readonly<Record<Dial, readonly string[]>>;

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
  /** True where no source gives the status quo or the uncertainty and the author filled them in. */
  readonly inferred: boolean;
  readonly wording: Wording;
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

/** A red line, and how one knows of it. */
export interface CitedRedLine extends RedLine {
  readonly source: string;
  readonly inferred: boolean;
}

export interface Party {
  readonly id: PartyId;
  readonly name: string;
  /** ISO 3166 alpha-2 code, or `EU` or `UN`. */
  readonly flag: string;
  /** A group of parties that is known as one, such as `G77`; empty for none. */
  readonly bloc: string;
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
  readonly redLines: readonly CitedRedLine[];
}

/** When a text is adopted; each rule is in shared/rules/voting/decisionRule.ts. */
export const DECISION_RULES = [
  'consensus',
  'silence',
  'simple-majority',
  'two-thirds',
  'qualified-majority',
  'opt-in-treaty',
] as const;
export type DecisionRule = (typeof DECISION_RULES)[number];

/** Who may talk where: everybody privately, only in plenary, or not at all. */
export const PRESS_LEVELS = ['all', 'plenary', 'none'] as const;
export type Press = (typeof PRESS_LEVELS)[number];

/** How the table decides and how long it may take. Lengths are whole seconds, shares 0-1. Public. */
export interface Procedure {
  readonly decisionRule: DecisionRule;
  /** The share of those voting that `qualified-majority` needs. */
  readonly majority: number;
  /** The share of the seated parties that must be present for a ballot to count. */
  readonly quorum: number;
  /** Whether an abstention counts among those voting, and so against a majority. */
  readonly abstentions: 'excluded' | 'counted';
  /** Whose no stops a text that has its majority. Parties of the scenario, by their ids. */
  readonly vetoes: readonly PartyId[];
  /** How many parties, with which share of all power, must be bound before an opt-in treaty, or signed hard law, is in force. */
  readonly entryIntoForce: { readonly parties: number; readonly power: number };
  /** Whether one may be bound by a clause of obligation 1 or more with a reservation. */
  readonly reservations: boolean;
  /** Whether the game ends with a final act that is signed and ratified. */
  readonly signature: boolean;
  /** Whether votes are shown only when the ballot closes. */
  readonly secretBallot: boolean;
  /** How many sponsors, the author included, a clause needs to go to the vote. */
  readonly sponsorsNeeded: number;
  readonly draftsPerRound: number;
  /** How many signatures, the mover's included, put an amendment to the vote that the sponsors do not take in. Never more than all delegations but one. */
  readonly amendmentSignatures: number;
  readonly press: Press;
  /** A delegation's slots of diplomatic time: a Track 2 dialogue or a request to its capital costs one. */
  readonly dialogues: number;
  /** Whether capitals repudiate what crosses a red line, and how often a delegation may ask for new instructions. */
  readonly capital: { readonly instructs: boolean; readonly requests: number };
  /** How many delegates a delegation has at most. */
  readonly delegates: number;
  /** Whether caretakers hold the seats that nobody has taken, or that everybody has left. */
  readonly caretakers: boolean;
  /** Seconds until an absent delegation is prompted and then held by a caretaker; whether somebody may stand in. */
  readonly absence: { readonly promptAfter: number; readonly caretakerAfter: number; readonly substitute: boolean };
  readonly rounds: number;
  readonly lengths: Readonly<Record<TimedPhase, number>>;
}

const TIMED_PHASES = ['briefing', 'consultations', 'voting', 'outcome', 'signature'] as const;
export type TimedPhase = (typeof TIMED_PHASES)[number];

export interface Scenario {
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly authors: readonly string[];
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
  /** Confidential until they happen, and their private texts for ever. */
  readonly events: readonly ScenarioEvent[];
  /** Model parameters that this scenario sets otherwise, by section; the rest are shared/scoring/parameters.ts. Public. */
  readonly model: ParameterOverrides;
  /** What really happened. Shown in the debrief, and not before. */
  readonly history: History;
  /** Questions for the discussion afterwards. Shown in the debrief, and not before. */
  readonly debrief: readonly string[];
  /** Whether anybody may practise every seat, which makes the briefs public. */
  readonly practice: 'open' | 'closed';
}

/** MODEL.md 2, "Sponsor": an unknown pair. */
export const DEFAULT_TRUST = 0.45;
