/**
 * The scenario file, version 1: what an author may write, with the defaults that fill the rest in. Every message is
 * written for an author: what is wrong and what to write instead.
 */
import { z } from 'zod';
import { DECISION_RULES } from '../model/scenario.ts';

const line = (max: number) =>
  z.string().trim().min(1, 'is empty: write some text').max(max, `is too long: keep to ${max} characters`);
const position = z.number().min(0, 'must be from 0 to 100').max(100, 'must be from 0 to 100');
const count = (max: number) => z.number().int().min(1, 'must be at least 1').max(max, `must be at most ${max}`);
const share = z.number().min(0, 'must be from 0 to 1').max(1, 'must be from 0 to 1');
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)], 'must be a dial level: 0, 1, 2 or 3');
const identifier = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,23}$/, 'must be a short name: a letter, then letters, digits or hyphens, 24 at most')
  // A map of the state is asked for these names: one that every object inherits would find what nobody wrote.
  .refine((name) => !(name in Object.prototype), 'is a word of the programming language: choose another');
const seconds = z
  .number()
  .int('must be whole seconds')
  .min(5, 'must be at least 5 seconds')
  .max(7 * 86_400, 'must be at most a week');

const namedPosition = z.strictObject({ at: position, words: line(200) });

const issue = z.strictObject({
  id: identifier,
  name: line(80),
  question: line(300),
  stream: line(120).default('unassigned'),
  low: line(300),
  high: line(300),
  positions: z.array(namedPosition).max(20, 'must hold 20 positions at most').default([]),
  statusQuo: position,
  uncertainty: share.default(0.5),
  subject: line(200),
  source: line(300).default('design'),
});

const stake = z.strictObject({
  ideal: position,
  salience: share,
  sensitivity: share,
  declared: position.optional(),
  source: line(300).default('design'),
  inferred: z.boolean().default(false),
});

const redLine = z.strictObject({
  issue: identifier,
  forbidden: z.enum(['below', 'above'], 'must be "below" or "above"'),
  threshold: position,
  minObligation: level,
  note: line(400),
});

const party = z.strictObject({
  id: identifier,
  name: line(60),
  flag: z.string().regex(/^[A-Z]{2}$/, 'must be a two-letter country code such as US, or EU or UN'),
  required: z.boolean().default(true),
  power: z.number().gt(0, 'must be above 0').max(1_000, 'must be at most 1000'),
  ratificationHurdle: share.default(0.05),
  stance: line(2_000),
  brief: z.string().max(30_000, 'is too long: keep to 30000 characters').default(''),
  stakes: z.record(identifier, stake),
  redLines: z.array(redLine).max(30, 'must hold 30 red lines at most').default([]),
});

const lengths = z.strictObject({ briefing: seconds, consultations: seconds, voting: seconds, outcome: seconds });

const procedure = z.strictObject({
  decisionRule: z.enum(DECISION_RULES, `must be one of ${DECISION_RULES.join(', ')}`).default('consensus'),
  quorum: share.default(0.5),
  abstentions: z.enum(['excluded', 'counted'], 'must be "excluded" or "counted"').default('excluded'),
  sponsorsNeeded: count(20).default(1),
  draftsPerRound: count(20).default(2),
  rounds: count(20).default(3),
  lengths: lengths.default({ briefing: 480, consultations: 720, voting: 240, outcome: 120 }),
});

export const scenarioFile = z.strictObject({
  format: z.literal(1, 'must be 1, the format this version reads'),
  id: identifier,
  title: line(100),
  summary: line(600),
  language: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language code such as en')
    .default('en'),
  minutes: count(100_000),
  background: z.string().max(30_000, 'is too long: keep to 30000 characters').default(''),
  sources: z.record(identifier, line(400)).default({}),
  issues: z.array(issue).min(1, 'must hold at least one issue').max(20, 'must hold 20 issues at most'),
  parties: z.array(party).min(2, 'must hold at least two parties').max(20, 'must hold 20 parties at most'),
  trust: z.record(identifier, z.record(identifier, share)).default({}),
  procedure: procedure.prefault({}),
});

export type ScenarioFile = z.infer<typeof scenarioFile>;
