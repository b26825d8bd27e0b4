/** One meeting: its people, its tables played side by side, and where everybody belongs. */
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { PersonId } from '#shared/model/game.ts';
import { publicScenario } from '#shared/model/publicScenario.ts';
import type { PartyId, Scenario } from '#shared/model/scenario.ts';
import { filledIn, type StoredScenario } from '#shared/model/storedScenario.ts';
import type { Views } from '#shared/model/view.ts';
import type {
  DealBody,
  PlaceBody,
  PlaceView,
  SeminarId,
  SeminarPersonView,
  SeminarSummary,
  SeminarView,
  Settings,
  TablesAnswer,
} from '#shared/protocol/seminar.ts';
import type { Denial } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/rules/commands.ts';
import type { Desk } from '../desk.ts';
import type { Account } from '../identity/accounts.ts';
import type { MemberRow, SeminarFacilitatorRow, SeminarRow } from '../log/rows.ts';
import type { Standing, Tables } from '../table/tables.ts';
import { dealt } from './dealing.ts';
import { DONE, type Done, Hall, type SeminarTable } from './hall.ts';
import type { Destination } from './moving.ts';
import { type Member, nameOf, Roster } from './roster.ts';
import { newsViews, tableView } from './views.ts';

/** What the log has of a seminar. */
export interface SeminarRecord {
  readonly row: SeminarRow;
  readonly facilitators: readonly SeminarFacilitatorRow[];
  readonly members: readonly MemberRow[];
}

