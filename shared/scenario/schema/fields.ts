/** The kinds of value that a scenario file is made of. Every message is written for an author: what to write instead. */
import { z } from 'zod';

/** Words that must be there. */
export const line = (max: number) =>
  z.string().trim().min(1, 'is empty: write some text').max(max, `is too long: keep to ${max} characters`);
/** Words that may be left out. */
export const words = (max: number) => z.string().trim().max(max, `is too long: keep to ${max} characters`).default('');
export const markdown = z.string().max(30_000, 'is too long: keep to 30000 characters').default('');

export const position = z.number().min(0, 'must be from 0 to 100').max(100, 'must be from 0 to 100');
export const share = z.number().min(0, 'must be from 0 to 1').max(1, 'must be from 0 to 1');
export const change = z.number().min(-1, 'must be from -1 to 1').max(1, 'must be from -1 to 1');
export const count = (max: number, min = 1) =>
  z.number().int().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`);
export const seconds = (min: number) =>
  z
    .number()
    .int('must be whole seconds')
    .min(min, `must be at least ${min} seconds`)
    .max(7 * 86_400, 'must be at most a week');
export const level = z.union(
  [z.literal(0), z.literal(1), z.literal(2), z.literal(3)],
  'must be a dial level: 0, 1, 2 or 3',
);

export const identifier = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,23}$/, 'must be a short name: a letter, then letters, digits or hyphens, 24 at most')
  // A map of the state is asked for these names: one that every object inherits would find what nobody wrote.
  .refine((name) => !(name in Object.prototype), 'is a word of the programming language: choose another');

/** Where a number comes from, by the keys of `sources`. */
export const source = words(300);
export const inferred = z.boolean().default(false);
