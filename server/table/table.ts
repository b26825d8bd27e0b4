/**
 * One table: its log and its state, and no sockets. Everything goes through one queue: parse → decide → commit →
 * evolve → publish → answer. Nothing changes and nothing is acknowledged before the row is safe on disk.
 */
import { randomInt } from 'node:crypto';
import { SEED_MAX } from '#shared/base/random.ts';
import { type Digest, type Game, type PersonId, partyOf } from '#shared/model/game.ts';
import type { PartyId, Scenario } from '#shared/model/scenario.ts';
import type { Views } from '#shared/model/view.ts';
import type { Answer, Denial, Message, MessagesSince } from '#shared/protocol/wire.ts';
import { PLENARY } from '#shared/rules/channels/events.ts';
import { type Command, parseCommand, personalText } from '#shared/rules/commands.ts';
import { outcomeOf } from '#shared/rules/decide.ts';
import type { Actor } from '#shared/rules/decision.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import { replay } from '#shared/rules/replay.ts';
import { type SeatViews, sightOf, viewsOf } from '#shared/rules/views.ts';
import type { Desk } from '../desk.ts';
import { LogFailure } from '../log/log.ts';
import { brokenRow, chained, type Row, type TableRow, type Words } from '../log/rows.ts';
import { actorName } from './actor.ts';
import { sharedScenario } from './sharedScenario.ts';
import { sealed, Vault } from './vault.ts';

/** What a change at the table brings: what everybody may see now, and what was said. */
export interface Publication {
  readonly views: Views;
  readonly messages: readonly Message[];
  /** Who is out of the table for good. */
  readonly removed: readonly PersonId[];
}

/** Who reads: the facilitator, a delegation, or a visitor without one. */
interface Reader {
  readonly desk: boolean;
  readonly party: PartyId | undefined;
}

/** What may be said of a new table beside its scenario. */
export interface Opening {
  /** A whole number from 0 to 2^32 - 1; drawn when left out. */
  readonly seed?: number;
  /** Whether the results wait for the facilitator's word. */
  readonly held?: boolean;
  /** Whether one person practises here against bots. */
  readonly practice?: boolean;
  /** The seats' pars, in utils, where a balance certificate covers the game. */
  readonly par?: Readonly<Record<PartyId, number>>;
}

/** So much may happen at a practice table, in rows of its log: several times what a long game takes. */
const MOST_PRACTICE_ROWS = 2_000;

const COMMAND_ID = /^[A-Za-z0-9-]{8,64}$/;

/** Whether a delegate gives back the seat they have, or leaves it for another one. */
const givesSeatAway = (game: Game, actor: Actor, { type }: Command): boolean =>
  type === 'LeaveSeat' || (type === 'TakeSeat' && actor.kind === 'person' && partyOf(game, actor.person) !== undefined);

/** A log whose chain does not hold: the table stays closed until somebody has looked at it. */
class BrokenLog extends Error {
  override readonly name = 'BrokenLog';
}

export class Table {
  readonly id: string;
  readonly code: string;
  readonly openedAt: number;
  /** Whether its seats are dealt by a seminar, so that nobody gives away the one that they were given. */
  readonly #dealt: boolean;
  readonly scenarioHash: string;
  readonly #desk: Desk;
  #vault: Vault;
  readonly #epoch: number;
  readonly #answered = new Map<string, number>();
  #messages: Message[] = [];
  /** Of everybody who ever came: whoever has left the table has said what they said. */
  readonly #names = new Map<PersonId, Digest>();
  readonly #listeners = new Set<(publication: Publication) => void>();
  #game: Game;
  #last: Row;
  #queue: Promise<unknown> = Promise.resolve();

  /** A new table, with its opening as row 0. `undefined` when the code is taken. */
  static async open(
    desk: Desk,
    row: TableRow,
    scenario: Scenario,
    scenarioHash: string,
    { seed = randomInt(SEED_MAX + 1), held = false, practice = false, par }: Opening = {},
  ): Promise<Table | undefined> {
    const opened = { type: 'TableOpened', table: row.table, scenario, scenarioHash, seed } as const;
    const events: readonly GameEvent[] = [
      { ...opened, ...(held && { held }), ...(practice && { practice }), ...(par && { par }) },
    ];
    const opening = chained(
      {
        table: row.table,
        epoch: row.epoch,
        at: row.openedAt,
        actor: 'facilitator',
        command: 'open',
        events: JSON.stringify(events),
      },
      undefined,
    );
    return (await desk.log.open(row, opening)) ? new Table(desk, row, row.epoch, [opening], []) : undefined;
  }

