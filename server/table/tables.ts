/** The tables of this server: opened, stood up again from their logs, and found by id or code. */
import { nextCommand } from '#shared/analysis/bots/nextCommand.ts';
import { isAttended, type PersonId } from '#shared/model/game.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Desk } from '../desk.ts';
import type { TableRow } from '../log/rows.ts';
import type { Pars } from '../scenarios/par.ts';
import { scenarioHash } from '../scenarios/scenarioHash.ts';
import { type BotSettings, Bots } from './bots.ts';
import { Holders } from './holders.ts';
import { newCode, newId } from './ids.ts';
import { Share } from './share.ts';
import { type Opening, Table } from './table.ts';
import { Timekeeper } from './timekeeper.ts';
import { whenUnattended } from './unattended.ts';

/** A table, what keeps its time, who holds the places at it, and the bots that sit there. */
export interface Standing {
  readonly table: Table;
  readonly timekeeper: Timekeeper;
  readonly holders: Holders;
  readonly bots: Bots;
  /** Nothing happens at it by itself any more. */
  readonly stop: () => void;
}

/** How a table is opened: in a seminar, with its number there; on its own, by an account, if it is to be that one's; or for practice. */
type TableOpening = Omit<Opening, 'practice' | 'par'> &
  Partial<Pick<TableRow, 'seminar' | 'number' | 'facilitator' | 'practice'>>;

const USUAL_BOTS: BotSettings = { think: nextCommand, pace: 1 };

/** So many practice tables at most stand at once; each is a game in memory. */
const MOST_PRACTICE = 200;
/** And so many at most are kept until they are deleted: whoever opens them has no account. */
const MOST_PRACTICE_KEPT = 2_000;
/** Of the thread's time the bots of all practice tables together leave three parts of four to those who do not practise. */
const PRACTICE_REST = 3;
/** A practice table that its person has left for so long stands in the log alone, until they come back. */
const PRACTICE_IDLE_MS = 900_000;

/** The pars of a scenario as it is about to be played; undefined where none are known. */
type ParFor = (scenario: Scenario) => Pars | undefined;

/** Whether an account, by its id, may run a table that stands alone. */
export const isRunBy = (row: Pick<TableRow, 'facilitator'>, facilitator: string): boolean =>
  row.facilitator === '' || row.facilitator === facilitator;

export class Tables {
  readonly #desk: Desk;
  readonly #parFor: ParFor;
  readonly #botSettings: BotSettings;
  readonly #standing = new Map<string, Promise<Standing>>();
  readonly #rows = new Map<string, TableRow>();
  /** The practice tables that stand, the oldest first. */
  readonly #practice = new Map<string, Standing>();
  /** Practice tables that are about to stand. */
  #coming = 0;
  readonly #practiceShare = new Share(() => performance.now(), PRACTICE_REST);
  readonly #putAwayListeners = new Set<(table: string) => void>();

  private constructor(desk: Desk, parFor: ParFor, botSettings: BotSettings) {
    this.#desk = desk;
    this.#parFor = parFor;
    this.#botSettings = botSettings;
  }

  /**
   * Stands every unfinished table up, so that its clock runs on; those for practice wait for their person. A damaged one
   * is named and left alone; the others play.
   */
  static async stand(
    desk: Desk,
    parFor: ParFor = () => undefined,
    botSettings: BotSettings = USUAL_BOTS,
  ): Promise<Tables> {
    const tables = new Tables(desk, parFor, botSettings);
    for (const row of await desk.log.tables()) tables.#rows.set(row.table, row);
    const unfinished = [...tables.#rows.values()].filter((row) => !row.finished && !row.practice);
    await Promise.all(unfinished.map((row) => tables.find(row.table).catch((error: unknown) => desk.report(error))));
    return tables;
  }

  /** A new table: on its own, found by its code, or one of a seminar, which has the code. */
  async open(scenario: Scenario, as: TableOpening = {}): Promise<Standing> {
    const { seminar = '', number = 0, facilitator = '', practice = false, ...opening } = as;
    const row = {
      table: newId(),
      scenario: scenario.id,
      title: scenario.title,
      openedAt: this.#desk.now(),
      epoch: 1,
      finished: false,
      seminar,
      number,
      facilitator,
      practice,
    };
    const par = this.#parFor(scenario);
    for (;;) {
      const coded = { ...row, code: seminar === '' && !practice ? newCode() : '' };
      const table = await Table.open(this.#desk, coded, scenario, scenarioHash(scenario), {
        ...opening,
        practice,
        ...(par && { par }),
      });
      if (!table) continue;
      this.#rows.set(row.table, coded);
      const standing = this.#keepTime(table, coded);
      this.#standing.set(row.table, Promise.resolve(standing));
      return standing;
    }
  }

