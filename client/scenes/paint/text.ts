/** Setting text in a box: fonts, lines, and names that have to fit. */

export type Brush = CanvasRenderingContext2D;

const SERIF = '"Source Serif 4", Georgia, "Times New Roman", serif';
const SANS = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", Roboto, "Helvetica Neue", Arial, sans-serif';

export const serif = (size: number, weight: 400 | 600 = 600): string => `${weight} ${size}px ${SERIF}`;
export const sans = (size: number, weight: 400 | 600 | 700 = 400): string => `${weight} ${size}px ${SANS}`;

/** The faces that have to be there before anything is painted. */
export const FACES: readonly string[] = [serif(16, 600), serif(16, 400)];

/** No painted text is smaller. */
export const SMALLEST = 13;

/** The largest of the sizes at which the text fits on one line; the last one when none does. Sets the brush's font. */
export function fitted(
  brush: Brush,
  text: string,
  width: number,
  sizes: readonly number[],
  font: typeof serif,
): number {
  let chosen = SMALLEST;
  for (const size of sizes) {
    chosen = size;
    brush.font = font(size);
    if (brush.measureText(text).width <= width) break;
  }
  return chosen;
}

/** Letters as people count them, accents and joined signs included. */
const lettersOf = (word: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)].map(({ segment }) => segment);

/** Where a language allows lines to break, spaces kept with the word before them. */
function pieces(text: string): readonly string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (isWordLike === true || words.length === 0) words.push(segment);
    else words.push(`${words.pop() ?? ''}${segment}`);
  }
  return words;
}

/** The text in at most `most` lines of a width; what does not fit is dropped at a word's end and an ellipsis says so. */
export function wrapped(brush: Brush, text: string, width: number, most: number): readonly string[] {
  const wide = (line: string) => brush.measureText(line.trimEnd()).width > width;
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text.replace(/\s+/g, ' ').trim()).flatMap((word) => broken(word, wide))) {
    if (line !== '' && wide(line + piece)) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), elided(lines[most - 1] ?? '', wide)];
}

/** The largest size down to the smallest at which no word has to be broken. Sets the brush's font. */
export function unbroken(brush: Brush, text: string, width: number, size: number, font: typeof serif): number {
  const words = pieces(text);
  for (let chosen = size; chosen > SMALLEST; chosen -= 1) {
    brush.font = font(chosen);
    if (words.every((word) => brush.measureText(word.trimEnd()).width <= width)) return chosen;
  }
  brush.font = font(SMALLEST);
  return SMALLEST;
}

/** The width, or that of the longest word when that is more: narrower than its letters are drawn a word is still read. */
export const unbrokenWidth = (brush: Brush, text: string, width: number): number =>
  Math.max(width, ...pieces(text).map((word) => brush.measureText(word.trimEnd()).width));

/** A word that is wider than the line by itself comes apart between letters. */
function broken(word: string, wide: (line: string) => boolean): readonly string[] {
  if (!wide(word)) return [word];
  const parts: string[] = [''];
  for (const letter of lettersOf(word)) {
    const part = parts.at(-1) ?? '';
    if (part !== '' && wide(part + letter)) parts.push(letter);
    else parts[parts.length - 1] = part + letter;
  }
  return parts;
}

function elided(line: string, wide: (line: string) => boolean): string {
  const words = line.split(' ');
  while (words.length > 1 && wide(`${words.join(' ')} …`)) words.pop();
  return `${words.join(' ').replace(/[,;:.]$/, '')} …`;
}

/** A person's name in a width: whole, with initials, only the first part, or only initials; letters are cut off last of all. */
export function personIn(brush: Brush, name: string, width: number): string {
  const fits = (text: string) => brush.measureText(text).width <= width;
  const parts = name.trim().split(/\s+/);
  const last = parts.at(-1) ?? '';
  const initials = parts.slice(0, -1).map((part) => `${lettersOf(part)[0] ?? ''}.`);
  const first = parts[0] ?? '';
  const bare = parts.map((part) => `${lettersOf(part)[0] ?? ''}.`).join(' ');
  const options = [name, [...initials, last].join(' '), ...(first.endsWith('.') ? [] : [first]), bare];
  const whole = options.find(fits);
  if (whole !== undefined) return whole;
  const letters = lettersOf(first);
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('')}…`;
}
