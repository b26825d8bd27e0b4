/** The fields that several commands share. */
import { z } from 'zod';
import { POSITION_MAX, POSITION_STEP } from '../model/dials.ts';
import { INVISIBLE, INVISIBLE_IN_TEXT, LIMITS } from '../model/limits.ts';

/** A name that a map of the state may be asked for: never `__proto__` and its like. */
const key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/);

export const partyId = key;
export const issueId = key;
export const clauseId = key;
export const personId = key;
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

const level = z.literal([0, 1, 2, 3]);

export const clauseContent = z.strictObject({
  position: z.int().min(0).max(POSITION_MAX).multipleOf(POSITION_STEP),
  obligation: level,
  precision: level,
  delegation: level,
  title: visible(LIMITS.title, INVISIBLE),
  text: visible(LIMITS.text, INVISIBLE_IN_TEXT),
});
