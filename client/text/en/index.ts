import { first } from './first.ts';
import { rest } from './rest.ts';

/** Every language has the same files with the same keys. */
export const english = { ...first, ...rest };

export type Language = typeof english;
