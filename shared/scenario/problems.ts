/** What is wrong with a scenario file, for its author: where it stands, what is wrong and what to write instead. */

export interface ScenarioProblem {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** The way to the field, such as `parties.USA.stakes.CC.ideal`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
}

/** What is wrong with a file before any of its lines could be read. */
export const wholeFileProblem = (message: string): ScenarioProblem => ({ line: 1, column: 1, field: '', message });

/** Nobody mends more at once, and a hostile file may hold a hundred thousand. */
export const MAX_PROBLEMS = 50;

/** `file:line:column  field: message`, one line each: editors and terminals make a link of it. */
export const formatProblems = (file: string, problems: readonly ScenarioProblem[]): string =>
  problems
    .map(
      ({ line, column, field, message }) => `${file}:${line}:${column}  ${field === '' ? '' : `${field}: `}${message}`,
    )
    .join('\n');

/** What an author wrote, short enough for a message. */
export function quoted(value: unknown): string {
  const shown = typeof value === 'string' ? `"${value}"` : String(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}...` : shown;
}

/** The end of a message about a name nobody knows: the name that was probably meant, or all there are. */
export function insteadOf(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  return known.length === 0 ? 'leave it out' : `write one of ${[...new Set(known)].join(', ')}`;
}

/** The known name that takes the fewest slips of the pen to reach, if few enough; case and separators never count. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const written = bare(name.slice(0, 60));
  const ranked = known
    .map((candidate) => ({ candidate, slips: slipsBetween(written, bare(candidate)) }))
    .sort((one, other) => one.slips - other.slips);
  const best = ranked[0];
  return best && best.slips <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined;
}

const bare = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Damerau's distance: letters put in, left out, mistaken, or two neighbours swapped. */
function slipsBetween(one: string, other: string): number {
  let above: readonly number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let done = 0; done < one.length; done += 1) {
    const next = [done + 1];
    for (let at = 1; at <= other.length; at += 1) {
      const put = (next[at - 1] ?? 0) + 1;
      const left = (row[at] ?? 0) + 1;
      const mistaken = (row[at - 1] ?? 0) + (other[at - 1] === one[done] ? 0 : 1);
      const swap = one[done] === other[at - 2] && one[done - 1] === other[at - 1];
      const swapped = swap ? (above[at - 2] ?? Number.POSITIVE_INFINITY) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(put, left, mistaken, swapped));
    }
    above = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
