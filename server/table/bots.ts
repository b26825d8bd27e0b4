/**
 * The bots at one table: asked one at a time what they would do with what their seat sees, and heard like anybody else.
 * They keep no memory of their own: after a restart they stand again from the log.
 */
import { setImmediate as everybodyElse } from 'node:timers/promises';
import type { Sight } from '#shared/analysis/bots/sight.ts';
import type { Bot } from '#shared/model/bot.ts';
import { botOf, type Game, isAttended, type PersonId } from '#shared/model/game.ts';
import { publicScenario } from '#shared/model/publicScenario.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { Denial, Message } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/rules/commands.ts';
import type { Desk } from '../desk.ts';
import { sha256 } from '../log/rows.ts';
import { newId } from './ids.ts';
import type { Share } from './share.ts';
import { mayRead, type Publication, type Table } from './table.ts';

/** What a bot does next with what it sees; `undefined` to wait. The seed, 0 to 2^32 - 1, is its own at this table. */
type Think = (sight: Sight, bot: Bot, seed: number) => Command | undefined;

/** How the bots of this server think, and how fast: 1 is a person's pace, 0 takes no pause at all. */
export interface BotSettings {
  readonly think: Think;
  readonly pace: number;
}

/** Between two acts of one bot, at a person's pace. */
const PAUSE_MS = { least: 2_500, most: 6_000 } as const;
/** Whoever has been spoken to answers after this part of it. */
const ANSWERING = 0.5;
/** With more of them at a table each takes longer, up to so many times as long: people must be able to follow. */
const CROWD = { from: 4, most: 3 } as const;
/** Time alone changes what is wise: who had nothing to do is asked again. */
const LOOK_AGAIN_MS = 10_000;
/** Of what was said each has the latest in mind: more than any talk needs, and an end to a flood. */
const MOST_MESSAGES = 500;
/** Of one bot in one phase: more than any plan needs, and an end to one that turns in circles. */
const MOST_ACTS = 200;

/** Refusals that no bot can foresee, as when the table has changed meanwhile. */
const NOBODYS_FAULT: ReadonlySet<Denial['code']> = new Set(['not-saved', 'deadline-passed', 'practice-full']);

/** What is particular to a table. */
interface Ways {
  /** Its bots go on when nobody is here, as at a seminar’s table that the others wait for. */
  readonly playAlone?: boolean;
  /** With others, they think in turn; left out, whenever they like. */
  readonly share?: Share;
}

interface Seated {
  readonly person: PersonId;
  readonly party: PartyId;
  readonly bot: Bot;
}

export class Bots {
  readonly #table: Table;
  readonly #desk: Desk;
  readonly #settings: BotSettings;
  readonly #playAlone: boolean;
  readonly #share: Share | undefined;
  readonly #stopListening: () => void;
  /** When each acts next, in milliseconds since 1970. */
  readonly #due = new Map<PersonId, number>();
  /** The table at which each was last asked: until it changes there is nothing more to do. */
  readonly #asked = new Map<PersonId, Game>();
  readonly #reported = new Set<string>();
  /** The latest message of each talk, by channel. */
  readonly #lastWords = new Map<string, Message>();
  #acts = { phase: '', by: new Map<PersonId, number>() };
  #watching = 0;
  #timer: NodeJS.Timeout | undefined;
  #busy = false;
  #stopped = false;

