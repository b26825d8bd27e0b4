/** A coded no, with what the client needs to word it in a sentence. Nothing changes when a command is refused. */
import type { ClauseContent } from './clause.ts';
import type { Phase } from './game.ts';

/** What each code carries. The client's locale holds a sentence for every one of them. */
export interface Refusals {
  /** The command is not of the form the engine reads; `where` names the field. */
  readonly malformed: { readonly where: string; readonly problem: string };
  readonly 'not-for-you': object;
  readonly 'no-seat': object;
  readonly 'entry-closed': object;
  /** A code in the wrong hands must not fill the table, or the disk. */
  readonly 'table-full': { readonly limit: number };
  readonly 'already-joined': object;
  readonly 'unknown-person': object;
  readonly 'unknown-party': { readonly party: string };
  readonly 'party-taken': { readonly party: string };
  readonly 'seated-elsewhere': { readonly party: string };
  readonly 'seats-fixed': object;
  readonly 'party-not-playing': { readonly party: string };
  readonly 'already-started': object;
  readonly 'not-started': object;
  readonly 'game-over': object;
  /** `parties` are the required ones without a delegate, comma-separated. */
  readonly 'required-empty': { readonly parties: string };
  readonly 'too-few-parties': object;
  readonly 'wrong-phase': { readonly phase: Phase };
  readonly 'deadline-passed': object;
  readonly paused: object;
  readonly 'not-paused': object;
  readonly 'phase-moved-on': { readonly phase: Phase };
  readonly 'unknown-issue': { readonly issue: string };
  readonly 'unknown-clause': { readonly clause: string };
  readonly 'clause-closed': { readonly clause: string };
  readonly 'not-sponsor': { readonly clause: string };
  readonly 'own-clause': { readonly clause: string };
  readonly 'already-supported': { readonly clause: string };
  readonly 'not-supported': { readonly clause: string };
  readonly 'nothing-changed': { readonly clause: string };
  readonly 'draft-limit': { readonly limit: number };
  /** One delegation must not flood the table; `limit` is the most of what was asked for. */
  readonly 'too-many': { readonly limit: number };
  /** The text has moved since the revision that consent was given to. */
  readonly 'text-moved': {
    readonly clause: string;
    readonly seen: number;
    readonly now: number;
    readonly from: ClauseContent;
    readonly to: ClauseContent;
  };
  readonly 'unknown-revision': { readonly clause: string; readonly seen: number };
  readonly 'not-on-ballot': { readonly clause: string };
  readonly 'no-addressee': object;

  readonly 'in-caucus': object;
  readonly 'not-chair': object;
  readonly 'chair-text-open': { readonly clause: string };
  readonly 'unknown-amendment': { readonly amendment: string };
  readonly 'amendment-closed': { readonly amendment: string };
  readonly 'amendment-of-amendment': { readonly amendment: string };
  readonly 'not-mover': { readonly amendment: string };
  /** Accepting and declining is the sponsors'. */
  readonly 'not-a-sponsor': { readonly clause: string };
  readonly 'already-answered': { readonly amendment: string };
  readonly 'already-signed': { readonly amendment: string };
  readonly 'unknown-bracket': { readonly bracket: string };
  readonly 'bracket-closed': { readonly bracket: string };
  readonly 'already-bracketed': { readonly clause: string; readonly point: string };
  readonly 'not-holder': { readonly bracket: string };
  readonly 'no-alternative': { readonly clause: string; readonly point: string };
  readonly 'unknown-link': { readonly link: string };
  readonly 'link-closed': { readonly link: string };
  /** Two clauses on one issue exclude each other. */
  readonly 'link-one-issue': { readonly issue: string };
  readonly 'already-linked': { readonly clause: string };
  readonly 'not-in-link': { readonly link: string };
  readonly 'already-agreed': { readonly link: string };
  readonly 'motion-open': { readonly motion: string };
  /** `motion` is the one that failed. */
  readonly 'moved-in-vain': { readonly motion: string };
  readonly 'unknown-motion': { readonly motion: string };
  readonly 'motion-closed': { readonly motion: string };
  readonly 'already-spoken': { readonly motion: string };
  readonly 'nothing-to-divide': { readonly clause: string; readonly dial: string };
  readonly 'already-divided': { readonly clause: string; readonly dial: string };
  readonly 'unknown-preliminary': { readonly question: string };
  readonly 'silence-procedure': object;
  readonly 'no-silence-procedure': object;
  readonly 'silence-broken': { readonly clause: string };
  readonly 'no-reservations': object;
  readonly 'too-soft-to-reserve': { readonly clause: string };
  readonly 'already-reserved': { readonly clause: string };
  readonly 'not-reserved': { readonly clause: string };
  /** Only the vote of the round that has just ended is explained. */
  readonly 'not-voted-on': { readonly clause: string };
  readonly 'already-signed-act': object;
  readonly 'not-bound': { readonly clause: string };
  readonly 'not-open-to-accession': { readonly clause: string };
  readonly 'already-bound': { readonly clause: string };
  readonly 'plenary-only': object;
  readonly 'no-press': object;
  readonly 'unknown-channel': { readonly channel: string };
  readonly 'not-in-channel': { readonly channel: string };
  readonly 'with-oneself': object;
  readonly 'unknown-understanding': { readonly understanding: string };
  readonly 'understanding-closed': { readonly understanding: string };
  readonly 'already-understood': { readonly understanding: string };
  /** An offer is answered by the one it was made to, and withdrawn by the one who made it. */
  readonly 'not-yours-to-answer': object;
  readonly 'not-yours-to-withdraw': object;
  readonly 'unknown-dialogue': { readonly dialogue: string };
  readonly 'dialogue-closed': { readonly dialogue: string };
  readonly 'dialogue-open': { readonly dialogue: string };
  readonly 'no-slots': object;
  readonly 'no-requests': object;
  readonly 'unknown-red-line': { readonly line: number };
  readonly 'unknown-news': { readonly event: string };
  readonly 'news-broke': { readonly event: string };
  readonly 'nothing-to-undo': object;
  readonly 'step-moved-on': { readonly event: string };
  readonly 'unknown-entry': { readonly entry: number };
  readonly 'already-struck': { readonly entry: number };
  /** Votes and signatures are the head's. */
  readonly 'not-head': object;
  readonly 'team-full': { readonly party: string; readonly limit: number };
  readonly 'head-present': object;
  readonly 'already-head': object;
  readonly muted: object;
  readonly 'has-caretaker': { readonly party: string };
  readonly 'no-caretaker': { readonly party: string };
  readonly 'has-bot': { readonly party: string };
  readonly 'no-bot': { readonly party: string };
  readonly 'no-substitutes': object;
  readonly 'not-held': object;
}

export type RefusalCode = keyof Refusals;
export type Refusal = { [Code in RefusalCode]: { readonly code: Code } & Refusals[Code] }[RefusalCode];
