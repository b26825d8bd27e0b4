/**
 * What one viewer may see. Views are built up from nothing and hold scalars and id-keyed maps only: no arrays, unions
 * or null, because the room copies them into its synchronized state field by field. An empty string means none.
 */
import type {
  AmendmentId,
  AmendmentStatus,
  Bracketable,
  BracketId,
  BracketReason,
  BracketStatus,
  LinkId,
  LinkStatus,
  PreliminaryId,
  PreliminaryKind,
} from './amendment.ts';
import type { Strength, Tactic } from './bot.ts';
import type { ClauseId, ClauseStatus } from './clause.ts';
import type { DialogueId, DialogueStatus, UnderstandingId, UnderstandingStatus } from './diplomacy.ts';
import type { Ending } from './finalAct.ts';
import type { ChannelId, PersonId, Phase, RecordKind } from './game.ts';
import type { MotionId, MotionKind, MotionStatus } from './motion.ts';
import type { IssueId, PartyId } from './scenario.ts';
import type { NewsId } from './scenarioEvent.ts';

/** Somebody at the table. */
export interface PersonView {
  readonly name: string;
  readonly present: boolean;
  readonly hand: boolean;
  readonly muted: boolean;
  /** When they last left, in milliseconds since 1970; 0 for who never has. */
  readonly awayFrom: number;
  /** When they were back: they missed what happened from `awayFrom` until just before. 0 while they are away. */
  readonly backAt: number;
}

/** One of a delegation's people. */
export interface DelegateView extends PersonView {
  readonly head: boolean;
  /** Its tactic, for a bot; empty for a person. */
  readonly bot: Tactic | '';
  /** Empty for a person. */
  readonly strength: Strength | '';
  /** When they came to the seat, or had it back from a caretaker, in milliseconds since 1970; 0 until they do. */
  readonly seatedAt: number;
}

/** What the table waits for from a delegation; empty when it waits for nothing. */
export type AwaitedView = '' | 'question' | 'vote' | 'signature' | 'ready';

export interface SeatView {
  /** The display name of the head; empty when the seat is free. */
  readonly delegate: string;
  readonly person: PersonId;
  /** Everybody who speaks for the party, the head included. */
  readonly delegates: Readonly<Record<PersonId, DelegateView>>;
  readonly caretaker: boolean;
  readonly awaited: AwaitedView;
  /** Whether it has been asked, in this phase, to do what it is awaited for. */
  readonly prompted: boolean;
  /** Since when nobody of it has been here, in milliseconds since 1970; 0 while somebody is. */
  readonly awaySince: number;
  /** Whether the party takes part in the running game. */
  readonly playing: boolean;
  readonly present: boolean;
  readonly ready: boolean;
  /** Whether it has voted on everything that is open, or signed or declined; how, stays secret until a secret vote closes. */
  readonly voted: boolean;
}

export interface RevisionView {
  readonly position: number;
  readonly obligation: number;
  readonly precision: number;
  readonly delegation: number;
  readonly title: string;
  readonly text: string;
}

/** How a party stands to a clause's text. */
export type SupportView = 'sponsor' | 'co-sponsor' | 'asked-again';
/** How a party came out of the ballot on a clause. */
export type VoteView = 'yes' | 'no' | 'abstain' | 'silent' | 'absent';
/** What an adopted clause is to a party that consented to it. */
export type BondView = 'bound' | 'repudiated' | 'reserved';

export interface ClauseView {
  readonly number: number;
  readonly issue: IssueId;
  readonly sponsor: PartyId;
  readonly round: number;
  readonly revision: number;
  /** By revision number. */
  readonly revisions: Readonly<Record<string, RevisionView>>;
  readonly support: Readonly<Record<PartyId, SupportView>>;
  readonly status: ClauseStatus;
  readonly onBallot: boolean;
  /** Empty until the ballot on the clause has closed, unless the scenario's ballots are open or silence was broken. */
  readonly votes: Readonly<Record<PartyId, VoteView>>;
  readonly rejection: string;
  readonly bonds: Readonly<Record<PartyId, BondView>>;
  /** The clause whose place this one took; empty for none. */
  readonly replaces: ClauseId;
  /** The link that it stands in, agreed or not; empty for none. */
  readonly link: LinkId;
  /** Dials that are put to a vote of their own. */
  readonly divided: Readonly<Record<string, boolean>>;
  /** Explanations of vote, by party. */
  readonly explanations: Readonly<Record<PartyId, string>>;
}

