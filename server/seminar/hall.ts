/** The tables of one seminar, side by side: what is done at several of them, and who is at which. */
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { PersonId } from '#shared/model/game.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Views } from '#shared/model/view.ts';
import type { SeminarId, Settings, TablesAnswer } from '#shared/protocol/seminar.ts';
import type { Answer, Denial } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/rules/commands.ts';
import type { Actor } from '#shared/rules/decision.ts';
import type { Desk } from '../desk.ts';
import { sha256 } from '../log/rows.ts';
import { newId } from '../table/ids.ts';
import type { Table } from '../table/table.ts';
import type { Standing, Tables } from '../table/tables.ts';
import { askedIn } from './asked.ts';
import type { DealingTable } from './dealing.ts';
import { type Destination, planOf, type Step } from './moving.ts';
import { dealingTable, type Seen, type Whereabouts, whereabouts } from './views.ts';

/** A table of a seminar. */
export interface SeminarTable {
  /** 1, 2, … as people call it. */
  readonly number: number;
  readonly standing: Standing;
}

/** That something was done, or why not. */
export type Done = Result<undefined, Denial>;
export const DONE: Done = ok(undefined);

const FACILITATOR: Actor = { kind: 'facilitator' };
/** Reads everything, as the facilitator does. */
const ITSELF = { desk: true, party: undefined } as const;

export class Hall {
  readonly #desk: Desk;
  readonly #tables: Tables;
  readonly #seminar: SeminarId;
  readonly #changed: () => void;
  readonly #at = new Map<number, SeminarTable>();
  /** What is seen of each table just now, by number. */
  readonly #seen = new Map<number, Seen>();
  #where: ReadonlyMap<PersonId, Whereabouts> | undefined;

  /** `changed` hears of everything that happens at a table. */
  constructor(desk: Desk, tables: Tables, seminar: SeminarId, changed: () => void) {
    this.#desk = desk;
    this.#tables = tables;
    this.#seminar = seminar;
    this.#changed = changed;
  }

  /** How many tables there are, standing or not. */
  get size(): number {
    return this.#tables.ofSeminar(this.#seminar).length;
  }

