/** The fields that several commands share. */
import { z } from 'zod';
import { CHOICES } from '../model/clause.ts';
import { DIALS, POSITION_MAX, POSITION_STEP } from '../model/dials.ts';
import { INVISIBLE, INVISIBLE_IN_TEXT, LIMITS } from '../model/limits.ts';

/** A name that a map of the state may be asked for: never `__proto__` and its like. */
const key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/);

export const partyId = key;
export const issueId = key;
export const clauseId = key;
export const personId = key;
export const amendmentId = key;
export const bracketId = key;
export const linkId = key;
export const motionId = key;
export const preliminaryId = key;
export const newsId = key;
/** Parties joined by `+`, and for what is counted within them a number. No two parts of the pattern can match the same letter: it is read in one go. */
const joined = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}(\+[A-Za-z0-9][A-Za-z0-9-]{0,79}){0,20}$/);
/** `+*` at the end where the facilitator is one of them. */
export const channelId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}(\+[A-Za-z0-9][A-Za-z0-9-]{0,79}){0,20}(\+\*)?$/);
export const understandingId = joined;
export const dialogueId = joined;
export const revision = z.int().min(1).max(10_000);

const visible = (max: number, hidden: RegExp) =>
  z
    .string()
    .max(max * 4)
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !hidden.test(value), 'contains invisible characters');

export const displayName = visible(LIMITS.name, INVISIBLE);
export const messageText = visible(LIMITS.message, INVISIBLE_IN_TEXT);

export const explanation = visible(LIMITS.explanation, INVISIBLE_IN_TEXT);
/** Why the facilitator corrects or ends something. */
export const reason = visible(LIMITS.reason, INVISIBLE);

export const level = z.literal([0, 1, 2, 3]);
export const position = z.int().min(0).max(POSITION_MAX).multipleOf(POSITION_STEP);
export const operativeText = visible(LIMITS.text, INVISIBLE_IN_TEXT);

export const clauseContent = z.strictObject({
  position,
  obligation: level,
  precision: level,
  delegation: level,
  title: visible(LIMITS.title, INVISIBLE),
  text: operativeText,
});

/** Some points of a clause, and what they are to be. */
export const clauseChanges = clauseContent
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'must change something');

export const promised = z.strictObject({ clause: clauseId, choice: z.enum(CHOICES) });

export const moved = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('caucus'), minutes: z.int().min(1).max(30) }),
  z.strictObject({ kind: z.literal('close-debate') }),
  z.strictObject({ kind: z.literal('divide'), clause: clauseId, dial: z.enum(DIALS) }),
]);