  /** The table as its log left it. From here on only this standing-up writes. Throws `BrokenLog`. */
  static async stand(desk: Desk, row: TableRow): Promise<Table> {
    const epoch = await desk.log.claim(row.table);
    if (epoch === undefined) throw new Error(`There is no table ${row.table}`);
    const [rows, words] = await Promise.all([desk.log.rows(row.table), desk.log.words(row.table)]);
    const broken = brokenRow(rows);
    if (broken || rows.length === 0)
      throw new BrokenLog(`The log of table ${row.table} is damaged at row ${broken?.seq ?? 0}`);
    return new Table(desk, row, epoch, rows, words);
  }

  private constructor(desk: Desk, row: TableRow, epoch: number, rows: readonly Row[], words: readonly Words[]) {
    this.#desk = desk;
    this.#vault = new Vault(words);
    this.#epoch = epoch;
    this.id = row.table;
    this.code = row.code;
    this.openedAt = row.openedAt;
    this.#dealt = row.seminar !== '';
    const happenings = rows.map(({ at, events }) => ({ at, events: JSON.parse(events) as readonly GameEvent[] }));
    const replayed = replay(happenings);
    const opening = happenings[0]?.events[0];
    this.scenarioHash = opening?.type === 'TableOpened' ? opening.scenarioHash : '';
    this.#game = { ...replayed, scenario: sharedScenario(replayed.scenario) };
    const last = rows.at(-1);
    if (!last) throw new BrokenLog(`The log of table ${row.table} is empty`);
    this.#last = last;
    for (const { actor, command, at } of rows) this.#answered.set(`${actor} ${command}`, at);
    for (const { at, events } of happenings) {
      this.#meet(events);
      this.#messages.push(...this.#messagesIn(events, at));
    }
  }

  get game(): Game {
    return this.#game;
  }