/** How a sponsor stands to an amendment. */
export type ConsentView = 'accepted' | 'declined';

export interface AmendmentView {
  readonly number: number;
  readonly clause: ClauseId;
  readonly party: PartyId;
  readonly round: number;
  readonly status: AmendmentStatus;
  /** The clause's text as it would be, or was, with the amendment. */
  readonly result: RevisionView;
  /** The points that it changes. */
  readonly changes: Readonly<Record<string, boolean>>;
  /** By sponsor. */
  readonly consent: Readonly<Record<PartyId, ConsentView>>;
  readonly signatories: Readonly<Record<PartyId, boolean>>;
  /** Whether it has the signatures to be voted on if the sponsors refuse. */
  readonly seconded: boolean;
  /** As in a clause. */
  readonly votes: Readonly<Record<PartyId, VoteView>>;
}

export interface BracketView {
  readonly number: number;
  readonly clause: ClauseId;
  readonly party: PartyId;
  readonly round: number;
  readonly point: Bracketable;
  readonly reason: BracketReason;
  /** A text, or a position or level as digits. */
  readonly alternative: string;
  readonly status: BracketStatus;
  readonly votes: Readonly<Record<PartyId, VoteView>>;
}

export interface LinkView {
  readonly number: number;
  readonly party: PartyId;
  readonly status: LinkStatus;
  readonly clauses: Readonly<Record<ClauseId, boolean>>;
  /** By first sponsor of the clauses: whether it agrees. */
  readonly agreed: Readonly<Record<PartyId, boolean>>;
}

/** A vote that comes before the vote on the clauses. */
export interface PreliminaryView {
  /** Its place in the order of decision, from 1. */
  readonly place: number;
  readonly kind: PreliminaryKind;
  readonly clause: ClauseId;
  /** The dial, for a division; otherwise empty. */
  readonly dial: string;
  /** Empty in a secret ballot. */
  readonly votes: Readonly<Record<PartyId, VoteView>>;
}

export interface MotionView {
  readonly number: number;
  readonly kind: MotionKind;
  readonly party: PartyId;
  readonly round: number;
  /** For a caucus, else 0. */
  readonly minutes: number;
  /** For a division, else empty. */
  readonly clause: ClauseId;
  readonly dial: string;
  /** Whether each party that spoke is for it. */
  readonly spoken: Readonly<Record<PartyId, boolean>>;
  readonly status: MotionStatus;
}

/** Trust of one party in the others, 0-1: what everybody knows of it. */
export interface TrustView {
  readonly towards: Readonly<Record<PartyId, number>>;
}

export interface TrustChangeView {
  readonly from: PartyId;
  readonly to: PartyId;
  /** -1 to 1. */
  readonly change: number;
}

/** News that has broken. */
export interface NewsView {
  readonly event: NewsId;
  readonly title: string;
  readonly text: string;
  readonly at: number;
  readonly round: number;
  readonly source: string;
  readonly inferred: boolean;
  /** By position, from 1. */
  readonly trust: Readonly<Record<string, TrustChangeView>>;
  /** Change of u, by issue. */
  readonly uncertainty: Readonly<Record<IssueId, number>>;
}

/** What came of a party's signature at home. */
export interface RatificationView {
  /** 0-1: how likely it was. */
  readonly probability: number;
  readonly ratified: boolean;
}

export interface RecordView {
  readonly kind: RecordKind;
  readonly at: number;
  readonly round: number;
  readonly party: PartyId;
  readonly clause: ClauseId;
  readonly issue: IssueId;
  readonly phase: string;
  readonly rejection: string;
  readonly value: number;
  readonly subject: string;
  readonly point: string;
  readonly reason: string;
  /** Why the line was struck; empty for one that stands. */
  readonly struck: string;
}

export interface IssueView {
  /** u now, 0-1. */
  readonly uncertainty: number;
  readonly inForce: ClauseId;
  /** The clause that waits for its entry into force. */
  readonly pending: ClauseId;
}

/** One clause in one party's result, in utils; `weight` is λ, or the outside share. */
export interface ResultLineView {
  readonly bound: boolean;
  readonly weight: number;
  readonly benefit: number;
  readonly sovereignty: number;
  readonly uncertainty: number;
  readonly divergence: number;
  readonly statusQuo: number;
  readonly net: number;
  readonly points: number;
}

