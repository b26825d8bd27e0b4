/** The state of one table: readonly JSON, made only by `evolve` from the table's events. */
import type { Amendment, AmendmentId, Bracket, BracketId, Link, LinkId, Preliminaries } from './amendment.ts';
import type { Bot } from './bot.ts';
import type { Choice, Clause, ClauseId } from './clause.ts';
import type { Dialogue, DialogueId, Insight, Pair, Understanding, UnderstandingId } from './diplomacy.ts';
import type { FinalAct } from './finalAct.ts';
import type { Motion, MotionId } from './motion.ts';
import type { IssueId, Party, PartyId, Scenario } from './scenario.ts';
import type { NewsId } from './scenarioEvent.ts';

/** A person at the table, by a random id that says nothing of who they are. */
export type PersonId = string;
/** The salted hash of a name or message, whose text stands beside the log. */
export type Digest = string;
export type ChannelId = string;

export const PHASES = ['lobby', 'briefing', 'consultations', 'voting', 'outcome', 'signature', 'debrief'] as const;
export type Phase = (typeof PHASES)[number];

/** Milliseconds since 1970 on the server's clock for a deadline, milliseconds for what remains. */
export type Clock =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'running'; readonly deadline: number }
  /** `away`: nobody asked for it; a practice table waits for its person. */
  | { readonly kind: 'paused'; readonly remaining: number; readonly since: number; readonly away?: true };

export interface Person {
  readonly name: Digest;
  readonly present: boolean;
  /** Asks for the facilitator. */
  readonly hand: boolean;
  /** May read but not write messages. */
  readonly muted: boolean;
  /** A bot, and how it negotiates; a person has none. */
  readonly bot?: Bot;
  /** When they were last seen to leave; absent until they do. All three are milliseconds since 1970, as in the record. */
  readonly awayFrom?: number;
  /** When they were back; absent while they are away. They missed what happened from `awayFrom` until just before. */
  readonly backAt?: number;
  /** When they came to the seat that they hold: sat down, came for the first time, or had it back from a caretaker. */
  readonly seatedAt?: number;
}

/** A delegation: a party's seat at the table. */
export interface Seat {
  /** The head: who votes and signs for the delegation. */
  readonly delegate?: PersonId;
  /** The other delegates, who do everything else; in the order in which they came. */
  readonly team: readonly PersonId[];
  /** Whether a caretaker holds the position just now: it answers nothing new, and votes by its instructions. */
  readonly caretaker: boolean;
  /** When the delegation last asked for anything or came back, or the phase began if that was later, in milliseconds since 1970. */
  readonly heardAt: number;
  /** Since when nobody of the delegation has been here. */
  readonly awaySince?: number;
  /** Whether it has been asked, in this phase, to do what the table waits for. */
  readonly prompted: boolean;
  readonly ready: boolean;
  /** Clauses tabled in this round. */
  readonly drafts: number;
  /** Slots of diplomatic time spent in this game, on dialogues and requests. Only the delegation knows. */
  readonly slots: number;
  /** Requests for new instructions made in this game. Only the delegation knows. */
  readonly requests: number;
}

export interface BallotItem {
  readonly clause: ClauseId;
  readonly revision: number;
}

/** The ballot of the running voting phase, in the order of the clauses' numbers. */
export interface Ballot {
  readonly items: readonly BallotItem[];
  readonly votes: Readonly<Record<ClauseId, Readonly<Record<PartyId, Choice>>>>;
  /** Who would be left out of what its vote consents to. */
  readonly reservations: Readonly<Record<ClauseId, readonly PartyId[]>>;
}

/** What a party wants just now, and where its capital draws the line: news and new instructions change it. */
export type Mandate = Pick<Party, 'stakes' | 'redLines'>;

/** What its capital answered a delegation that asked for new instructions. Only the delegation knows. */
export interface Instruction {
  /** Which of its red lines it asked about, from 1, as they were numbered then. */
  readonly line: number;
  readonly issue: IssueId;
  readonly granted: boolean;
  /** 0-1: how likely it was. */
  readonly probability: number;
  readonly round: number;
}

