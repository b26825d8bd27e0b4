/** Files that took seconds, or the whole stack, in one parser or another; the bench times them. */
import { FILE } from './file.ts';

const MOST = 256 * 1024;
const full = (part: string, before = '', after = ''): string =>
  before + part.repeat(Math.floor((MOST - before.length - after.length) / part.length)) + after;
/** As much as still is read in full: each part costs so many words and signs. */
export const dense = (part: string, lexemes: number, before = '', after = ''): string =>
  before + part.repeat(Math.floor(49_000 / lexemes)) + after;

export const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['too long', 'a'.repeat(5_000_000)],
  ['nested 20,000 deep', '['.repeat(20_000)],
  ['indented a thousand times', Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ['an alias in every line', full('- *a\n', '- &a b\n')],
  [
    'a billion laughs',
    Array.from({ length: 30 }, (_, at) => `l${at}: &l${at} [${at ? `*l${at - 1}, *l${at - 1}` : 'ha'}]`).join('\n'),
  ],
  ['one field again and again', dense('a: 1\n', 5)],
  ['thousands of fields', Array.from({ length: 9_000 }, (_, index) => `k${index}: 1`).join('\n')],
  ['brackets closed that were never opened', dense(']', 1)],
  ['commas', dense(',', 1, '[', ']')],
  ['empty aliases', dense('*\n', 2)],
  ['directives', dense('%A\n', 2)],
  ['quotes', dense('"', 2)],
  ['empty parties', dense('- {}\n', 5, 'parties:\n')],
  ['__proto__', `${FILE}__proto__: { polluted: 1 }\n`],
  ['1e400', FILE.replace('statusQuo: 45', 'statusQuo: 1e400')],
  ['one long name', full('k', '? ', '\n: 1')],
  ['nothing but zeros', '\0'.repeat(MOST)],
];
