/** Who holds a person's place at a table: the connection that they used last, whatever carries it. */
import type { PersonId } from '#shared/model/game.ts';

interface Holder {
  /** What its connection is known by. */
  readonly connection: string;
  readonly replaced: () => void;
}

export class Holders {
  readonly #latest = new Map<PersonId, Holder>();

  /** A connection takes the place; the one that had it is told so. */
  take(person: PersonId, connection: string, replaced: () => void): void {
    const before = this.#latest.get(person);
    this.#latest.set(person, { connection, replaced });
    if (before?.connection !== connection) before?.replaced();
  }

  /** Whether nobody has taken the place from this connection. */
  holds(person: PersonId, connection: string): boolean {
    return this.#latest.get(person)?.connection === connection;
  }
}