  views(): Views {
    return viewsOf(this.#game, this.#vault.textOf);
  }

  /** What a delegation sees, and nobody else of it. */
  seenBy(party: PartyId): SeatViews {
    return sightOf(this.#game, this.#vault.textOf, party);
  }

  onPublication(listener: (publication: Publication) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** One command from whoever the connection belongs to, as it came in. Never rejects: trouble is an answer too. */
  ask(actor: Actor, commandId: unknown, input: unknown): Promise<Answer> {
    if (typeof commandId !== 'string' || !COMMAND_ID.test(commandId))
      return Promise.resolve(this.#denied({ code: 'bad-command-id' }));
    const parsed = parseCommand(input);
    if (!parsed.ok) return Promise.resolve(this.#denied(parsed.error));
    if (this.#dealt && givesSeatAway(this.#game, actor, parsed.value))
      return Promise.resolve(this.#denied({ code: 'seat-dealt' }));
    return this.carryOut(actor, commandId, parsed.value);
  }

  /** One command that has been read already. Never rejects. */
  carryOut(actor: Actor, commandId: string, command: Command): Promise<Answer> {
    const answer = this.#queue
      .then(() => this.#inTurn(actor, commandId, command))
      .catch((error: unknown) => this.#failed(error));
    this.#queue = answer;
    return answer;
  }

  /** Words were erased from the log: they are read anew, and whoever is here sees what is left of them. */
  rereadWords(): Promise<void> {
    const reread = this.#queue.then(() => this.#readWords());
    this.#queue = reread.catch(() => undefined);
    return reread;
  }

  async #readWords(): Promise<void> {
    const [rows, words] = await Promise.all([this.#desk.log.rows(this.id), this.#desk.log.words(this.id)]);
    this.#vault = new Vault(words);
    this.#messages = rows.flatMap(({ at, events }) => this.#messagesIn(JSON.parse(events) as GameEvent[], at));
    this.#publish({ views: this.views(), messages: [], removed: [] });
  }

  /** What somebody may read and has not yet, channel by channel. */
  messagesFor(reader: Reader, since: MessagesSince): readonly Message[] {
    return this.#messages.filter(
      (message) => mayRead(reader, message) && message.number > (since[message.channel] ?? 0),
    );
  }

  async #inTurn(actor: Actor, commandId: string, command: Command): Promise<Answer> {
    const name = actorName(actor);
    const before = this.#answered.get(`${name} ${commandId}`);
    if (before !== undefined) return { ok: true, at: before };

    if (this.#isFull(actor, command)) return this.#denied({ code: 'practice-full' });

    const at = this.#desk.now();
    const words = this.#wordsIn(actor, command);
    const outcome = outcomeOf(this.#game, command, { actor, at, digest: words?.digest ?? '' });
    if (!outcome.ok) return this.#denied(outcome.error);
    const { events, game } = outcome.value;
    if (events.length === 0) return { ok: true, at };

    const row = chained(
      {
        table: this.id,
        epoch: this.#epoch,
        at,
        actor: name,
        command: commandId,
        events: JSON.stringify(events),
      },
      this.#last,
    );
    const committing = this.#committed(row, words ? [words] : []);
    // While the disk writes: what would be seen is worked out, and shown to nobody before it is safe.
    if (words) this.#vault.keep(words);
    const views = viewsOf(game, this.#vault.textOf);
    const failure = await committing;
    if (failure) return this.#denied(failure);
    this.#advance(row, events, game, views);
    return { ok: true, at };
  }

  /** Anybody may practise, so nobody fills the disk with it: what is left then is to end the game. */
  #isFull({ kind }: Actor, { type }: Command): boolean {
    return this.#game.practice && this.#last.seq >= MOST_PRACTICE_ROWS && kind !== 'clock' && type !== 'EndGame';
  }

  async #committed(row: Row, words: readonly Words[]): Promise<Denial | undefined> {
    try {
      await this.#desk.log.append(row, words);
      return undefined;
    } catch (error) {
      if (error instanceof LogFailure) return { code: 'not-saved' };
      throw error;
    }
  }

  #advance(row: Row, events: readonly GameEvent[], game: Game, views: Views): void {
    this.#last = row;
    this.#answered.set(`${row.actor} ${row.command}`, row.at);
    this.#game = game;
    this.#meet(events);
    const messages = this.#messagesIn(events, row.at);
    this.#messages.push(...messages);
    this.#publish({ views, messages, removed: removedBy(events) });
  }

  #publish(publication: Publication): void {
    for (const listener of this.#listeners) this.#tell(listener, publication);
  }

  /** What is decided stands, whether or not somebody could be told. */
  #tell(listener: (publication: Publication) => void, publication: Publication): void {
    try {
      listener(publication);
    } catch (error) {
      this.#desk.report(error);
    }
  }

  #failed(error: unknown): Answer {
    this.#desk.report(error);
    return this.#denied({ code: 'server-error' });
  }

  #wordsIn(actor: Actor, command: Command): Words | undefined {
    const text = personalText(command);
    return text === undefined ? undefined : sealed(this.id, actor.kind === 'person' ? actor.person : actor.kind, text);
  }

  #messagesIn(events: readonly GameEvent[], at: number): readonly Message[] {
    return events.flatMap((event) => {
      if (event.type !== 'MessageSent') return [];
      const { channel, members, number, from, person, text } = event;
      return [{ channel, members, number, from, name: this.#nameOf(person), at, text: this.#vault.textOf(text) }];
    });
  }

  #meet(events: readonly GameEvent[]): void {
    for (const event of events) if (event.type === 'PersonJoined') this.#names.set(event.person, event.name);
  }

  #nameOf(person: PersonId): string {
    const name = this.#names.get(person);
    // A bot has none.
    return name === undefined || name === '' ? '' : this.#vault.textOf(name);
  }

  #denied(denial: Denial): Answer {
    return { ok: false, at: this.#desk.now(), denial };
  }
}

const removedBy = (events: readonly GameEvent[]): readonly PersonId[] =>
  events.flatMap((event) => (event.type === 'PersonRemoved' ? [event.person] : []));

/** The plenary is everybody's; a channel is its members'; and the facilitator reads everything. */
export const mayRead = ({ desk, party }: Reader, { channel, members }: Message): boolean =>
  desk || channel === PLENARY || (party !== undefined && members.includes(party));
