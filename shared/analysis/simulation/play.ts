/** A whole game played by bots: the same scenario, bots and seed always give the same rows. */
import { chance, SEED_MAX } from '../../base/random.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Bot } from '../../model/bot.ts';
import type { Game, PersonId, Phase } from '../../model/game.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { Command } from '../../rules/commands.ts';
import type { Actor } from '../../rules/decision.ts';
import { nextMoment } from '../../rules/phases/passTime.ts';
import { nextCommand } from '../bots/nextCommand.ts';
import type { Sight } from '../bots/sight.ts';
import { brokenReplay, brokenRules } from './invariants.ts';
import { type Opening, type PlayedRow, SimulatedTable } from './table.ts';

/** How a bot decides: what it asks for next, if anything. */
export type Mind = (sight: Sight, bot: Bot, seed: number) => Command | undefined;

export interface Setup extends Opening {
  /** Parties without a bot stay empty, or are held by caretakers where the scenario requires them. */
  readonly bots: Readonly<Record<PartyId, Bot>>;
}

/** Why a game is no evidence of anything: it ends with the row at which this came out. */
export type Trouble =
  /** Who asked for what the rules forbid: a party, or `table` for what the game itself has to ask. */
  | { readonly kind: 'refused'; readonly by: string; readonly command: Command; readonly refusal: Refusal }
  | { readonly kind: 'thrown'; readonly message: string }
  /** Nothing more comes of it, or no end. */
  | { readonly kind: 'stuck'; readonly phase: Phase; readonly round: number }
  | { readonly kind: 'broken'; readonly rules: readonly string[] };

export interface PlayedGame {
  readonly rows: readonly PlayedRow[];
  readonly game: Game;
  /** Commands of bots that changed something. */
  readonly commands: number;
  readonly trouble?: Trouble;
}

interface Player {
  readonly party: PartyId;
  readonly person: PersonId;
  readonly bot: Bot;
  readonly seed: number;
}

/** What a delegation takes to act, in milliseconds of the game's own clock. */
const ACT_MS = 1_000;
/** Many times what the longest games take: one that goes on longer has no end. */
const MOST_STEPS = 10_000;

/** Plays a game to its debrief, or until something goes wrong. Never throws. */
export function playGame(setup: Setup, mind: Mind = nextCommand): PlayedGame {
  const course = new Course(setup, mind);
  const trouble = guarded(() => course.play());
  const { rows, game } = course.table;
  return { rows, game, commands: course.commands, ...(trouble && { trouble }) };
}

function guarded(play: () => Trouble | undefined): Trouble | undefined {
  try {
    return play();
  } catch (error) {
    return { kind: 'thrown', message: error instanceof Error ? error.message : String(error) };
  }
}

/** The one who begins changes with the seed, so that no seat owes its result to being asked first. */
function seated({ scenario, bots, seed }: Setup): readonly Player[] {
  const players = scenario.parties.flatMap(({ id }): readonly Player[] => {
    const bot = bots[id];
    return bot ? [{ party: id, person: `bot-${id}`, bot, seed: seedFrom(seed, 'bot', id) }] : [];
  });
  const first = players.length === 0 ? 0 : seed % players.length;
  return [...players.slice(first), ...players.slice(0, first)];
}

/** A seed that tells nothing of the one it comes from. */
export const seedFrom = (seed: number, ...purpose: readonly string[]): number =>
  Math.floor(chance(seed, ...purpose) * (SEED_MAX + 1));

class Course {
  readonly table: SimulatedTable;
  readonly #players: readonly Player[];
  readonly #bots: readonly PartyId[];
  readonly #mind: Mind;
  commands = 0;

  constructor(setup: Setup, mind: Mind) {
    this.table = new SimulatedTable(setup);
    this.#players = seated(setup);
    this.#bots = this.#players.map(({ party }) => party);
    this.#mind = mind;
  }

  play(): Trouble | undefined {
    return this.#gather() ?? this.#playOut() ?? broken(brokenReplay(this.table.rows, this.table.game));
  }

  /** Everybody comes and sits down, and the game starts. */
  #gather(): Trouble | undefined {
    const steps = this.#players.flatMap(({ party, person }): readonly (readonly [Actor, Command])[] => [
      [
        { kind: 'person', person },
        { type: 'JoinTable', name: party },
      ],
      [{ kind: 'clock' }, { type: 'NotePresence', person, present: true }],
      [
        { kind: 'person', person },
        { type: 'TakeSeat', party },
      ],
    ]);
    for (const [actor, command] of [...steps, START]) {
      const asked = this.#ask('table', actor, command);
      if (!asked.ok) return asked.error;
    }
    return undefined;
  }

  /** Each is asked in turn until nobody has anything to do; then it is time for what comes next. */
  #playOut(): Trouble | undefined {
    let turn = 0;
    let quiet = 0;
    for (let step = 0; step < MOST_STEPS && this.table.game.phase !== 'debrief'; step += 1) {
      const player = this.#players[turn % this.#players.length];
      const acts = player !== undefined && quiet < this.#players.length && !this.#isTime();
      const changed = acts ? this.#turnOf(player) : this.#passTime();
      if (!changed.ok) return changed.error;
      turn += acts ? 1 : 0;
      quiet = changed.value ? 0 : quiet + 1;
    }
    return this.table.game.phase === 'debrief' ? undefined : this.#stuck();
  }

  #turnOf({ party, person, bot, seed }: Player): Result<boolean, Trouble> {
    const command = this.#mind(this.table.sightOf(party, person), bot, seed);
    if (!command) return ok(false);
    const asked = this.#ask(party, { kind: 'person', person }, command);
    if (!asked.ok || !asked.value) return asked;
    this.commands += 1;
    const until = nextMoment(this.table.game) ?? Number.POSITIVE_INFINITY;
    this.table.passTo(Math.min(this.table.at + ACT_MS, until));
    return asked;
  }

  #isTime(): boolean {
    const moment = nextMoment(this.table.game);
    return moment !== undefined && this.table.at >= moment;
  }

  /** What comes with time must come: a clock that is asked when it is time, and changes nothing, never will. */
  #passTime(): Result<boolean, Trouble> {
    const moment = nextMoment(this.table.game);
    if (moment === undefined) return fail(this.#stuck());
    this.table.passTo(moment);
    const passed = this.#ask('table', { kind: 'clock' }, { type: 'PassTime' });
    return passed.ok && !passed.value ? fail(this.#stuck()) : passed;
  }

  #ask(by: string, actor: Actor, command: Command): Result<boolean, Trouble> {
    const before = this.table.game;
    const asked = this.table.ask(actor, command);
    if (!asked.ok) return fail({ kind: 'refused', by, command, refusal: asked.error });
    const trouble = broken(brokenRules(before, this.table.game, this.#bots));
    return trouble ? fail(trouble) : asked;
  }

  #stuck(): Trouble {
    const { phase, round } = this.table.game;
    return { kind: 'stuck', phase, round };
  }
}

const START: readonly [Actor, Command] = [{ kind: 'facilitator' }, { type: 'StartGame', caretakers: true }];

const broken = (rules: readonly string[]): Trouble | undefined =>
  rules.length === 0 ? undefined : { kind: 'broken', rules };
