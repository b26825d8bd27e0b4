/** What changed between two texts, word by word. */

/** A run of words that both texts have, that only the old one has, or only the new one. */
export interface WordRun {
  readonly kind: 'same' | 'gone' | 'new';
  readonly words: string;
}

/** The runs in reading order, what went before what came: their `same` and `gone` make the old text, `same` and `new` the new one. */
export function wordRuns(before: string, after: string, language: string): readonly WordRun[] {
  const old = wordsIn(before, language);
  const now = wordsIn(after, language);
  const start = sharedStart(old, now);
  const end = sharedStart(old.slice(start).toReversed(), now.slice(start).toReversed());
  const changed = aligned(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return runsOf([...same(old.slice(0, start)), ...withoutIslands(changed), ...same(old.slice(old.length - end))]);
}

/** Words with what stands between them and the next, as the language divides them. */
function wordsIn(text: string, language: string): readonly string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (isWordLike || words.length === 0) words.push(segment);
    else words[words.length - 1] += segment;
  }
  return words;
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((word, index) => word !== other[index]);
  return differs === -1 ? one.length : differs;
}

const same = (words: readonly string[]): readonly WordRun[] => words.map((each) => ({ kind: 'same', words: each }));

/** The longest row of words that both have, in order, stays; the rest went or came. */
function aligned(old: readonly string[], now: readonly string[]): readonly WordRun[] {
  const common = commonLengths(old, now);
  const at = (row: number, column: number) => common[row]?.[column] ?? 0;
  const runs: WordRun[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < now.length) {
    const gone = old[row];
    const came = now[column];
    if (gone !== undefined && gone === came) {
      runs.push({ kind: 'same', words: gone });
      row += 1;
      column += 1;
    } else if (gone !== undefined && (came === undefined || at(row + 1, column) >= at(row, column + 1))) {
      runs.push({ kind: 'gone', words: gone });
      row += 1;
    } else {
      runs.push({ kind: 'new', words: came ?? '' });
      column += 1;
    }
  }
  return runs;
}

/** How many words the rests of both texts have in common, from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const here = table[row];
      const below = table[row + 1];
      if (!here || !below) continue;
      here[column] =
        old[row] === now[column] ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  return table;
}

/** So few words between two changes are read more easily as part of the change. */
const ISLAND = 2;

/** Every change with the small islands of words in it that stay: they count as gone and come again. */
function withoutIslands(steps: readonly WordRun[]): readonly WordRun[] {
  return stretchesOf(steps).flatMap((stretch, index, all) => {
    const between = index > 0 && index < all.length - 1;
    if (!between || stretch[0]?.kind !== 'same' || stretch.length > ISLAND) return stretch;
    return stretch.flatMap(({ words }): readonly WordRun[] => [
      { kind: 'gone', words },
      { kind: 'new', words },
    ]);
  });
}

/** Neighbours of one kind in one run; between two words that stay, what went stands before what came. */
const runsOf = (steps: readonly WordRun[]): readonly WordRun[] =>
  stretchesOf(steps).flatMap((stretch) => (['same', 'gone', 'new'] as const).flatMap((kind) => runOf(stretch, kind)));

/** Words that stay and changes, by turns. */
function stretchesOf(steps: readonly WordRun[]): readonly (readonly WordRun[])[] {
  const stretches: WordRun[][] = [];
  for (const step of steps) {
    const last = stretches.at(-1);
    if (last && (last[0]?.kind === 'same') === (step.kind === 'same')) last.push(step);
    else stretches.push([step]);
  }
  return stretches;
}

function runOf(stretch: readonly WordRun[], kind: WordRun['kind']): readonly WordRun[] {
  const words = stretch.filter((step) => step.kind === kind).map((step) => step.words);
  return words.length === 0 ? [] : [{ kind, words: words.join('') }];
}
