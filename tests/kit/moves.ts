/** The cast, and what each of them may do: tests read `ada.proposes(cables)`, `chair.pauses()`. */
import type { Choice, ClauseContent } from '#shared/model/clause.ts';
import type { Game } from '#shared/model/game.ts';
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
  };
}

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
  frees: (party: string) => asChair({ type: 'FreeSeat', party }),
  opensEntry: () => asChair({ type: 'SetEntry', open: true }),
  closesEntry: () => asChair({ type: 'SetEntry', open: false }),
  starts: () => asChair({ type: 'StartGame' }),
  pauses: () => asChair({ type: 'Pause' }),
  resumes: () => asChair({ type: 'Resume' }),
  extends: (seconds: number) => asChair({ type: 'Extend', seconds }),
  advancesFrom: (phase: string, round: number) => asChair({ type: 'Advance', phase, round }),
  /** Ends whatever phase is running. */
  advances: () => (game: Game) => asChair({ type: 'Advance', phase: game.phase, round: game.round }),
  says: (words: string, ...to: readonly string[]) => asChair({ type: 'SendMessage', to, text: words }),
};

const asClock = (command: unknown): Move => ({ actor: { kind: 'clock' }, command });

export const clock = {
  asks: asClock,
  notesComing: (person: string) => asClock({ type: 'NotePresence', person, present: true }),
  notesLeaving: (person: string) => asClock({ type: 'NotePresence', person, present: false }),
  expiresAt: (phase: string, round: number) => asClock({ type: 'ExpirePhase', phase, round }),
  /** The timer of whatever phase is running goes off. */
  expires: () => (game: Game) => asClock({ type: 'ExpirePhase', phase: game.phase, round: game.round }),
  bringsServerBack: () => asClock({ type: 'ServerReturned' }),
};

export const later = (seconds: number): Step => ({ seconds });
