/** The cast, and what each of them may do: tests read `ada.proposes(cables)`, `chair.pauses()`. */
import type { Bracketable, BracketReason } from '#shared/model/amendment.ts';
import { type Bot, DEFAULT_BOT } from '#shared/model/bot.ts';
import type { Choice, ClauseContent } from '#shared/model/clause.ts';
import type { Promised } from '#shared/model/diplomacy.ts';
import type { Game } from '#shared/model/game.ts';
import type { Moved } from '#shared/model/motion.ts';
import type { Actor } from '#shared/rules/decision.ts';

/** Somebody asks for something. What they ask is read like anything that comes over the wire. */
export interface Move {
  readonly actor: Actor;
  readonly command: unknown;
}

/** A move, one that names what the table shows just then, or a stretch of time in which nothing is asked. */
export type Step = Move | ((game: Game) => Move) | { readonly seconds: number } | readonly Step[];

export interface Text extends ClauseContent {
  readonly issue: string;
}

/** A text to put on the table: soft, in the middle of the cables' spectrum, unless told otherwise. */
export const text = (changes: Partial<Text> = {}): Text => ({
  issue: 'CABLES',
  position: 60,
  obligation: 1,
  precision: 1,
  delegation: 0,
  title: 'On cables',
  text: 'States protect undersea cables.',
  ...changes,
});

export const content = ({ issue: _issue, ...rest }: Text): ClauseContent => rest;

export function delegate(person: string) {
  const asks = (command: unknown): Move => ({ actor: { kind: 'person', person }, command });
  return {
    person,
    asks,
    joins: () => asks({ type: 'JoinTable', name: person }),
    takes: (party: string) => asks({ type: 'TakeSeat', party }),
    leaves: () => asks({ type: 'LeaveSeat' }),
    takesOver: () => asks({ type: 'TakeOver' }),
    raisesHand: (raised = true) => asks({ type: 'RaiseHand', raised }),
    isReady: (ready = true) => asks({ type: 'MarkReady', ready }),
    proposes: (proposed: Text = text()) =>
      asks({ type: 'ProposeClause', issue: proposed.issue, content: content(proposed) }),
    amends: (clause: string, revision: number, changed: Text) =>
      asks({ type: 'AmendClause', clause, revision, content: content(changed) }),
    withdraws: (clause: string) => asks({ type: 'WithdrawClause', clause }),
    coSponsors: (clause: string, revision = 1) => asks({ type: 'CoSponsor', clause, revision }),
    endsSupport: (clause: string) => asks({ type: 'EndCoSponsorship', clause }),
    votes: (clause: string, choice: Choice, revision = 1) => asks({ type: 'CastVote', clause, revision, choice }),
    says: (words: string, ...to: readonly string[]) => asks({ type: 'SendMessage', to, text: words }),
    opensChannel: (...to: readonly string[]) => asks({ type: 'OpenChannel', to }),
    leavesChannel: (channel: string) => asks({ type: 'LeaveChannel', channel }),
    ...floorMoves(asks),
    ...voteMoves(asks),
    ...diplomacyMoves(asks),
  };
}

type Asks = (command: unknown) => Move;

/** What is done to texts: amendments, brackets, links. */
const floorMoves = (asks: Asks) => ({
  proposesAmendment: (clause: string, changes: Partial<ClauseContent>) =>
    asks({ type: 'ProposeAmendment', clause, changes }),
  acceptsAmendment: (amendment: string) => asks({ type: 'AnswerAmendment', amendment, accept: true }),
  declinesAmendment: (amendment: string) => asks({ type: 'AnswerAmendment', amendment, accept: false }),
  signsAmendment: (amendment: string) => asks({ type: 'SignAmendment', amendment }),
  withdrawsAmendment: (amendment: string) => asks({ type: 'WithdrawAmendment', amendment }),
  brackets: (
    clause: string,
    bracketed: { readonly point: Bracketable; readonly alternative: number | string },
    { revision = 1, reason = 'substantive' }: { readonly revision?: number; readonly reason?: BracketReason } = {},
  ) => asks({ type: 'PlaceBracket', clause, revision, reason, bracketed }),
  liftsBracket: (bracket: string, revision = 1) => asks({ type: 'LiftBracket', bracket, revision }),
  links: (...clauses: readonly string[]) => asks({ type: 'LinkClauses', clauses }),
  agreesToLink: (link: string, revisions: Readonly<Record<string, number>>) =>
    asks({ type: 'AgreeToLink', link, revisions }),
  leavesLink: (link: string) => asks({ type: 'LeaveLink', link }),
  tablesChairText: (proposed: Text = text()) =>
    asks({ type: 'TableChairText', issue: proposed.issue, content: content(proposed) }),
  moves: (moved: Moved) => asks({ type: 'MakeMotion', moved }),
  speaksFor: (motion: string) => asks({ type: 'AnswerMotion', motion, inFavour: true }),
  speaksAgainst: (motion: string) => asks({ type: 'AnswerMotion', motion, inFavour: false }),
});

/** What is done to come to a result: votes, reservations, signature. */
const voteMoves = (asks: Asks) => ({
  votesOn: (question: string, choice: Choice) => asks({ type: 'VoteOnPreliminary', question, choice }),
  breaksSilence: (clause: string, revision = 1) => asks({ type: 'BreakSilence', clause, revision }),
  reserves: (clause: string, revision = 1) => asks({ type: 'EnterReservation', clause, revision }),
  withdrawsReservation: (clause: string) => asks({ type: 'WithdrawReservation', clause }),
  explains: (clause: string, words: string) => asks({ type: 'ExplainVote', clause, text: words }),
  signs: () => asks({ type: 'SignFinalAct' }),
  declinesToSign: () => asks({ type: 'DeclineFinalAct' }),
  accedes: (clause: string, revision = 1) => asks({ type: 'Accede', clause, revision }),
});

