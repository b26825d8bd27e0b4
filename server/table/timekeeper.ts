/** Asks for a table what only time asks: that something is due, and that somebody has come or stayed away. */
import type { PersonId } from '#shared/model/game.ts';
import { nextMoment } from '#shared/rules/phases/passTime.ts';
import type { Desk } from '../desk.ts';
import { newId } from './ids.ts';
import type { Table } from './table.ts';

/** A dropped connection counts as absence only after this long. */
const ABSENT_AFTER_MS = 10_000;
const ASK_AGAIN_MS = 1_000;
/** Timers stand still while a laptop sleeps, and know nothing of a clock that is set: it is looked at this often. */
const LONGEST_TIMER_MS = 5_000;

const CLOCK = { kind: 'clock' } as const;

export class Timekeeper {
  readonly #table: Table;
  readonly #desk: Desk;
  readonly #connections = new Map<PersonId, number>();
  readonly #leaving = new Map<PersonId, NodeJS.Timeout>();
  readonly #stopListening: () => void;
  #stopped = false;
  #moment: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(table: Table, desk: Desk) {
    this.#table = table;
    this.#desk = desk;
    this.#stopListening = table.onPublication(() => this.#setTimer());
  }

  /** The server is back: near deadlines move before any can expire, and whoever was here has a moment to return. */
  async resume(): Promise<void> {
    await this.#table.carryOut(CLOCK, `returned-${newId()}`, { type: 'ServerReturned' });
    this.#setTimer();
    for (const [person, { present, bot }] of Object.entries(this.#table.game.people)) {
      if (present && !bot) this.#leaveSoon(person);
    }
  }

  /** Another connection of a person; they are here at once. */
  connected(person: PersonId): void {
    this.#connections.set(person, (this.#connections.get(person) ?? 0) + 1);
    clearTimeout(this.#leaving.get(person));
    this.#leaving.delete(person);
    void this.note(person);
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
    this.#stopped = true;
    this.#stopListening();
    clearTimeout(this.#timer);
    for (const timer of this.#leaving.values()) clearTimeout(timer);
  }

  #leaveSoon(person: PersonId, ms = ABSENT_AFTER_MS): void {
    clearTimeout(this.#leaving.get(person));
    const timer = setTimeout(() => {
      this.#leaving.delete(person);
      void this.note(person);
    }, ms);
    this.#leaving.set(person, timer.unref());
  }

  /**
   * Whether somebody is here just now, told in the order it changed: the table knows what is still being written, so
   * only it can say that nothing has changed. What the disk refused is told again.
   */
  async note(person: PersonId): Promise<void> {
    const present = this.#connections.has(person);
    const answer = await this.#table.carryOut(CLOCK, `presence-${newId()}`, { type: 'NotePresence', person, present });
    if (answer.ok || answer.denial.code !== 'not-saved' || this.#stopped || this.#leaving.has(person)) return;
    this.#leaveSoon(person, ASK_AGAIN_MS);
  }

  /** Waits for the moment that the table's clock next has to be asked at: news, an absence, the end of a caucus or of a phase. */
  #setTimer(): void {
    const moment = nextMoment(this.#table.game);
    if (moment === this.#moment) return;
    this.#moment = moment;
    this.#waitFor(moment);
  }

  #waitFor(moment: number | undefined): void {
    clearTimeout(this.#timer);
    if (moment === undefined) return;
    const left = moment - this.#desk.now();
    if (left <= 0) void this.#passTime(moment);
    else this.#waitAgain(moment, Math.min(left, LONGEST_TIMER_MS));
  }

  #waitAgain(moment: number, ms: number): void {
    this.#timer = setTimeout(() => this.#waitFor(moment), ms).unref();
  }

  async #passTime(moment: number): Promise<void> {
    await this.#table.carryOut(CLOCK, `time-${newId()}`, { type: 'PassTime' });
    if (this.#stopped || this.#moment !== moment) return;
    // The disk refused it, or the clock was set back meanwhile; it is time all the same, or soon: it is asked again.
    clearTimeout(this.#timer);
    this.#waitAgain(moment, ASK_AGAIN_MS);
  }
}
