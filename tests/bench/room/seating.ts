/** Brings people to tables of a running server, the way their browsers do. */
import type { Entered, Joined, TableSummary } from '#shared/protocol/http.ts';
import { Attendee } from '#tests/kit/attendee.ts';
import { Participant } from './participant.ts';

const SCENARIO = 'norms-2015';
/** Its six parties, in its order. */
export const PARTIES = ['USA', 'CHN', 'RUS', 'EU', 'IND', 'BRA'] as const;

/** What shows who asks, as a header. */
type Proof = Readonly<Record<string, string>>;

export class House {
  readonly #base: string;
  readonly #facilitator: Proof;

  /** The house of a server, opened with its facilitator link. */
  static async of({
    port,
    facilitatorLink,
  }: {
    readonly port: number;
    readonly facilitatorLink: string;
  }): Promise<House> {
    const base = `http://127.0.0.1:${port}`;
    const { cookie } = await Attendee.facilitator(base, facilitatorLink);
    return new House(base, { cookie });
  }

  private constructor(base: string, facilitator: Proof) {
    this.#base = base;
    this.#facilitator = facilitator;
  }

  openTable(): Promise<TableSummary> {
    return post<TableSummary>(this.#base, '/tables', { scenario: SCENARIO }, this.#facilitator);
  }

  /** Somebody joins with the code, and is at the table without a seat. */
  async visitor({ code }: TableSummary): Promise<Participant> {
    const { table, session } = await post<Joined>(this.#base, '/join', { code, name: 'A delegate of the bench' });
    return this.#enter(table, { authorization: `Bearer ${session}` });
  }

  /** Six delegates, each in a seat, in the first consultations; the facilitator who led them there has gone. */
  async delegations(table: TableSummary): Promise<readonly Participant[]> {
    const delegates: Participant[] = [];
    for (const party of PARTIES) {
      const delegate = await this.visitor(table);
      await delegate.does({ type: 'TakeSeat', party });
      delegates.push(delegate);
    }
    const facilitator = await this.#enter(table.table, this.#facilitator);
    await facilitator.sees(({ table: { seats } }) => PARTIES.every((party) => seats.get(party)?.present));
    await facilitator.does({ type: 'StartGame' });
    await facilitator.does({ type: 'Advance', phase: 'briefing', round: 0 });
    await facilitator.leave();
    await Promise.all(delegates.map((delegate) => delegate.sees(({ table: { phase } }) => phase === 'consultations')));
    return delegates;
  }

  async #enter(table: string, proof: Proof): Promise<Participant> {
    const { reservation } = await post<Entered>(this.#base, '/enter', { table }, proof);
    return Participant.enter(this.#base, reservation);
  }
}

export async function post<Body>(base: string, path: string, body: object, proof?: Proof): Promise<Body> {
  const response = await fetch(`${base}/api${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...proof,
    },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer as Body;
}