/** What is arranged away from the table. */
const diplomacyMoves = (asks: Asks) => ({
  offersUnderstanding: (to: string, gives: Promised, takes: Promised) =>
    asks({ type: 'OfferUnderstanding', to, gives, takes }),
  acceptsUnderstanding: (understanding: string) => asks({ type: 'AnswerUnderstanding', understanding, accept: true }),
  declinesUnderstanding: (understanding: string) => asks({ type: 'AnswerUnderstanding', understanding, accept: false }),
  withdrawsUnderstanding: (understanding: string) => asks({ type: 'WithdrawUnderstanding', understanding }),
  offersDialogue: (to: string, issue: string) => asks({ type: 'OfferDialogue', to, issue }),
  acceptsDialogue: (dialogue: string) => asks({ type: 'AnswerDialogue', dialogue, accept: true }),
  declinesDialogue: (dialogue: string) => asks({ type: 'AnswerDialogue', dialogue, accept: false }),
  withdrawsDialogue: (dialogue: string) => asks({ type: 'WithdrawDialogue', dialogue }),
  requestsInstructions: (line: number) => asks({ type: 'RequestInstructions', line }),
});

export const ada = delegate('ada');
export const bo = delegate('bo');
export const cy = delegate('cy');
export const di = delegate('di');
/** Never takes a seat. */
export const eve = delegate('eve');

const asChair = (command: unknown): Move => ({ actor: { kind: 'facilitator' }, command });

export const chair = {
  asks: asChair,
  assigns: (person: string, party: string) => asChair({ type: 'AssignSeat', person, party }),
  assignsBeside: (person: string, party: string) => asChair({ type: 'AssignSeat', person, party, beside: true }),
  makesHead: (person: string) => asChair({ type: 'MakeHead', person }),
  removes: (person: string) => asChair({ type: 'RemovePerson', person }),
  mutes: (person: string, muted = true) => asChair({ type: 'Mute', person, muted }),
  lowersHandOf: (person: string) => asChair({ type: 'LowerHand', person }),
  seatsCaretaker: (party: string) => asChair({ type: 'SeatCaretaker', party }),
  endsCaretaker: (party: string) => asChair({ type: 'EndCaretaker', party }),
  seatsBot: (party: string, { tactic, strength }: Bot = DEFAULT_BOT) =>
    asChair({ type: 'SeatBot', party, tactic, strength }),
  endsBot: (party: string) => asChair({ type: 'EndBot', party }),
  releases: () => asChair({ type: 'ReleaseDebrief' }),
  frees: (party: string) => asChair({ type: 'FreeSeat', party }),
  opensEntry: () => asChair({ type: 'SetEntry', open: true }),
  closesEntry: () => asChair({ type: 'SetEntry', open: false }),
  starts: () => asChair({ type: 'StartGame' }),
  startsWithCaretakers: () => asChair({ type: 'StartGame', caretakers: true }),
  pauses: () => asChair({ type: 'Pause' }),
  resumes: () => asChair({ type: 'Resume' }),
  extends: (seconds: number) => asChair({ type: 'Extend', seconds }),
  advancesFrom: (phase: string, round: number) => asChair({ type: 'Advance', phase, round }),
  /** Ends whatever phase is running. */
  advances: () => (game: Game) => asChair({ type: 'Advance', phase: game.phase, round: game.round }),
  says: (words: string, ...to: readonly string[]) => asChair({ type: 'SendMessage', to, text: words }),
  appoints: (party: string) => asChair({ type: 'AppointChair', party }),
  tablesChairText: (proposed: Text = text()) =>
    asChair({ type: 'TableChairText', issue: proposed.issue, content: content(proposed) }),
  amends: (clause: string, revision: number, changed: Text) =>
    asChair({ type: 'AmendClause', clause, revision, content: content(changed) }),
  withdraws: (clause: string) => asChair({ type: 'WithdrawClause', clause }),
  acceptsAmendment: (amendment: string) => asChair({ type: 'AnswerAmendment', amendment, accept: true }),
  declinesAmendment: (amendment: string) => asChair({ type: 'AnswerAmendment', amendment, accept: false }),
  links: (...clauses: readonly string[]) => asChair({ type: 'LinkClauses', clauses }),
  agreesToLink: (link: string, revisions: Readonly<Record<string, number>>) =>
    asChair({ type: 'AgreeToLink', link, revisions }),
  breaksNews: (event: string) => asChair({ type: 'BreakNews', event }),
  undoes: (event: string, reason = 'A slip') => asChair({ type: 'UndoStep', event, reason }),
  strikes: (entry: number, reason = 'Said in error') => asChair({ type: 'StrikeEntry', entry, reason }),
  ends: (reason = '') => asChair({ type: 'EndGame', reason }),
};

const asClock = (command: unknown): Move => ({ actor: { kind: 'clock' }, command });

export const clock = {
  asks: asClock,
  notesComing: (person: string) => asClock({ type: 'NotePresence', person, present: true }),
  notesLeaving: (person: string) => asClock({ type: 'NotePresence', person, present: false }),
  /** The timer goes off. */
  passesTime: () => asClock({ type: 'PassTime' }),
  bringsServerBack: () => asClock({ type: 'ServerReturned' }),
};

export const later = (seconds: number): Step => ({ seconds });
