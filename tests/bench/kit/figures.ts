/** What a part of the bench finds, and how it is printed. */

/** The same work done by somebody else's code, in the same run. */
export interface Peer {
  readonly name: string;
  readonly value: number;
}

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly peer?: Peer;
  /** PERFORMANCE.md's goal in words, and whether this run reached it. */
  readonly goal?: { readonly words: string; readonly met: boolean };
}

/** One part of the bench. It leaves nothing behind: no process, no socket, no folder. */
export type Part = () => Promise<readonly Figure[]>;

/** How many times the peer's value this is; below 1 is good where less is better. */
export const ratioOf = ({ value, peer }: Figure): number | undefined => (peer ? value / peer.value : undefined);

/** A figure that should reach so many times its peer's value. */
export function atLeastTimes(
  figure: Required<Pick<Figure, 'what' | 'value' | 'unit' | 'peer'>>,
  times: number,
): Figure {
  return { ...figure, goal: { words: `at least ${times} ×`, met: figure.value >= times * figure.peer.value } };
}

/** A figure with a goal of its own, in its own unit. */
export const atLeast = (figure: Figure, least: number): Figure => ({
  ...figure,
  goal: { words: `at least ${worded(least)}`, met: figure.value >= least },
});

/** The same where less is better. */
export const atMost = (figure: Figure, most: number): Figure => ({
  ...figure,
  goal: { words: `at most ${worded(most)}`, met: figure.value <= most },
});

/** One part's figures as lines of text, in columns. */
export function figureText(figures: readonly Figure[]): string {
  const cells = figures.map((figure) => [
    figure.what,
    worded(figure.value),
    figure.unit,
    figure.peer ? `${figure.peer.name} ${worded(figure.peer.value)}` : '',
    timesWorded(ratioOf(figure)),
    figure.goal ? `goal ${figure.goal.words}: ${figure.goal.met ? 'reached' : 'MISSED'}` : '',
  ]);
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  return cells
    .map((row) => `  ${row.map((cell, column) => aligned(cell, column, widths)).join('  ')}`.trimEnd())
    .join('\n');
}

/** Numbers to the right, words to the left. */
function aligned(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column === 1 || column === 4 ? cell.padStart(width) : cell.padEnd(width);
}

const timesWorded = (ratio: number | undefined): string => (ratio === undefined ? '' : `${worded(ratio)} ×`);

/** Three significant digits, and thousands set apart. */
function worded(value: number): string {
  if (Math.abs(value) >= 1_000) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
