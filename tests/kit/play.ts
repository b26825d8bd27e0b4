/** A table that is played by moves, as the server plays it: read the command, decide, keep the row, evolve. */

import type { Result } from '#shared/base/result.ts';
import type { Game } from '#shared/model/game.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { type Command, parseCommand, personalText } from '#shared/rules/commands.ts';
import { decide, outcomeOf } from '#shared/rules/decide.ts';
import type { Context } from '#shared/rules/decision.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import { evolveRow } from '#shared/rules/evolve.ts';
import type { Outcome } from '#shared/rules/inTurn.ts';
import { type Happening, replay } from '#shared/rules/replay.ts';
import { frozen } from './freeze.ts';
import type { Move, Step } from './moves.ts';
import { tableText } from './tableText.ts';

/** When every table of the tests opens, in milliseconds since 1970. */
const OPENING = 1_000_000_000_000;
/** So many seconds after the opening. */
export const at = (seconds: number): number => OPENING + seconds * 1_000;

type Opening = Extract<GameEvent, { type: 'TableOpened' }>;

export interface Play {
  readonly game: Game;
  readonly rows: readonly Happening[];
  /** Now, in milliseconds since 1970. */
  readonly at: number;
}

/** A table that has just been opened; its seed decides every draw of the game, and its debrief may be held. */
export function opened(scenario: Scenario, seed = 0, held = false): Play {
  return openedWith(scenario, { seed, ...(held && { held }) });
}

/** The same with whatever else is said of it. */
export function openedWith(
  scenario: Scenario,
  more: Omit<Opening, 'type' | 'table' | 'scenario' | 'scenarioHash'>,
): Play {
  const opening = { type: 'TableOpened', table: 't1', scenario, scenarioHash: 'hash', ...more } as const;
  const rows = frozen([{ at: OPENING, events: [opening] }]);
  return { game: frozen(replay(rows)), rows, at: OPENING };
}

/** What the engine answers to a move; nothing is changed by asking. */
export const answer = (play: Play, move: Move): Result<readonly GameEvent[], Refusal> => asked(play, move, decide);

/** The same, with the game that comes of it. */
export const outcome = (play: Play, move: Move): Result<Outcome, Refusal> => asked(play, move, outcomeOf);

function asked<Answer>(
  play: Play,
  { actor, command }: Move,
  ask: (game: Game, command: Command, context: Context) => Result<Answer, Refusal>,
): Result<Answer, Refusal> {
  const parsed = parseCommand(command);
  if (!parsed.ok) return parsed;
  return frozen(ask(play.game, parsed.value, frozen({ actor, at: play.at, digest: digestOf(parsed.value) })));
}

/** In tests a digest shows the words it stands for. */
const digestOf = (command: Command): string => {
  const words = personalText(command);
  return words === undefined ? '' : `#${words}`;
};

export const wordsOf = (digest: string): string => digest.slice(1);

/** The table after the events of one accepted command. */
export const after = (play: Play, events: readonly GameEvent[]): Play =>
  events.length === 0
    ? play
    : {
        ...play,
        game: frozen(evolveRow(play.game, events, play.at)),
        rows: [...play.rows, { at: play.at, events }],
      };

/** The table after some steps, each of which the engine must accept. */
export function played(play: Play, step: Step): Play {
  if (isSeries(step)) return step.reduce<Play>(played, play);
  if ('seconds' in step) return { ...play, at: play.at + step.seconds * 1_000 };
  const move = moveOf(play, step);
  const result = answer(play, move);
  if (result.ok) return after(play, result.value);
  throw new Error(`${said(move)} was refused: ${JSON.stringify(result.error)}\n${shown(play)}`);
}

export const isSeries = (step: Step): step is readonly Step[] => Array.isArray(step);

export const moveOf = (play: Play, step: Move | ((game: Game) => Move)): Move =>
  typeof step === 'function' ? step(play.game) : step;

export function said({ actor, command }: Move): string {
  const who = actor.kind === 'person' ? actor.person : actor.kind;
  return `${who}: ${JSON.stringify(command)}`;
}

export const shown = (play: Play): string => tableText(play.game, OPENING);
