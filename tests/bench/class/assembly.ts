/** A class comes to a running server the way its browsers do: by one code, dealt to tables, into their rooms. */
import type { Entered } from '#shared/protocol/http.ts';
import type { JoinedSeminar, SeminarView } from '#shared/protocol/seminar.ts';
import type { Command } from '#shared/rules/commands.ts';
import { Attendee, freshId } from '#tests/kit/attendee.ts';
import { proposal } from '../room/acts.ts';
import { Participant } from '../room/participant.ts';
import { PARTIES, post } from '../room/seating.ts';

export const TABLES = 25;
const DELEGATES_EACH = 2;
export const SEATS = PARTIES.length * DELEGATES_EACH;
export const PEOPLE = TABLES * SEATS;

/** Both delegates of every party at one table: first each party's head, in the order of `PARTIES`, then the seconds. */
export type ClassTable = readonly Participant[];

export class Assembly {
  readonly #base: string;
  readonly #facilitator: Attendee;
  readonly #seminar: string;
  readonly #code: string;
  /** What lets each person in. */
  readonly #sessions = new Map<string, string>();

  static async of({
    port,
    facilitatorLink,
  }: {
    readonly port: number;
    readonly facilitatorLink: string;
  }): Promise<Assembly> {
    const base = `http://127.0.0.1:${port}`;
    const facilitator = await Attendee.facilitator(base, facilitatorLink);
    const opening = { tables: TABLES, settings: { delegates: DELEGATES_EACH } };
    return new Assembly(base, facilitator, await facilitator.openSeminar(opening));
  }

  private constructor(base: string, facilitator: Attendee, { id, code }: SeminarView) {
    this.#base = base;
    this.#facilitator = facilitator;
    this.#seminar = id;
    this.#code = code;
  }

  /** Everybody joins at once. Milliseconds to each one's answer. */
  joinAll(): Promise<readonly number[]> {
    return Promise.all(
      Array.from({ length: PEOPLE }, async (_, number) => {
        const start = performance.now();
        const body = { code: this.#code, name: `Student ${number}` };
        const { person, session } = await post<JoinedSeminar>(this.#base, '/join', body);
        this.#sessions.set(person, session);
        return performance.now() - start;
      }),
    );
  }

  /** One deal: where everybody is then. */
  deal(): Promise<SeminarView> {
    return this.#change('deal', { by: 'random', seed: 1 });
  }

  /** Everybody goes to their table. */
  async enterAll({ people, tables }: SeminarView): Promise<readonly ClassTable[]> {
    const entered: ClassTable[] = [];
    for (const { table } of tables) {
      const here = people.filter((person) => person.table === table);
      const came = await Promise.all(
        here.map(async ({ person, party }) => ({ person, party, participant: await this.#enter(table, person) })),
      );
      const headOf = (party: string) => came[0]?.participant.table.seats.get(party)?.person;
      const rank = ({ person, party }: (typeof came)[number]) =>
        PARTIES.findIndex((each) => each === party) + (headOf(party) === person ? 0 : PARTIES.length);
      const inOrder = came.toSorted((one, other) => rank(one) - rank(other));
      entered.push(inOrder.map(({ participant }) => participant));
    }
    return entered;
  }

  /** The games begin, each party puts one text on its table: `c1` to `c6`. */
  async begin(tables: readonly ClassTable[]): Promise<void> {
    await this.#command({ type: 'StartGame' });
    await this.#command({ type: 'Advance', phase: 'briefing', round: 0 });
    for (const delegates of tables) {
      for (const [seat] of PARTIES.entries()) await delegates[seat]?.does(proposal(seat));
      await Promise.all(
        delegates.map((delegate) => delegate.sees(({ table: { clauses } }) => clauses.size === PARTIES.length)),
      );
    }
  }

  /** From the first round's consultations to the vote. */
  async vote(tables: readonly ClassTable[]): Promise<void> {
    await this.#command({ type: 'Advance', phase: 'consultations', round: 1 });
    const all = tables.flat();
    await Promise.all(all.map((delegate) => delegate.sees(({ table: { phase } }) => phase === 'voting')));
  }

  async #enter(table: string, person: string): Promise<Participant> {
    const proof = { authorization: `Bearer ${this.#sessions.get(person) ?? ''}` };
    const { reservation } = await post<Entered>(this.#base, '/enter', { table }, proof);
    return Participant.enter(this.#base, reservation);
  }

  #change(what: string, body: object): Promise<SeminarView> {
    return this.#facilitator.post(`/seminars/${this.#seminar}/${what}`, body);
  }

  #command(command: Command): Promise<unknown> {
    return this.#facilitator.post(`/seminars/${this.#seminar}/command`, { id: freshId(), tables: [], command });
  }
}
