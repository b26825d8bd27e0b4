/**
 * The scenario file, version 1: what an author may write, with the defaults that fill the rest in. The descriptions
 * are what an editor shows while one writes (scenarios/scenario.schema.json is made from them).
 */
import { z } from 'zod';
import { event } from './schema/event.ts';
import { count, identifier, line, markdown, share } from './schema/fields.ts';
import { history } from './schema/history.ts';
import { issue } from './schema/issue.ts';
import { model } from './schema/model.ts';
import { party } from './schema/party.ts';
import { procedure } from './schema/procedure.ts';

/** The version that this engine reads; older files are brought up to it (migrate.ts). */
export const FORMAT = 1;

export const scenarioFile = z.strictObject({
  format: z.literal(FORMAT, `must be ${FORMAT}, the format this version reads`).describe('The version of this format.'),
  id: identifier.describe('A short name. By custom the folder’s too.'),
  title: line(100).describe('What the scenario is called.'),
  summary: line(600).describe('What it is about, in a few sentences, for whoever chooses one.'),
  authors: z.array(line(100)).max(20, 'must hold 20 authors at most').default([]).describe('Who wrote it.'),
  language: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language code such as en')
    .default('en')
    .describe('The language it is written in, such as en.'),
  minutes: count(100_000)
    .optional()
    .describe('How long a game takes, debrief included. Default: the sum of the lengths of its phases.'),
  background: markdown.describe('What everybody reads first. Markdown, with citations in brackets.'),
  sources: z
    .record(identifier, line(400))
    .default({})
    .describe(
      'A short key for each source, and its full reference. With it the file claims that its numbers are sourced.',
    ),
  issues: z
    .array(issue)
    .min(1, 'must hold at least one issue')
    .max(20, 'must hold 20 issues at most')
    .describe('What is negotiated.'),
  parties: z
    .array(party)
    .min(2, 'must hold at least two parties')
    .max(20, 'must hold 20 parties at most')
    .describe('Who negotiates.'),
  trust: z
    .record(identifier, z.record(identifier, share))
    .default({})
    .describe('How far one party trusts another, 0-1: low .2, medium .5, high .8. Default for a pair: .45.'),
  procedure: procedure.prefault({}).describe('How the table decides, and how long it may take.'),
  events: z.array(event).max(40, 'must hold 40 events at most').default([]).describe('News from outside the room.'),
  model: model.default({}).describe('Parameters of the scoring model that this scenario sets otherwise.'),
  history: history.prefault({}).describe('What really happened, for the debrief.'),
  debrief: z
    .array(line(500))
    .max(30, 'must hold 30 questions at most')
    .default([])
    .describe('Questions for the discussion afterwards.'),
  practice: z
    .enum(['open', 'closed'], 'must be "open" or "closed"')
    .default('closed')
    .describe('Whether anybody may practise every seat alone (open), which makes the briefs public.'),
});

export type ScenarioFile = z.infer<typeof scenarioFile>;