export interface ResultView {
  /** Utils. */
  readonly total: number;
  /** Utils: the party's own best clause set. */
  readonly best: number;
  /** Utils: what the seat scores on average, which is 100 in its result; 0 when it is not known. */
  readonly par: number;
  readonly clauses: Readonly<Record<ClauseId, ResultLineView>>;
}

/** A real instrument, as far as it touches one issue. */
export interface InstrumentView {
  readonly name: string;
  readonly year: number;
  readonly issue: IssueId;
  readonly position: number;
  readonly obligation: number;
  readonly precision: number;
  readonly delegation: number;
  readonly text: string;
  readonly source: string;
  readonly inferred: boolean;
}

/** What everybody at the table sees. */
export interface PublicView {
  readonly phase: Phase;
  readonly round: number;
  readonly paused: boolean;
  /** Milliseconds since 1970 on the server's clock; 0 while no clock runs. */
  readonly deadline: number;
  /** Milliseconds left when paused, else 0. */
  readonly remaining: number;
  readonly entryOpen: boolean;
  /** Whether one person practises here against bots, without a facilitator. */
  readonly practice: boolean;
  readonly seats: Readonly<Record<PartyId, SeatView>>;
  /** Who is at the table without a seat. */
  readonly visitors: Readonly<Record<PersonId, PersonView>>;
  readonly issues: Readonly<Record<IssueId, IssueView>>;
  readonly clauses: Readonly<Record<ClauseId, ClauseView>>;
  readonly amendments: Readonly<Record<AmendmentId, AmendmentView>>;
  readonly brackets: Readonly<Record<BracketId, BracketView>>;
  readonly links: Readonly<Record<LinkId, LinkView>>;
  readonly motions: Readonly<Record<MotionId, MotionView>>;
  /** Empty unless they are being voted on. */
  readonly preliminaries: Readonly<Record<PreliminaryId, PreliminaryView>>;
  /** The party whose delegate may table a chair's text beside the facilitator; empty for none. */
  readonly chair: PartyId;
  /** Until when the table is suspended for a caucus, in milliseconds since 1970; else 0. */
  readonly caucusUntil: number;
  readonly trust: Readonly<Record<PartyId, TrustView>>;
  /** By position in the order in which it broke, from 1. */
  readonly news: Readonly<Record<string, NewsView>>;
  /** Who has signed the final act, and who has declined to. */
  readonly signatures: Readonly<Record<PartyId, 'signed' | 'declined'>>;
  readonly ratifications: Readonly<Record<PartyId, RatificationView>>;
  /** Whether the debrief waits for the facilitator's word: until then it shows no result. */
  readonly held: boolean;
  /** Empty before the debrief. */
  readonly ending: Ending | '';
  /** By position in the record, from 1. */
  readonly record: Readonly<Record<string, RecordView>>;
  /** Empty before the debrief. */
  readonly results: Readonly<Record<PartyId, ResultView>>;
  /** Utils; 0 before the debrief. */
  readonly joint: number;
  /** Markdown: what really happened. Empty before the debrief. */
  readonly history: string;
  /** By position in the scenario, from 1. Empty before the debrief. */
  readonly instruments: Readonly<Record<string, InstrumentView>>;
  /** By position in the scenario, from 1. Empty before the debrief. */
  readonly questions: Readonly<Record<string, string>>;
}

export interface StakeView {
  readonly ideal: number;
  readonly salience: number;
  readonly sensitivity: number;
  readonly source: string;
  readonly inferred: boolean;
}

export interface RedLineView {
  readonly issue: IssueId;
  readonly forbidden: 'below' | 'above';
  readonly threshold: number;
  readonly minObligation: number;
  readonly note: string;
  readonly source: string;
  readonly inferred: boolean;
}

export interface UnderstandingView {
  readonly from: PartyId;
  readonly to: PartyId;
  readonly givesClause: ClauseId;
  readonly givesChoice: string;
  readonly takesClause: ClauseId;
  readonly takesChoice: string;
  readonly round: number;
  readonly status: UnderstandingStatus;
  readonly brokenBy: Readonly<Record<PartyId, boolean>>;
}

