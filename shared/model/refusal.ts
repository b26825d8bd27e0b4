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
}

export type RefusalCode = keyof Refusals;
export type Refusal = { [Code in RefusalCode]: { readonly code: Code } & Refusals[Code] }[RefusalCode];
