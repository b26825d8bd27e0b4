/** The words of one table's people, beside its log: found by the salted hash that stands in the log. */
import { randomBytes } from 'node:crypto';
import { sha256, type Words } from '../log/rows.ts';

export class Vault {
  readonly #texts = new Map<string, string>();

  constructor(words: readonly Words[]) {
    for (const { digest, text } of words) this.#texts.set(digest, text);
  }

  /** Erased words leave a gap that shows as such. */
  readonly textOf = (digest: string): string => this.#texts.get(digest) ?? '…';

  keep({ digest, text }: Words): void {
    this.#texts.set(digest, text);
  }
}

/** Words under a fresh salt, ready to be kept. */
export function sealed(table: string, person: string, text: string): Words {
  const salt = randomBytes(16).toString('hex');
  return { digest: sha256(salt + text), table, person, salt, text };
}
