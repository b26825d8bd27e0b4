import { z } from 'zod';
import { identifier, inferred, level, line, markdown, position, share, source, words } from './fields.ts';

const stake = z.strictObject({
  ideal: position.describe('The position that the party wants most, 0-100. Confidential.'),
  salience: share.default(0.5).describe('How much the issue matters to it, 0-1. Confidential.'),
  sensitivity: share.default(0.5).describe('How much it costs the party to be bound here, 0-1. Confidential.'),
  declared: position
    .optional()
    .describe('The position that it takes in public, 0-100. Default: the ideal, rounded to ten.'),
  source: line(300)
    .default('design')
    .describe('Where these numbers come from, by the keys of `sources`. Confidential.'),
  inferred: inferred.describe('True where no source gives these numbers.'),
});

const redLine = z.strictObject({
  issue: identifier.describe('The issue, by its id.'),
  forbidden: z
    .enum(['below', 'above'], 'must be "below" or "above"')
    .describe('On which side of the threshold a text crosses the line.'),
  threshold: position.describe('0-100; the threshold itself is still allowed.'),
  minObligation: level.describe('The obligation, 0-3, from which on the line holds: 1 leaves recommendations free.'),
  note: line(400).describe('Why, in a sentence, for the delegation.'),
  source: source.describe('Where the line comes from, by the keys of `sources`.'),
  inferred: inferred.describe('True where no source names the line.'),
});

export const party = z.strictObject({
  id: identifier.describe('A short name that the rest of the file uses, such as USA.'),
  name: line(60).describe('What the party is called.'),
  flag: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be a two-letter country code such as US, or EU or UN')
    .default('UN')
    .describe('A two-letter country code such as US, or EU or UN.'),
  bloc: words(40).describe('The group it is counted to, such as G77. For readers only.'),
  required: z.boolean().default(true).describe('Whether a game can start only with somebody in this seat.'),
  power: z
    .number()
    .gt(0, 'must be above 0')
    .max(1_000, 'must be at most 1000')
    .default(1)
    .describe('Its weight among the parties, above 0. Only the proportions count.'),
  ratificationHurdle: share
    .default(0.05)
    .describe('How hard its legislature makes ratification, 0-1: .02 hardly, .12 considerably. Confidential.'),
  stance: words(2_000).describe('What it says in public. Markdown.'),
  brief: markdown.describe('What only its delegation reads: interests, red lines, what to trade. Markdown.'),
  stakes: z.record(identifier, stake).describe('Its numbers, one entry for every issue of the scenario.'),
  redLines: z
    .array(redLine)
    .max(30, 'must hold 30 red lines at most')
    .default([])
    .describe('What its capital will not have. Confidential.'),
});