export interface DialogueView {
  readonly from: PartyId;
  readonly to: PartyId;
  readonly issue: IssueId;
  readonly round: number;
  readonly status: DialogueStatus;
}

/** Another party's ideal point lies from `low` to `high`, 0-100, both included. */
export interface InsightView {
  readonly party: PartyId;
  readonly issue: IssueId;
  readonly low: number;
  readonly high: number;
}

export interface ChannelView {
  /** By member: whether it is still in. Who has left itself learns no more of the others: they stand as in. */
  readonly members: Readonly<Record<PartyId, boolean>>;
  /** Messages so far; 0 for a delegation that has left. */
  readonly count: number;
}

/** What its capital answered a delegation that asked for new instructions. */
export interface AnswerView {
  /** Which of its red lines it asked about, from 1, as they were numbered then. */
  readonly line: number;
  readonly issue: IssueId;
  readonly granted: boolean;
  /** 0-1: how likely it was. */
  readonly probability: number;
  readonly round: number;
}

/** What news says to one party alone. */
export interface OwnNewsView {
  /** Empty when there is nothing for it alone. */
  readonly text: string;
  /** Changes of its own salience and sensitivity, by issue. */
  readonly salience: Readonly<Record<IssueId, number>>;
  readonly sensitivity: Readonly<Record<IssueId, number>>;
}

/** What only one delegation sees. */
export interface PrivateView {
  /** Markdown. */
  readonly brief: string;
  readonly ratificationHurdle: number;
  readonly stakes: Readonly<Record<IssueId, StakeView>>;
  /** By position in the scenario, from 1. */
  readonly redLines: Readonly<Record<string, RedLineView>>;
  /** Its votes on the ballot that is open. */
  readonly votes: Readonly<Record<ClauseId, string>>;
  /** Its votes on the preliminaries that are open. */
  readonly preliminaryVotes: Readonly<Record<PreliminaryId, string>>;
  /** Its reservations to clauses of the open ballot. */
  readonly reservations: Readonly<Record<ClauseId, boolean>>;
  readonly draftsLeft: number;
  /** Slots of diplomatic time that are left in this game and not promised in an open offer, and requests to the capital. */
  readonly slotsLeft: number;
  readonly requestsLeft: number;
  readonly channels: Readonly<Record<ChannelId, ChannelView>>;
  readonly understandings: Readonly<Record<UnderstandingId, UnderstandingView>>;
  readonly dialogues: Readonly<Record<DialogueId, DialogueView>>;
  /** By position in the order in which they came, from 1. */
  readonly insights: Readonly<Record<string, InsightView>>;
  /** The capital's answers to requests for new instructions, by position in the order in which they came, from 1. */
  readonly answers: Readonly<Record<string, AnswerView>>;
  /** What it and each other party add to the public trust between them, both ways. */
  readonly goodwill: Readonly<Record<PartyId, number>>;
  /** By the position of the news, from 1. */
  readonly news: Readonly<Record<string, OwnNewsView>>;
  /** P that its capital ratifies the act as it stands, if all who are bound sign; -1 when there is nothing to ratify. */
  readonly ratificationChance: number;
  /** For every kind of command: empty when there is one that the engine would accept now, else the code of its refusal. */
  readonly may: Readonly<Record<string, string>>;
}

/** News that the facilitator can break. */
export interface CardView {
  readonly title: string;
  readonly text: string;
  /** Of `round`, `condition` and `facilitator`. */
  readonly when: string;
  /** For a round, else 0. */
  readonly round: number;
  readonly broke: boolean;
}

/** What only the facilitator sees. */
export interface FacilitatorView {
  /** In the scenario's order. */
  readonly cards: Readonly<Record<NewsId, CardView>>;
  /** The compromise position 0-100 on each issue, where a chair's text may start (MODEL.md 3, "Benchmarks"). */
  readonly compromise: Readonly<Record<IssueId, number>>;
  /** The type of the first event of the step that can be undone; empty when none can. */
  readonly lastStep: string;
  /** Utils: every party's score as it is now, and Σw·score/Σw. */
  readonly scores: Readonly<Record<PartyId, number>>;
  readonly joint: number;
}

export interface Views {
  readonly everybody: PublicView;
  readonly facilitator: FacilitatorView;
  readonly delegations: Readonly<Record<PartyId, PrivateView>>;
}
