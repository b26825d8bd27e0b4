import { z } from 'zod';
import { NO_WORDING } from '../../model/defaults.ts';
import { identifier, inferred, line, position, share } from './fields.ts';

const namedPosition = z.strictObject({
  at: position.describe('Where on the spectrum, 0-100.'),
  words: line(200).describe('What a text at this position says, in words.'),
});

/** Nothing, or one entry for each level. */
const perLevel = z
  .array(line(300))
  .max(4, 'must hold four entries, for the levels 0 to 3')
  .refine((entries) => entries.length % 4 === 0, 'must hold four entries, for the levels 0 to 3')
  .default([]);

const wording = z.strictObject({
  obligation: perLevel.describe(
    'Four beginnings of a sentence, for obligation 0 to 3, each so that a bare verb can follow: "the Parties should", "the Parties undertake to".',
  ),
  precision: perLevel.describe('Four sentences, for precision 0 to 3: how exactly the text says what is to be done.'),
  delegation: perLevel.describe('Four sentences, for delegation 0 to 3: who watches over it.'),
});

export const issue = z.strictObject({
  id: identifier.describe('A short name that the rest of the file uses, such as CC.'),
  name: line(80).describe('What the issue is called.'),
  question: line(300).describe('The question that the spectrum answers.'),
  stream: line(120).default('unassigned').describe('The stream of talks that the issue belongs to. For readers only.'),
  low: line(300).describe('What position 0 means.'),
  high: line(300).describe('What position 100 means.'),
  positions: z
    .array(namedPosition)
    .max(20, 'must hold 20 positions at most')
    .default([])
    .describe('Positions along the spectrum put into words, from low to high. Five to eight read well.'),
  statusQuo: position.default(50).describe('What holds while nothing is agreed, 0-100.'),
  uncertainty: share.default(0.5).describe('How little is known of how the matter will turn out, 0-1.'),
  subject: line(200)
    .optional()
    .describe('What a clause is about, as the generated text says it after "with regard to". Default: the name.'),
  source: line(300).default('design').describe('Where status quo and uncertainty come from, by the keys of `sources`.'),
  inferred: inferred.describe('True where no source gives the status quo or the uncertainty.'),
  wording: wording
    .default({ obligation: [], precision: [], delegation: [] } satisfies typeof NO_WORDING)
    .describe('Draft language of your own for the levels of each dial.'),
});
