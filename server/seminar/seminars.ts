/** The seminars of this server: opened, stood up again, and found by id, code or table. */
import type { Scenario } from '#shared/model/scenario.ts';
import type { SeminarId, SeminarSummary, Settings } from '#shared/protocol/seminar.ts';
import type { Desk } from '../desk.ts';
import type { Account } from '../identity/accounts.ts';
import { newCode, newId } from '../table/ids.ts';
import type { Tables } from '../table/tables.ts';
import { type Member, memberRow } from './roster.ts';
import { Seminar } from './seminar.ts';

/** What a seminar is opened with; the scenario has its settings already. */
export interface SeminarOpening {
  readonly title: string;
  readonly scenario: Scenario;
  readonly settings: Settings;
  readonly tables: number;
  readonly members: readonly Member[];
}

export class Seminars {
  readonly #desk: Desk;
  readonly #tables: Tables;
  readonly #all = new Map<SeminarId, Seminar>();

  private constructor(desk: Desk, tables: Tables) {
    this.#desk = desk;
    this.#tables = tables;
  }

  /** Stands up every seminar that is not over; the others stand up when somebody asks for them. */
  static async stand(desk: Desk, tables: Tables): Promise<Seminars> {
    const seminars = new Seminars(desk, tables);
    const [rows, facilitators, members] = await Promise.all([
      desk.log.seminars(),
      desk.log.seminarFacilitators(),
      desk.log.members(),
    ]);
    const facilitatorsOf = Map.groupBy(facilitators, ({ seminar }) => seminar);
    const membersOf = Map.groupBy(members, ({ seminar }) => seminar);
    for (const row of rows)
      seminars.#add(
        new Seminar(desk, tables, {
          row,
          facilitators: facilitatorsOf.get(row.seminar) ?? [],
          members: membersOf.get(row.seminar) ?? [],
        }),
      );
    await Promise.all([...seminars.#all.values()].filter(({ ended }) => !ended).map((seminar) => seminar.stand()));
    return seminars;
  }

  async open({ facilitator, name }: Account, opening: SeminarOpening): Promise<Seminar> {
    const { title, scenario, settings, members } = opening;
    const id = newId();
    const rows = members.map((member) => memberRow(id, member));
    const row = {
      seminar: id,
      title,
      scenario: JSON.stringify(scenario),
      settings: JSON.stringify(settings),
      openedAt: this.#desk.now(),
      entryOpen: true,
      ended: false,
    };
    for (;;) {
      const coded = { ...row, code: newCode() };
      if (!(await this.#desk.log.openSeminar(coded, facilitator, rows))) continue;
      const seminar = new Seminar(this.#desk, this.#tables, {
        row: coded,
        facilitators: [{ seminar: id, facilitator, name }],
        members: rows,
      });
      this.#add(seminar);
      await seminar.stand();
      await seminar.openTables(opening.tables);
      return seminar;
    }
  }

  /** `undefined` when there is none. */
  async find(id: SeminarId): Promise<Seminar | undefined> {
    return this.#all.get(id)?.stand();
  }

  /** Those that an account, by its id, may run; the newest first. */
  list(facilitator: string): readonly SeminarSummary[] {
    return [...this.#all.values()]
      .filter((seminar) => seminar.isRunBy(facilitator))
      .toSorted((one, other) => other.openedAt - one.openedAt)
      .map((seminar) => seminar.summary());
  }

  /** The seminar that is not over that a code stands for. */
  async withCode(code: string): Promise<Seminar | undefined> {
    return [...this.#all.values()].find((seminar) => seminar.answersTo(code))?.stand();
  }

  /** `undefined` for a table that stands alone. */
  async ofTable(table: string): Promise<Seminar | undefined> {
    return this.find(this.#tables.row(table)?.seminar ?? '');
  }

  /** Seminars that were deleted from the log are no more. */
  drop(ids: readonly SeminarId[]): void {
    for (const id of ids) this.#all.delete(id);
  }

  #add(seminar: Seminar): void {
    this.#all.set(seminar.id, seminar);
  }
}
