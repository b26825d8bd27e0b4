/** The words that the Markdown file is written with; whoever writes one brings them, in the reader's language. */
import type { Issue } from '../model/scenario.ts';
import type { RollingBracket, RollingClause } from './document.ts';

export interface RollingWords {
  readonly title: (scenario: string) => string;
  readonly revision: (revision: number) => string;
  /** As of which round the text is. */
  readonly after: (round: number) => string;
  readonly bracketsLeft: (count: number) => string;
  /** Nothing on an issue. */
  readonly nothing: string;
  readonly inForce: string;
  readonly pending: string;
  readonly alternative: (letter: string) => string;
  /** A clause by its number. */
  readonly clause: (number: number) => string;
  /** Where a clause stands and how hard it is. */
  readonly form: (clause: RollingClause, issue: Issue) => string;
  /** Who carries it. */
  readonly carried: (clause: RollingClause) => string;
  /** The point in brackets: its name, what the text says, and what the holder would have. */
  readonly bracket: (
    bracket: RollingBracket,
    clause: RollingClause,
    issue: Issue,
  ) => { readonly name: string; readonly now: string; readonly alternative: string };
  /** Who holds a bracket, and why. */
  readonly held: (bracket: RollingBracket) => string;
  /** What else is open on a clause, a line each. */
  readonly open: (clause: RollingClause) => readonly string[];
}
