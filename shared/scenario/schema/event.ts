import { z } from 'zod';
import { change, count, identifier, inferred, level, line, seconds, source } from './fields.ts';

const condition = z.strictObject({
  issue: identifier.describe('The issue, by its id.'),
  inForce: z.boolean().default(true).describe('Whether a clause on it is to be in force, or none.'),
  obligation: level.default(0).describe('The obligation that the clause has at least, 0-3.'),
});

/** One of `round`, `condition` and `facilitator`: crossCheck sees to it, because its messages name the place. */
const when = z.strictObject({
  round: count(20).optional().describe('At the start of the consultations of this round.'),
  afterSeconds: seconds(0).optional().describe('With `round`: so many seconds into its consultations.'),
  condition: condition
    .optional()
    .describe('With the first outcome that finds such a clause in force, or none: looked at when each outcome begins.'),
  facilitator: z.literal(true, 'must be true, or left out').optional().describe('Whenever the facilitator says so.'),
});

const stakeChange = z.strictObject({
  party: identifier.describe('Whose, by its id.'),
  issue: identifier.describe('On which issue, by its id.'),
  change: change.describe('What is added, -1 to 1.'),
});

const effects = z.strictObject({
  trust: z
    .array(
      z.strictObject({
        from: identifier.describe('Who trusts, by its id.'),
        to: identifier.describe('Who is trusted, by its id.'),
        change: change.describe('What is added, -1 to 1. A scandal is about -.15.'),
      }),
    )
    .max(100, 'must hold 100 changes at most')
    .default([])
    .describe('Changes of trust.'),
  uncertainty: z.record(identifier, change).default({}).describe('Changes of uncertainty, by issue.'),
  salience: z.array(stakeChange).max(100, 'must hold 100 changes at most').default([]).describe('Changes of salience.'),
  sensitivity: z
    .array(stakeChange)
    .max(100, 'must hold 100 changes at most')
    .default([])
    .describe('Changes of sensitivity.'),
});

export const event = z.strictObject({
  id: identifier.describe('A short name.'),
  title: line(120).describe('The headline.'),
  when: when.describe('Exactly one of round, condition and facilitator.'),
  text: line(2_000).describe('What everybody reads.'),
  private: z.record(identifier, line(2_000)).default({}).describe('What only one party reads, by party.'),
  effects: effects.prefault({}).describe('What it changes.'),
  source: source.describe('Where the event and its effects come from, by the keys of `sources`.'),
  inferred: inferred.describe('True where no source gives the event or the size of its effects.'),
});
