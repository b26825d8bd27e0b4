/** The tables of this server: opened, stood up again from their logs, and found by id or code. */
import type { PersonId } from '#shared/model/game.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { canonicalText } from '#shared/scenario/canonical.ts';
import type { Desk } from '../desk.ts';
import { sha256, type TableRow } from '../log/rows.ts';
import { Holders } from './holders.ts';
import { newCode, newId } from './ids.ts';
import { type Opening, Table } from './table.ts';
import { Timekeeper } from './timekeeper.ts';

/** A table, what keeps its time, and who holds the places at it. */
export interface Standing {
  readonly table: Table;
  readonly timekeeper: Timekeeper;
  readonly holders: Holders;
}

/** How a table is opened: in a seminar, with its number there; or on its own, by an account, if it is to be that one's. */
type TableOpening = Opening & Partial<Pick<TableRow, 'seminar' | 'number' | 'facilitator'>>;

/** What a scenario's content is known by on every record of a game. */
const scenarioHash = (scenario: Scenario): string => sha256(canonicalText(scenario));

/** Whether an account, by its id, may run a table that stands alone. */
export const isRunBy = (row: Pick<TableRow, 'facilitator'>, facilitator: string): boolean =>
  row.facilitator === '' || row.facilitator === facilitator;

export class Tables {
  readonly #desk: Desk;
  readonly #standing = new Map<string, Promise<Standing>>();
  readonly #rows = new Map<string, TableRow>();

  private constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Stands every unfinished table up, so that its clock runs on. A damaged one is named and left alone; the others play. */
  static async stand(desk: Desk): Promise<Tables> {
    const tables = new Tables(desk);
    for (const row of await desk.log.tables()) tables.#rows.set(row.table, row);
    const unfinished = [...tables.#rows.values()].filter((row) => !row.finished);
    await Promise.all(unfinished.map((row) => tables.find(row.table).catch((error: unknown) => desk.report(error))));
    return tables;
  }

  /** A new table: on its own, found by its code, or one of a seminar, which has the code. */
  async open(scenario: Scenario, as: TableOpening = {}): Promise<Standing> {
    const { seminar = '', number = 0, facilitator = '', ...opening } = as;
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
    };
    for (;;) {
      const coded = { ...row, code: seminar === '' ? newCode() : '' };
      const table = await Table.open(this.#desk, coded, scenario, scenarioHash(scenario), opening);
      if (!table) continue;
      this.#rows.set(row.table, coded);
      const standing = this.#keepTime(table);
      this.#standing.set(row.table, Promise.resolve(standing));
      return standing;
    }
  }

  /** The table by its id, stood up if it was not; `undefined` when there is none. Throws `BrokenLog`. */
  async find(id: string): Promise<Standing | undefined> {
    const known = this.#standing.get(id);
    if (known) return known;
    const row = this.#rows.get(id);
    if (!row) return undefined;
    const standing = this.#standUp(row);
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
      .filter((row) => isRunBy(row, facilitator))
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
      standing?.timekeeper.stop();
      this.#standing.delete(id);
      this.#rows.delete(id);
    }
  }

  async stop(): Promise<void> {
    const standing = await Promise.allSettled(this.#standing.values());
    for (const result of standing) if (result.status === 'fulfilled') result.value.timekeeper.stop();
  }

  async #standUp(row: TableRow): Promise<Standing> {
    const table = await Table.stand(this.#desk, row);
    const standing = this.#keepTime(table);
    await standing.timekeeper.resume();
    return standing;
  }

  #keepTime(table: Table): Standing {
    const noteEnd = () => {
      const row = this.#rows.get(table.id);
      if (!row || row.finished || table.game.phase !== 'debrief') return;
      this.#rows.set(table.id, { ...row, finished: true });
      this.#desk.log.finish(table.id).catch((error: unknown) => this.#desk.report(error));
    };
    table.onPublication(noteEnd);
    table.onPublication(({ removed }) => this.#shutOut(table.id, removed));
    noteEnd();
    return { table, timekeeper: new Timekeeper(table, this.#desk), holders: new Holders() };
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