  /** Stands the tables up. A damaged one is named and left out. */
  async stand(): Promise<void> {
    const rows = this.#tables.ofSeminar(this.#seminar);
    const found = await Promise.allSettled(rows.map(({ table }) => this.#tables.find(table)));
    for (const [index, { number }] of rows.entries()) {
      const result = found[index];
      if (result?.status === 'fulfilled' && result.value) this.#sit(number, result.value);
      else if (result?.status === 'rejected') this.#desk.report(result.reason);
    }
    this.#releaseWhenOver();
  }

  /** So many more tables, numbered on. */
  async open(scenario: Scenario, { seed = 0, holdDebrief: held = true }: Settings, count: number): Promise<Done> {
    const last = Math.max(0, ...this.#tables.ofSeminar(this.#seminar).map(({ number }) => number));
    const numbers = Array.from({ length: count }, (_, index) => last + 1 + index);
    await Promise.all(
      numbers.map(async (number) => {
        const opening = { seminar: this.#seminar, number, practice: false, seed: tableSeed(seed, number), held };
        this.#sit(number, await this.#tables.open(scenario, opening));
      }),
    );
    return DONE;
  }

  /** By number. */
  tables(): readonly SeminarTable[] {
    return [...this.#at.values()].toSorted((one, other) => one.number - other.number);
  }

  /** What is seen at a table just now, worked out once for each change. */
  seenOf({ number, standing: { table } }: SeminarTable): Seen {
    const known = this.#seen.get(number);
    if (known) return known;
    const seen = seenNow(table, table.views());
    this.#seen.set(number, seen);
    return seen;
  }

  /** Where everybody is. */
  whereabouts(): ReadonlyMap<PersonId, Whereabouts> {
    this.#where ??= new Map(this.tables().flatMap(({ number, standing }) => whereabouts(standing.table.game, number)));
    return this.#where;
  }

  /** Whether talks are on at some table. */
  hasBegun(): boolean {
    return this.tables().some(({ standing: { table } }) => !['lobby', 'debrief'].includes(table.game.phase));
  }

  /** The tables that people are dealt to: those that are not over, unless all are. */
  toDealTo(): readonly DealingTable[] {
    const games = this.tables().map(({ standing }) => standing.table.game);
    const open = games.filter(({ phase }) => phase !== 'debrief');
    return (open.length > 0 ? open : games).map(dealingTable);
  }

  /** Brings everybody where they are to be; when one of them cannot be there, nobody moves. */
  async move(destinations: readonly Destination[]): Promise<Done> {
    const games = new Map(this.tables().map(({ standing: { table } }) => [table.id, table.game]));
    const plan = planOf(games, destinations, this.#desk.now());
    if (!plan.ok) return plan;
    for (const step of plan.value.steps) {
      const answer = await this.#take(step);
      if (!answer.ok) return fail(answer.denial);
    }
    return DONE;
  }

  /** A facilitator's command to some tables, or, with none named, to all; each answers for itself. */
  async command(id: string, tables: readonly string[], command: Command): Promise<Result<TablesAnswer, Denial>> {
    const all = this.tables().map(({ standing }) => standing.table);
    const asked = tables.length === 0 ? all : all.filter((table) => tables.includes(table.id));
    if (asked.length < new Set(tables).size) return fail({ code: 'unknown-table' });
    const answers = await Promise.all(
      asked.map(async (table) => [table.id, told(await table.ask(FACILITATOR, id, command))] as const),
    );
    return ok({ answers: Object.fromEntries(answers) });
  }

  /** Ends every game that runs and shows all results. */
  async end(): Promise<Done> {
    for (const { standing } of this.tables()) {
      await this.#ask(standing, { type: 'EndGame', reason: '' });
      await this.#ask(standing, { type: 'ReleaseDebrief' });
    }
    return DONE;
  }

  /** Ends a person's connections. */
  dismiss(person: PersonId): void {
    for (const { standing } of this.tables()) standing.holders.take(person, newId(), () => undefined);
  }

  #sit(number: number, standing: Standing): void {
    this.#at.set(number, { number, standing });
    standing.table.onPublication(({ views }) => {
      this.#seen.set(number, seenNow(standing.table, views));
      this.#where = undefined;
      this.#changed();
      this.#releaseWhenOver();
    });
    this.#where = undefined;
  }

  /** When the last of the games is over, nobody can make use of another table's results any more. */
  #releaseWhenOver(): void {
    const played = this.tables().filter(({ standing: { table } }) =>
      Object.values(table.game.people).some(({ bot }) => !bot),
    );
    if (played.some(({ standing: { table } }) => table.game.phase !== 'debrief')) return;
    for (const { standing } of played.filter(({ standing: { table } }) => table.game.held))
      void standing.table.carryOut(FACILITATOR, 'all-tables-over', { type: 'ReleaseDebrief' });
  }

  async #take({ table, actor, command }: Step): Promise<Answer> {
    const standing = this.tables().find((own) => own.standing.table.id === table)?.standing;
    if (!standing) return { ok: false, at: this.#desk.now(), denial: { code: 'unknown-table' } };
    const answer = await this.#ask(standing, command, actor);
    // Whoever comes back to a table that they never left on their screen is here at once.
    if (answer.ok && command.type === 'JoinTable' && actor.kind === 'person')
      await standing.timekeeper.note(actor.person);
    return answer;
  }

  #ask({ table }: Standing, command: Command, actor: Actor = FACILITATOR): Promise<Answer> {
    return table.carryOut(actor, `seminar-${newId()}`, command);
  }
}

const seenNow = (table: Table, views: Views): Seen => ({ views, asked: askedIn(table.messagesFor(ITSELF, {})) });

const told = (answer: Answer): { readonly denial?: Denial } => (answer.ok ? {} : { denial: answer.denial });

/** Tables of one seminar draw differently, and the same again from the same seed. */
const tableSeed = (seed: number, number: number): number =>
  Number.parseInt(sha256(`${seed} ${number}`).slice(0, 8), 16);
