/** Passwords, kept as argon2id hashes that say how they were made. Off the main thread: one takes a tenth of a second. */
import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP's recommendation: 19 MiB, two passes. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const TAG_BYTES = 32;

const derive = promisify((parameters: Argon2Parameters, done: (error: Error | null, tag: Buffer) => void) =>
  argon2('argon2id', parameters, done),
);

const tagOf = (password: string, salt: Buffer, cost: Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism'>) =>
  derive({ message: password.normalize('NFC'), nonce: salt, tagLength: TAG_BYTES, ...cost });

/** `argon2id$memory$passes$parallelism$salt$tag`; memory in KiB, salt and tag in hexadecimal. */
export async function hashed(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await tagOf(password, salt, COST);
  return ['argon2id', COST.memory, COST.passes, COST.parallelism, salt.toString('hex'), tag.toString('hex')].join('$');
}

export async function matches(password: string, kept: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = kept.split('$');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const derived = await tagOf(password, Buffer.from(salt, 'hex'), cost);
  return timingSafeEqual(derived, Buffer.from(tag, 'hex'));
}

/** What nobody's password makes: an unknown name takes as long as a known one. */
export const NOBODYS = [
  'argon2id',
  COST.memory,
  COST.passes,
  COST.parallelism,
  '00'.repeat(SALT_BYTES),
  '00'.repeat(TAG_BYTES),
].join('$');
