/** Random names. Nothing can be guessed from one about another. */
import { randomBytes, randomInt } from 'node:crypto';

/** 128 random bits in letters, digits and hyphens: for tables and people. */
export const newId = (): string => `t${randomBytes(16).toString('hex')}`;

/** 256 random bits: for links and sessions. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Letters and digits that nobody mistakes for one another on a blackboard. */
const CODE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ2345679';
const CODE_LENGTH = 6;

export const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