export class Seminar {
  readonly id: SeminarId;
  readonly openedAt: number;
  readonly #desk: Desk;
  readonly #hall: Hall;
  readonly #roster: Roster;
  readonly #waiting = new Map<PersonId, number>();
  readonly #listeners = new Set<() => void>();
  #row: SeminarRow;
  #facilitators: readonly SeminarFacilitatorRow[];
  #scenario: Scenario | undefined;
  #stood: Promise<this> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(desk: Desk, tables: Tables, { row, facilitators, members }: SeminarRecord) {
    this.#desk = desk;
    this.#hall = new Hall(desk, tables, row.seminar, () => this.#changed());
    this.#row = row;
    this.#facilitators = facilitators;
    this.#roster = new Roster(desk.log, row.seminar, members);
    this.id = row.seminar;
    this.openedAt = row.openedAt;
  }

  /** Stands its tables up, so that everything else can be asked. A damaged one is named and left out. */
  stand(): Promise<this> {
    this.#stood ??= this.#hall.stand().then(() => this);
    return this.#stood;
  }

  get people(): readonly Member[] {
    return this.#roster.all;
  }

  get scenario(): Scenario {
    this.#scenario ??= filledIn(JSON.parse(this.#row.scenario) as StoredScenario);
    return this.#scenario;
  }

  get title(): string {
    return this.#row.title;
  }

  get settings(): Settings {
    return JSON.parse(this.#row.settings) as Settings;
  }

  get ended(): boolean {
    return this.#row.ended;
  }

  /** Whether a code stands for this seminar: until it is over. */
  answersTo(code: string): boolean {
    return this.#row.code === code && !this.#row.ended;
  }

  /** Whether an account, by its id, may run this seminar. */
  isRunBy(facilitator: string): boolean {
    return this.#facilitators.some((row) => row.facilitator === facilitator);
  }

  /** By number. */
  tables(): readonly SeminarTable[] {
    return this.#hall.tables();
  }

  /** What is seen at a table just now. */
  viewsOf(table: SeminarTable): Views {
    return this.#hall.seenOf(table).views;
  }

  /** Hears of every change of what `view` or `placeOf` shows; the answer ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  summary(): SeminarSummary {
    const { title, ended } = this.#row;
    return {
      id: this.id,
      title,
      scenario: this.scenario.title,
      openedAt: this.openedAt,
      ended,
      tables: this.#hall.size,
      people: this.people.length,
    };
  }

  view(): SeminarView {
    const { code, title, openedAt, entryOpen, ended } = this.#row;
    return {
      id: this.id,
      at: this.#desk.now(),
      code,
      title,
      scenario: publicScenario(this.scenario),
      settings: this.settings,
      openedAt,
      entryOpen,
      ended,
      facilitators: this.#facilitators.map(({ name }) => name),
      people: this.people.map((member) => this.#personView(member)),
      tables: this.tables().map((table) =>
        tableView(table.standing.table.game, this.#hall.seenOf(table), table.number),
      ),
      news: newsViews(this.scenario),
    };
  }

  /** `undefined` for who is not of this seminar. */
  placeOf(person: PersonId): PlaceView | undefined {
    const member = this.#roster.get(person);
    if (!member) return undefined;
    const { table = '', number = 0, party = '' } = this.#hall.whereabouts().get(person) ?? {};
    return {
      seminar: this.id,
      title: this.title,
      name: nameOf(member),
      table,
      number,
      party,
      parties: this.scenario.parties.map(({ id, name, flag }) => ({ id, name, flag })),
      wishes: member.wishes,
      here: this.people.filter((other) => this.#isHere(other.person)).length,
      expected: this.people.length,
    };
  }

  /** Somebody looks where they belong; the answer says that they no longer do. */
  waits(person: PersonId): () => void {
    this.#countWaiting(person, 1);
    return () => this.#countWaiting(person, -1);
  }

  /** Somebody comes by the code. */
  async join(name: string): Promise<Result<PersonId, Denial>> {
    // Closed and unknown are one: nobody learns which codes exist.
    if (!this.#row.entryOpen || this.#row.ended) return fail({ code: 'unknown-code' });
    const joined = await this.#roster.join(name);
    if (!joined.ok) return joined;
    await this.#welcome(joined.value.person);
    return ok(joined.value.person);
  }

  /** Somebody comes by their link; `false` for who is no longer of this seminar. */
  async arrive(person: PersonId): Promise<boolean> {
    const member = this.#roster.get(person);
    if (!member) return false;
    if (member.name !== '') return true;
    await this.#roster.arrive(person);
    await this.#welcome(person);
    return true;
  }

  async wish(person: PersonId, wishes: readonly PartyId[]): Promise<Done> {
    const unknown = wishes.find((wish) => !this.scenario.parties.some(({ id }) => id === wish));
    if (unknown !== undefined) return fail({ code: 'unknown-party', party: unknown });
    await this.#roster.wish(person, wishes);
    this.#changed();
    return DONE;
  }

  add(labels: readonly string[]): Promise<Done> {
    return this.#inTurn(async () => {
      const added = await this.#roster.add(labels);
      return added.ok ? DONE : added;
    });
  }

  /** Everybody where they are to be, or nobody anywhere else than before. */
  place(places: PlaceBody['places']): Promise<Done> {
    return this.#inTurn(() => this.#move(places));
  }

  /** A place for everybody who has none yet. */
  deal(how: DealBody): Promise<Done> {
    return this.#inTurn(() => this.#deal(this.people, how));
  }

  /** So many more tables, numbered on. */
  openTables(count: number): Promise<Done> {
    return this.#inTurn(() => this.#hall.open(this.scenario, this.settings, count));
  }

  /** A facilitator's command to some tables, or, with none named, to all; each answers for itself. */
  command(id: string, tables: readonly string[], command: Command): Promise<Result<TablesAnswer, Denial>> {
    return this.#hall.command(id, tables, command);
  }

  setEntry(open: boolean): Promise<Done> {
    return this.#inTurn(async () => {
      await this.#become({ entryOpen: open });
      return DONE;
    });
  }

  /** Another account may run this seminar too. */
  addFacilitator({ facilitator, name }: Account): Promise<Done> {
    return this.#inTurn(async () => {
      if (this.isRunBy(facilitator)) return DONE;
      await this.#desk.log.addSeminarFacilitator(this.id, facilitator);
      this.#facilitators = [...this.#facilitators, { seminar: this.id, facilitator, name }];
      return DONE;
    });
  }

  /** Ends a person's connections to the tables: what let them in is no longer good. */
  dismiss(person: PersonId): void {
    this.#hall.dismiss(person);
  }

  /** Somebody is erased from the log and then known here no more. One change of the seminar like any other. */
  async erase(person: PersonId, erase: (tables: readonly Standing[]) => Promise<void>): Promise<void> {
    await this.#inTurn(async () => {
      await erase(this.tables().map(({ standing }) => standing));
      this.#roster.forget(person);
      return DONE;
    });
  }

  /** Ends every game that runs and shows all results. Who is in the lobby stays there. */
  end(): Promise<Done> {
    return this.#inTurn(async () => {
      await this.#become({ entryOpen: false, ended: true });
      return this.#hall.end();
    });
  }

  /** Whoever comes late has a place at once; who is early waits for the facilitator to deal. */
  #welcome(person: PersonId): Promise<Done> {
    return this.#inTurn(async () => {
      const late = this.#hall.hasBegun() && !this.#row.ended;
      const newcomers = this.people.filter((member) => member.person === person);
      return late ? this.#deal(newcomers, { by: 'random', seed: 0 }) : DONE;
    });
  }

  /** A place for each of some people who has none. */
  #deal(members: readonly Member[], { by, seed }: DealBody): Promise<Done> {
    const places = this.#hall.whereabouts();
    const people = members.filter(({ person }) => !places.has(person));
    const required = this.scenario.parties.filter((party) => party.required).map(({ id }) => id);
    return this.#move(dealt({ required, tables: this.#hall.toDealTo(), people, by, seed }));
  }

  async #move(places: PlaceBody['places']): Promise<Done> {
    if (this.#row.ended) return fail({ code: 'game-over' });
    const destinations = places.flatMap((place) => this.#destination(place) ?? []);
    if (destinations.length < places.length) return fail({ code: 'unknown-person' });
    return this.#hall.move(destinations);
  }

  #destination({ person, table, party }: PlaceBody['places'][number]): Destination | undefined {
    const member = this.#roster.get(person);
    return member && { person, name: nameOf(member), table, party };
  }

  async #become(change: Partial<Pick<SeminarRow, 'entryOpen' | 'ended'>>): Promise<void> {
    const row = { ...this.#row, ...change };
    await this.#desk.log.setSeminar(this.id, row);
    this.#row = row;
  }

  /** One change of the seminar after the other. */
  #inTurn(work: () => Promise<Done>): Promise<Done> {
    const done = this.#queue.then(work).finally(() => this.#changed());
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #changed(): void {
    for (const listener of this.#listeners) this.#tell(listener);
  }

  #tell(listener: () => void): void {
    try {
      listener();
    } catch (error) {
      this.#desk.report(error);
    }
  }

  #isHere(person: PersonId): boolean {
    return this.#waiting.has(person) || this.#hall.whereabouts().get(person)?.present === true;
  }

  #countWaiting(person: PersonId, change: 1 | -1): void {
    const count = (this.#waiting.get(person) ?? 0) + change;
    if (count > 0) this.#waiting.set(person, count);
    else this.#waiting.delete(person);
    this.#changed();
  }

  #personView({ person, label, name, wishes }: Member): SeminarPersonView {
    const { table = '', party = '' } = this.#hall.whereabouts().get(person) ?? {};
    return { person, label, name, present: this.#isHere(person), table, party, wishes };
  }
}