  /** A new table for practice, which nobody finds by a code; `undefined` while too many people practise. */
  async openPractice(scenario: Scenario): Promise<Standing | undefined> {
    const kept = [...this.#rows.values()].filter(({ practice }) => practice).length;
    if (kept + this.#coming >= MOST_PRACTICE_KEPT || !this.#makeRoom()) return undefined;
    return this.#counted(() => this.open(scenario, { practice: true }));
  }

  /** Whether a table does not stand for practice and cannot be stood up just now, since too many people practise. */
  isCrowdedOut(id: string): boolean {
    return this.#rows.get(id)?.practice === true && !this.#standing.has(id) && !this.#makeRoom();
  }

  /** Room for one more practice table, in the place of the one that stands idle the longest if need be; or there is none. */
  #makeRoom(): boolean {
    if (this.#practice.size + this.#coming < MOST_PRACTICE) return true;
    const idle = [...this.#practice.values()].find(({ table }) => !isAttended(table.game));
    if (idle) this.#putAway(idle);
    return idle !== undefined;
  }

  async #counted(stand: () => Promise<Standing>): Promise<Standing> {
    this.#coming += 1;
    try {
      return await stand();
    } finally {
      this.#coming -= 1;
    }
  }

  /** Hears of every table that stands no longer; the answer ends it. */
  onPutAway(listener: (table: string) => void): () => void {
    this.#putAwayListeners.add(listener);
    return () => this.#putAwayListeners.delete(listener);
  }

  /** The table by its id, stood up if it was not; `undefined` when there is none. Throws `BrokenLog`. */
  async find(id: string): Promise<Standing | undefined> {
    const known = this.#standing.get(id);
    if (known) return known;
    const row = this.#rows.get(id);
    if (!row) return undefined;
    const standing = row.practice ? this.#counted(() => this.#standUp(row)) : this.#standUp(row);
    this.#standing.set(id, standing);
    standing.catch(() => this.#standing.delete(id));
    return standing;
  }

  /** The unfinished table that a code stands for. */
  async withCode(code: string): Promise<Standing | undefined> {
    if (code === '') return undefined;
    const row = [...this.#rows.values()].find((candidate) => candidate.code === code && !candidate.finished);
    return row ? this.find(row.table) : undefined;
  }

  /** The tables that stand alone and that an account, by its id, may run; the newest first. */
  list(facilitator: string): readonly TableRow[] {
    return this.ofSeminar('')
      .filter((row) => !row.practice && isRunBy(row, facilitator))
      .toSorted((one, other) => other.openedAt - one.openedAt);
  }

  /** A seminar's tables, by number. */
  ofSeminar(seminar: string): readonly TableRow[] {
    return [...this.#rows.values()]
      .filter((row) => row.seminar === seminar)
      .toSorted((one, other) => one.number - other.number);
  }

  /** What is known of a table without standing it up. */
  row(id: string): TableRow | undefined {
    return this.#rows.get(id);
  }

  /** Tables that were deleted from the log are no more. */
  async drop(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const standing = await this.#standing.get(id)?.catch(() => undefined);
      if (standing) this.#putAway(standing);
      this.#standing.delete(id);
      this.#rows.delete(id);
    }
  }

  async stop(): Promise<void> {
    const standing = await Promise.allSettled(this.#standing.values());
    for (const result of standing) if (result.status === 'fulfilled') result.value.stop();
  }

  async #standUp(row: TableRow): Promise<Standing> {
    const table = await Table.stand(this.#desk, row);
    const standing = this.#keepTime(table, row);
    await standing.timekeeper.resume();
    return standing;
  }

  /** Out of memory; its log stays. */
  #putAway({ table, stop }: Standing): void {
    stop();
    this.#standing.delete(table.id);
    this.#practice.delete(table.id);
    for (const listener of this.#putAwayListeners) listener(table.id);
  }

  #keepTime(table: Table, { seminar, practice }: TableRow): Standing {
    const noteEnd = () => {
      const row = this.#rows.get(table.id);
      if (!row || row.finished || table.game.phase !== 'debrief') return;
      this.#rows.set(table.id, { ...row, finished: true });
      this.#desk.log.finish(table.id).catch((error: unknown) => this.#desk.report(error));
    };
    table.onPublication(noteEnd);
    table.onPublication(({ removed }) => this.#shutOut(table.id, removed));
    noteEnd();
    const timekeeper = new Timekeeper(table, this.#desk);
    const bots = new Bots(table, this.#desk, this.#botSettings, {
      playAlone: seminar !== '',
      ...(practice && { share: this.#practiceShare }),
    });
    const leave = practice ? whenUnattended(table, PRACTICE_IDLE_MS, () => this.#putAway(standing)) : undefined;
    const stop = () => {
      timekeeper.stop();
      bots.stop();
      leave?.();
    };
    const standing: Standing = { table, timekeeper, holders: new Holders(), bots, stop };
    if (practice) this.#practice.set(table.id, standing);
    return standing;
  }

  /** What let people in to a table that stands alone is no longer good; those of a seminar may be put elsewhere. */
  #shutOut(table: string, people: readonly PersonId[]): void {
    if (this.#rows.get(table)?.seminar !== '') return;
    for (const person of people)
      this.#desk.log
        .removeCredentialsOf(person, ['link', 'session'])
        .catch((error: unknown) => this.#desk.report(error));
  }
}
