/** A table without a disk: commands in, rows out as a log would hold them, and what each delegation may read. */
import { ok, type Result } from '../../base/result.ts';
import type { Game, PersonId } from '../../model/game.ts';
import { publicScenario } from '../../model/publicScenario.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { PartyId, Scenario } from '../../model/scenario.ts';
import type { Message } from '../../protocol/wire.ts';
import { PLENARY } from '../../rules/channels/events.ts';
import { type Command, parseCommand, personalText } from '../../rules/commands.ts';
import { outcomeOf } from '../../rules/decide.ts';
import type { Actor } from '../../rules/decision.ts';
import type { GameEvent } from '../../rules/events.ts';
import { replay } from '../../rules/replay.ts';
import { sightOf } from '../../rules/views.ts';
import type { Sight } from '../bots/sight.ts';

/** One accepted command. */
export interface PlayedRow {
  /** Milliseconds since 1970, on the game's own clock. */
  readonly at: number;
  readonly actor: Actor;
  /** The command's id. */
  readonly command: string;
  readonly events: readonly GameEvent[];
}

/** What a table is opened with. */
export interface Opening {
  readonly scenario: Scenario;
  readonly scenarioHash: string;
  /** A whole number from 0 to 2^32 - 1: every draw of chance in the game comes from it. */
  readonly seed: number;
}

/** Every simulated game begins at noon UTC on 1 January 2026: when it is played makes no difference. */
const OPENED_AT = 1_767_268_800_000;

/** What bots say is nobody's secret: their words stand in the log as they are. */
const wordsOf = (digest: string): string => digest;

export class SimulatedTable {
  /** By party, as far as it has asked: what its delegation may read, until somebody says something more. */
  readonly #heard = new Map<PartyId, readonly Message[]>();
  readonly #messages: Message[] = [];
  readonly #rows: PlayedRow[];
  #game: Game;
  #at = OPENED_AT;

  constructor({ scenario, scenarioHash, seed }: Opening) {
    const opened = { type: 'TableOpened', table: 'simulated', scenario, scenarioHash, seed } as const;
    this.#rows = [{ at: OPENED_AT, actor: { kind: 'facilitator' }, command: 'open', events: [opened] }];
    this.#game = replay(this.#rows);
  }

  get game(): Game {
    return this.#game;
  }

  get at(): number {
    return this.#at;
  }

  get rows(): readonly PlayedRow[] {
    return this.#rows;
  }

  /** The clock goes on to a moment; it never goes back. */
  passTo(moment: number): void {
    this.#at = Math.max(this.#at, moment);
  }

  /** Whether the command changed anything, or why it was refused. */
  ask(actor: Actor, command: Command): Result<boolean, Refusal> {
    const parsed = parseCommand(command);
    if (!parsed.ok) return parsed;
    const digest = personalText(parsed.value) ?? '';
    const outcome = outcomeOf(this.#game, parsed.value, { actor, at: this.#at, digest });
    if (!outcome.ok) return outcome;
    const { events, game } = outcome.value;
    if (events.length === 0) return ok(false);
    this.#rows.push({ at: this.#at, actor, command: `simulated-${this.#rows.length}`, events });
    this.#game = game;
    this.#hear(this.#messagesIn(events));
    return ok(true);
  }

  /** What somebody in a delegation sees just now; nobody else's view is built. */
  sightOf(party: PartyId, person: PersonId): Sight {
    return {
      scenario: publicScenario(this.#game.scenario),
      party,
      person,
      ...sightOf(this.#game, wordsOf, party),
      messages: this.#heardBy(party),
      at: this.#at,
      amongBots: true,
    };
  }

  #hear(messages: readonly Message[]): void {
    if (messages.length === 0) return;
    this.#messages.push(...messages);
    this.#heard.clear();
  }

  #heardBy(party: PartyId): readonly Message[] {
    const known = this.#heard.get(party);
    if (known) return known;
    const heard = this.#messages.filter(({ channel, members }) => channel === PLENARY || members.includes(party));
    this.#heard.set(party, heard);
    return heard;
  }

  #messagesIn(events: readonly GameEvent[]): readonly Message[] {
    return events.flatMap((event) => {
      if (event.type !== 'MessageSent') return [];
      const { channel, members, number, from, person, text } = event;
      const name = this.#game.people[person]?.name ?? '';
      return [{ channel, members, number, from, name, at: this.#at, text }];
    });
  }
}