/** News that has broken. */
export interface News {
  readonly event: NewsId;
  readonly at: number;
  readonly round: number;
}

export interface Channel {
  /** The parties in it, in the scenario's order; empty for the plenary, where everybody is. */
  readonly members: readonly PartyId[];
  /** Of these, who has left. */
  readonly left: readonly PartyId[];
  /** Messages so far, numbered from 1 within the channel. */
  readonly count: number;
}

/** A line of the public record: a template's name and its data, so that it can be worded in any language. */
export interface RecordEntry {
  readonly kind: RecordKind;
  readonly at: number;
  readonly round: number;
  readonly party?: PartyId;
  readonly clause?: ClauseId;
  readonly issue?: IssueId;
  readonly phase?: Phase;
  readonly rejection?: string;
  readonly value?: number;
  /** The amendment, bracket, link, motion or news that the line is about. */
  readonly subject?: string;
  /** A dial, a point of a clause, or a kind of motion. */
  readonly point?: string;
  /** Why, in the facilitator's words; only in lines that the facilitator made. */
  readonly reason?: string;
  /** Why the facilitator struck the line; it stays, marked. */
  readonly struck?: string;
}

export const RECORD_KINDS = [
  'started',
  'phase',
  'proposed',
  'amended',
  'withdrawn',
  'co-sponsored',
  'support-withdrawn',
  'adopted',
  'rejected',
  'superseded',
  'repudiated',
  'nothing-to-vote',
  'learned',
  'paused',
  'resumed',
  'extended',
  'left',
  'returned',
  'substituted',
  'amendment-proposed',
  'amendment-accepted',
  'amendment-declined',
  'amendment-signed',
  'amendment-taken-in',
  'amendment-adopted',
  'amendment-rejected',
  'amendment-withdrawn',
  'amendment-lapsed',
  'bracketed',
  'bracket-lifted',
  'bracket-settled',
  'bracket-overruled',
  'bracket-kept',
  'link-offered',
  'link-agreed',
  'linked',
  'unlinked',
  'moved',
  'motion-carried',
  'motion-failed',
  'caucus',
  'caucus-over',
  'part-kept',
  'part-struck',
  'silence-broken',
  'pending',
  'entered-into-force',
  'lapsed',
  'reserved',
  'acceded',
  'signed',
  'declined-to-sign',
  'ratified',
  'not-ratified',
  'word-broken',
  'dialogue',
  'news',
  'explained',
  'chair-appointed',
  'undone',
  'stopped',
  'prompted',
  'caretaker',
  'handed-back',
  'head-changed',
  'removed',
  'released',
  'bot-seated',
  'bot-left',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export interface Game {
  readonly table: string;
  readonly scenario: Scenario;
  readonly phase: Phase;
  /** 0 before the first round. */
  readonly round: number;
  readonly clock: Clock;
  /** Whether the join code still lets people in. */
  readonly entryOpen: boolean;
  readonly people: Readonly<Record<PersonId, Person>>;
  readonly seats: Readonly<Record<PartyId, Seat>>;
  /** The parties seated when the game started, in the scenario's order: sums, quorum and ballots run over them. */
  readonly playing: readonly PartyId[];
  readonly clauses: Readonly<Record<ClauseId, Clause>>;
  readonly amendments: Readonly<Record<AmendmentId, Amendment>>;
  readonly brackets: Readonly<Record<BracketId, Bracket>>;
  readonly links: Readonly<Record<LinkId, Link>>;
  readonly motions: Readonly<Record<MotionId, Motion>>;
  /** The votes that come before the vote on the clauses, while they are open. */
  readonly preliminaries?: Preliminaries;
  readonly ballot?: Ballot;
  /** The party whose delegate may table a chair's text beside the facilitator. */
  readonly chair?: PartyId;
  /** Until when the table is suspended for a caucus, in milliseconds since 1970. */
  readonly caucusUntil?: number;
  /** u now, 0-1. */
  readonly uncertainty: Readonly<Record<IssueId, number>>;
  /** T now, 0-1: the part that everybody knows. */
  readonly trust: Scenario['trust'];
  /** What a pair's kept understandings have added to T, both ways. Only the pair knows. */
  readonly goodwill: Readonly<Record<Pair, number>>;
  readonly mandates: Readonly<Record<PartyId, Mandate>>;
  readonly understandings: Readonly<Record<UnderstandingId, Understanding>>;
  readonly dialogues: Readonly<Record<DialogueId, Dialogue>>;
  /** What each party has learned of others. */
  readonly insights: Readonly<Record<PartyId, readonly Insight[]>>;
  /** What each party's capital has answered it. */
  readonly instructions: Readonly<Record<PartyId, readonly Instruction[]>>;
  readonly news: readonly News[];
  /** When news of the running consultations breaks, in milliseconds since 1970. */
  readonly newsDue: Readonly<Record<NewsId, number>>;
  readonly finalAct?: FinalAct;
  /** Whether the facilitator ended the game. */
  readonly stopped: boolean;
  /** Whether the results wait for the facilitator's word: another table's debrief would give the numbers away. */
  readonly held: boolean;
  /** Whether one person practises here against bots, without a facilitator. */
  readonly practice: boolean;
  /** What each seat scores on average, in utils: 100 in a result. Empty where no balance certificate covers the game (MODEL.md 3). */
  readonly par: Readonly<Record<PartyId, number>>;
  /** What every draw of chance in this game comes from. Nobody at the table knows it. */
  readonly seed: number;
  readonly channels: Readonly<Record<ChannelId, Channel>>;
  readonly record: readonly RecordEntry[];
  /** The table before its last steps, the latest last, so that the facilitator can undo them. */
  readonly steps: readonly Taken[];
}

/** The table before a step, and what the step was. */
export interface Taken {
  /** It holds no steps of its own: those before it are beside it. */
  readonly before: Game;
  /** When the step was taken. */
  readonly at: number;
  /** The type of its first event. */
  readonly event: string;
}

export const partyOf = (game: Game, person: PersonId): PartyId | undefined =>
  Object.keys(game.seats).find((party) => {
    const seat = game.seats[party];
    return seat?.delegate === person || seat?.team.includes(person);
  });

/** Everybody who speaks for a party, the head first. */
export function delegatesOf(game: Game, party: PartyId): readonly PersonId[] {
  const { delegate, team = [] } = game.seats[party] ?? {};
  return delegate === undefined ? team : [delegate, ...team];
}

/** The bot that holds a party's seat, if one does. */
export const botOf = (game: Game, party: PartyId): PersonId | undefined =>
  delegatesOf(game, party).find((person) => game.people[person]?.bot);

/** The people of a delegation, without the bot that may hold its seat; the head first. */
export const peopleOf = (game: Game, party: PartyId): readonly PersonId[] =>
  delegatesOf(game, party).filter((person) => !game.people[person]?.bot);

/** Whether anybody but bots is at the table just now. */
export const isAttended = ({ people }: Game): boolean =>
  Object.values(people).some(({ present, bot }) => present && !bot);

/** Whether anybody speaks for the party just now: a delegate who is here, or a caretaker. */
export function isPresent(game: Game, party: PartyId): boolean {
  const seat = game.seats[party];
  if (!seat) return false;
  const isHere = (person: PersonId) => game.people[person]?.present === true;
  // Asked of everybody after every command, so no list of the delegates is made for it.
  return seat.caretaker || (seat.delegate !== undefined && isHere(seat.delegate)) || seat.team.some(isHere);
}

/** The parties of the game that are at the table just now. */
export const presentParties = (game: Game): readonly PartyId[] =>
  game.playing.filter((party) => isPresent(game, party));

export const clausesOf = (game: Game): readonly Clause[] => Object.values(game.clauses);

/** The one clause in force on an issue, if there is one. */
export const inForceOn = (game: Game, issue: IssueId): Clause | undefined =>
  clausesOf(game).find((clause) => clause.issue === issue && clause.status === 'adopted');

/** The clause on an issue that is adopted and waits for its entry into force, if there is one. */
export const pendingOn = (game: Game, issue: IssueId): Clause | undefined =>
  clausesOf(game).find((clause) => clause.issue === issue && clause.status === 'pending');
