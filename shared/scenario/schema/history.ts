import { z } from 'zod';
import { identifier, inferred, level, line, markdown, position, source, words } from './fields.ts';

const instrument = z.strictObject({
  name: line(120).describe('What it is called.'),
  year: z.number().int('must be a whole year').min(1, 'must be a year').max(3_000, 'must be a year').describe('When.'),
  issue: identifier.describe('The issue that this line is about, by its id. One line for each issue it touches.'),
  position: position.describe('Where its text stands on the spectrum, 0-100.'),
  obligation: level.describe('0 recommendation, 1 political commitment, 2 adopted treaty text, 3 treaty in force.'),
  precision: level.describe('0 procedure, 1 principles, 2 rules and definitions, 3 manual.'),
  delegation: level.describe('0 none, 1 standing group or hotline, 2 implementing body, 3 court.'),
  text: words(500).describe('What it says on the issue, in a sentence.'),
  source: source.describe('Where that is from, by the keys of `sources`.'),
  inferred: inferred.describe('True where position and dials are your own coding.'),
});

export const history = z.strictObject({
  text: markdown.describe('What really happened. Markdown, with citations in brackets.'),
  instruments: z
    .array(instrument)
    .max(100, 'must hold 100 instruments at most')
    .default([])
    .describe('Real agreements, resolutions and proposals, to compare the table’s own text with.'),
});
