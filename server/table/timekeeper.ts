/** Asks for a table what only time asks: that a phase is over, and that somebody has come or stayed away. */
import type { PersonId } from '#shared/model/game.ts';
import type { Desk } from '../desk.ts';
import type { Table } from './table.ts';

/** A dropped connection counts as absence only after this long. */
const ABSENT_AFTER_MS = 10_000;
const ASK_AGAIN_MS = 1_000;
/** The longest a timer can be set for; a longer wait is set again when it ends. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const CLOCK = { kind: 'clock' } as const;

export class Timekeeper {
  readonly #table: Table;
  readonly #desk: Desk;
  readonly #connections = new Map<PersonId, number>();
  readonly #leaving = new Map<PersonId, NodeJS.Timeout>();
  readonly #stopListening: () => void;
  #deadline = 0;
  #timer: NodeJS.Timeout | undefined;
  #notes = 0;

  constructor(table: Table, desk: Desk) {
    this.#table = table;
    this.#desk = desk;
    this.#stopListening = table.onPublication(() => this.#setTimer());
    this.#setTimer();
  }

  /** The server is back: near deadlines move, and whoever was here has a moment to return. */
  async resume(epochNote: string): Promise<void> {
    await this.#table.carryOut(CLOCK, `returned-${epochNote}`, { type: 'ServerReturned' });
    for (const [person, { present }] of Object.entries(this.#table.game.people)) {
      if (present) this.#leaveSoon(person);
    }
  }

  /** Another connection of a person; they are here at once. */
  connected(person: PersonId): void {
    this.#connections.set(person, (this.#connections.get(person) ?? 0) + 1);
    clearTimeout(this.#leaving.get(person));
    this.#leaving.delete(person);
    this.#note(person, true);
  }

  /** One connection fewer; the last one to go starts the wait. */
  disconnected(person: PersonId): void {
    const left = (this.#connections.get(person) ?? 0) - 1;
    if (left > 0) {
      this.#connections.set(person, left);
      return;
    }
    this.#connections.delete(person);
    this.#leaveSoon(person);
  }

  stop(): void {
    this.#stopListening();
    clearTimeout(this.#timer);
    for (const timer of this.#leaving.values()) clearTimeout(timer);
  }

  #leaveSoon(person: PersonId): void {
    clearTimeout(this.#leaving.get(person));
    const timer = setTimeout(() => {
      this.#leaving.delete(person);
      this.#note(person, false);
    }, ABSENT_AFTER_MS);
    this.#leaving.set(person, timer.unref());
  }

  #note(person: PersonId, present: boolean): void {
    if (this.#table.game.people[person]?.present === present) return;
    this.#notes += 1;
    void this.#table.carryOut(CLOCK, `presence-${this.#desk.now()}-${this.#notes}`, {
      type: 'NotePresence',
      person,
      present,
    });
  }

  #setTimer(): void {
    const { clock } = this.#table.game;
    const deadline = clock.kind === 'running' ? clock.deadline : 0;
    if (deadline === this.#deadline) return;
    this.#deadline = deadline;
    clearTimeout(this.#timer);
    if (deadline !== 0) this.#wait();
  }

  #wait(): void {
    const left = this.#deadline - this.#desk.now();
    this.#timer = left > 0 ? setTimeout(() => this.#wait(), Math.min(left, LONGEST_TIMER_MS)).unref() : undefined;
    if (left <= 0) void this.#expire();
  }

  async #expire(): Promise<void> {
    const { phase, round } = this.#table.game;
    const expiring = this.#deadline;
    const answer = await this.#table.carryOut(CLOCK, `expire-${phase}-${round}-${expiring}`, {
      type: 'ExpirePhase',
      phase,
      round,
    });
    if (answer.ok || this.#deadline !== expiring) return;
    // The disk refused it, but time is up all the same: it is asked again.
    this.#timer = setTimeout(() => this.#wait(), ASK_AGAIN_MS).unref();
  }
}
