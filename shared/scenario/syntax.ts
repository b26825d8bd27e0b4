/** What the YAML reader finds wrong with a file's signs and indentation, in an author's words. */
import type { CST, YAMLError } from 'yaml';

type Slip = Pick<YAMLError, 'code' | 'message' | 'pos'>;

/** One place is enough: whatever the reader says after its first slip follows from it. */
export const firstSlip = (slips: readonly Slip[]): Slip | undefined =>
  slips.toSorted((one, other) => one.pos[0] - other.pos[0])[0];

const ALIGN = 'let the fields that belong together start in the same column';
const COLON = 'write a name, a colon, a space and the value; text below a name stands further right than the name';

/** By the reader's code; where one code covers several slips, by a word of the reader's message first. */
const REMEDIES: readonly (readonly [code: string, word: string, remedy: string])[] = [
  ['TAB_AS_INDENT', '', 'the line begins with a tab: write spaces'],
  ['MISSING_CHAR', 'quote', 'a quotation mark is opened here and never closed: close it'],
  ['MISSING_CHAR', 'Sequence item', `starts in no column that is in use here: ${ALIGN}`],
  ['MISSING_CHAR', 'Implicit', `no field stands here: ${COLON}`],
  ['MISSING_CHAR', ', between', 'a comma is missing: write one between two entries in { } or [ ]'],
  ['BAD_INDENT', 'Flow', 'a { or [ before is never closed: close it with } or ]'],
  ['BAD_INDENT', '', `starts in no column that is in use here: ${ALIGN}`],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    'Nested mappings',
    `a value with a colon, or with a field below it: put text that holds ": " in quotes; else ${ALIGN}`,
  ],
  ['MULTILINE_IMPLICIT_KEY', '', `no field stands here: ${COLON}`],
  ['BAD_SCALAR_START', '', 'the text begins with a sign that YAML keeps for itself: put the text in quotes'],
  ['BAD_DQ_ESCAPE', '', 'a backslash that means nothing: write two, or put the text in single quotes'],
  ['TAG_RESOLVE_FAILED', '', 'the text begins with "!", which YAML keeps for itself: put the text in quotes'],
  [
    'UNEXPECTED_TOKEN',
    'block-seq-ind',
    'a list on the line of its name: begin the list below, or put the text in quotes',
  ],
  [
    'UNEXPECTED_TOKEN',
    'scalar at node end',
    "more text after the value's end: put the whole in quotes; within single quotes write '' for an apostrophe",
  ],
];

export const remedyFor = ({ code, message }: Slip): string =>
  REMEDIES.find(([known, word]) => known === code && message.includes(word))?.[2] ?? message;

/** Where to send the author: for a quotation mark that is never closed the reader names the file's end. */
export function placeOf({ pos: [end], message }: Slip, tokens: Iterable<CST.Token>): number {
  if (!message.startsWith('Missing closing')) return end;
  for (const token of tokens)
    if (token.type.endsWith('-quoted-scalar') && 'source' in token && token.offset + token.source.length === end)
      return token.offset;
  return end;
}
