/** The tables of this server: opened, stood up again from their logs, and found by id or code. */
import type { Scenario } from '#shared/model/scenario.ts';
import type { Desk } from '../desk.ts';
import type { TableRow } from '../log/rows.ts';
import type { Pars } from '../scenarios/par.ts';
import { scenarioHash } from '../scenarios/scenarioHash.ts';
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

/** How a table is opened; `seminar` is empty and `number` 0 for one that stands alone. */
type TableOpening = Opening & Pick<TableRow, 'seminar' | 'number'>;

const ALONE: TableOpening = { seminar: '', number: 0 };

/** The pars of a scenario as it is about to be played; undefined where none are known. */
type ParFor = (scenario: Scenario) => Pars | undefined;

export class Tables {
  readonly #desk: Desk;
  readonly #parFor: ParFor;
  readonly #standing = new Map<string, Promise<Standing>>();
  readonly #rows = new Map<string, TableRow>();

  private constructor(desk: Desk, parFor: ParFor) {
    this.#desk = desk;
    this.#parFor = parFor;
  }

  /** Stands every unfinished table up, so that its clock runs on. A damaged one is named and left alone; the others play. */
  static async stand(desk: Desk, parFor: ParFor = () => undefined): Promise<Tables> {
    const tables = new Tables(desk, parFor);
    for (const row of await desk.log.tables()) tables.#rows.set(row.table, row);
    const unfinished = [...tables.#rows.values()].filter((row) => !row.finished);
    await Promise.all(unfinished.map((row) => tables.find(row.table).catch((error: unknown) => desk.report(error))));
    return tables;
  }

  /** A new table: on its own, found by its code, or one of a seminar, which has the code. */
  async open(scenario: Scenario, { seminar, number, ...opening }: TableOpening = ALONE): Promise<Standing> {
    const row = {
      table: newId(),
      scenario: scenario.id,
      title: scenario.title,
      openedAt: this.#desk.now(),
      epoch: 1,
      finished: false,
      seminar,
      number,
    };
    const par = this.#parFor(scenario);
    for (;;) {
      const coded = { ...row, code: seminar === '' ? newCode() : '' };
      const table = await Table.open(this.#desk, coded, scenario, scenarioHash(scenario), {
        ...opening,
        ...(par && { par }),
      });
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

  /** Every table that stands alone, newest first. */
  list(): readonly TableRow[] {
    return this.ofSeminar('').toSorted((one, other) => other.openedAt - one.openedAt);
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
    noteEnd();
    return { table, timekeeper: new Timekeeper(table, this.#desk), holders: new Holders() };
  }
}