  constructor(table: Table, desk: Desk, settings: BotSettings, { playAlone = false, share }: Ways = {}) {
    this.#table = table;
    this.#desk = desk;
    this.#settings = settings;
    this.#playAlone = playAlone;
    this.#share = share;
    this.#hear(table.messagesFor({ desk: true, party: undefined }, {}));
    this.#stopListening = table.onPublication(({ messages }) => {
      this.#hear(messages);
      this.#look();
    });
    this.#look();
  }

  /** A facilitator has come to look on, or has gone. */
  watched(change: 1 | -1): void {
    this.#watching += change;
    this.#look();
  }

  stop(): void {
    this.#stopped = true;
    this.#stopListening();
    clearTimeout(this.#timer);
  }

  /** Waits until the next of them acts. */
  #look(): void {
    if (this.#stopped || this.#busy) return;
    clearTimeout(this.#timer);
    const seated = this.#mayAct() ? this.#seated() : [];
    if (seated.length === 0) return;
    const awake = seated.filter((seat) => this.#isAwake(seat));
    for (const seat of awake) this.#due.set(seat.person, this.#dueOf(seat));
    const now = this.#desk.now();
    const moments = awake.map(({ person }) => this.#due.get(person) ?? now);
    const wait = awake.length === 0 ? LOOK_AGAIN_MS : Math.max(0, Math.min(...moments) - now);
    this.#timer = setTimeout(() => void this.#turn(awake.length === 0), wait).unref();
  }

  /** Each whose moment has come, one after the other; who has been spoken to comes first. */
  async #turn(anew: boolean): Promise<void> {
    this.#busy = true;
    if (anew) this.#asked.clear();
    const now = this.#desk.now();
    const ready = this.#seated().filter((seat) => this.#isAwake(seat) && (this.#due.get(seat.person) ?? now) <= now);
    const spokenTo = new Set(ready.filter((seat) => this.#isSpokenTo(seat)));
    for (const seat of [...spokenTo, ...ready.filter((each) => !spokenTo.has(each))]) {
      // Other tables, and people, come in between.
      await everybodyElse();
      await this.#share?.turn();
      if (this.#isStill(seat)) await this.#act(seat);
    }
    this.#busy = false;
    this.#look();
  }

  async #act(seat: Seated): Promise<void> {
    const { person } = seat;
    const { game } = this.#table;
    this.#due.delete(person);
    this.#asked.set(person, game);
    const command = this.#thought(seat);
    if (!command) return;
    this.#count(person, game);
    const answer = await this.#table.ask({ kind: 'person', person }, newId(), command);
    if (!answer.ok) this.#refused(seat, game, command, answer.denial);
  }

  #thought({ person, party, bot }: Seated): Command | undefined {
    const think = () => this.#settings.think(this.#sightOf(person, party), bot, seedOf(person));
    try {
      return this.#share ? this.#share.spend(think) : think();
    } catch (error) {
      this.#reportOnce(`${person} ${String(error)}`, error);
      return undefined;
    }
  }

  /** What a person in its seat has in front of them. */
  #sightOf(person: PersonId, party: PartyId): Sight {
    const { everybody, own } = this.#table.seenBy(party);
    return {
      scenario: publicScenario(this.#table.game.scenario),
      party,
      person,
      everybody,
      own,
      messages: this.#messagesOf(party),
      at: this.#desk.now(),
    };
  }

  #messagesOf(party: PartyId): readonly Message[] {
    return this.#table.messagesFor({ desk: false, party }, {}).slice(-MOST_MESSAGES);
  }

  #refused({ person, party }: Seated, game: Game, { type }: Command, { code }: Denial): void {
    if (game !== this.#table.game || NOBODYS_FAULT.has(code)) return;
    this.#reportOnce(
      `${person} ${type} ${code}`,
      new Error(`The bot of ${party} at table ${game.table} asked for what it may not: ${type}, ${code}`),
    );
  }

  #reportOnce(trouble: string, error: unknown): void {
    if (this.#reported.has(trouble)) return;
    this.#reported.add(trouble);
    this.#desk.report(error);
  }

  #count(person: PersonId, { phase, round }: Game): void {
    const now = `${phase} ${round}`;
    if (this.#acts.phase !== now) this.#acts = { phase: now, by: new Map() };
    this.#acts.by.set(person, this.#actsOf(person, now) + 1);
  }

  #actsOf(person: PersonId, phase: string): number {
    return this.#acts.phase === phase ? (this.#acts.by.get(person) ?? 0) : 0;
  }

  #mayAct(): boolean {
    const { game } = this.#table;
    return game.clock.kind === 'running' && (this.#playAlone || this.#watching > 0 || isAttended(game));
  }

  #isAwake({ person }: Seated): boolean {
    const { game } = this.#table;
    return this.#asked.get(person) !== game && this.#actsOf(person, `${game.phase} ${game.round}`) < MOST_ACTS;
  }

  #isStill({ person, party }: Seated): boolean {
    return !this.#stopped && this.#mayAct() && botOf(this.#table.game, party) === person;
  }

  #seated(): readonly Seated[] {
    const { game } = this.#table;
    return game.playing.flatMap((party) => {
      const person = botOf(game, party);
      const bot = person === undefined ? undefined : game.people[person]?.bot;
      return person !== undefined && bot ? [{ person, party, bot }] : [];
    });
  }

  #dueOf(seat: Seated): number {
    const known = this.#due.get(seat.person) ?? Number.POSITIVE_INFINITY;
    const spokenTo = this.#isSpokenTo(seat);
    if (known !== Number.POSITIVE_INFINITY && !spokenTo) return known;
    const usual = PAUSE_MS.least + Math.random() * (PAUSE_MS.most - PAUSE_MS.least);
    const pause = usual * this.#settings.pace * (spokenTo ? ANSWERING : this.#crowding());
    return Math.min(known, this.#desk.now() + pause);
  }

  #crowding(): number {
    return Math.min(CROWD.most, Math.max(1, this.#seated().length / CROWD.from));
  }

  /** Whether somebody who is no bot has had the last word in a talk of its delegation's. */
  #isSpokenTo({ party }: Seated): boolean {
    const bots = new Set(this.#seated().map((seat) => seat.party));
    const words = [...this.#lastWords.values()];
    return words.some((message) => !bots.has(message.from) && mayRead({ desk: false, party }, message));
  }

  #hear(messages: Publication['messages']): void {
    for (const message of messages) this.#lastWords.set(message.channel, message);
  }
}

/** Whoever comes after it at another table is of another mind. */
const seedOf = (person: PersonId): number => Number.parseInt(sha256(person).slice(0, 8), 16);
