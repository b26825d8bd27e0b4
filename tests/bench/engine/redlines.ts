/** The script played by the rules of Redlines. */

import { chained, type Row } from '#server/log/rows.ts';
import { contentOf } from '#shared/model/clause.ts';
import { clausesOf, type Game } from '#shared/model/game.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { type Command, parseCommand } from '#shared/rules/commands.ts';
import { outcomeOf } from '#shared/rules/decide.ts';
import type { Actor } from '#shared/rules/decision.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import { openedTable } from '#shared/rules/seats/evolve.ts';
import { conference, type Line, type Outcome } from './script.ts';

/** Commands come a millisecond apart: every phase lasts longer than the script. */
const AT = 1_700_000_000_000;

const delegates = ['person-0', 'person-1', 'person-2', 'person-3'];

/** A command with whoever gives it, as the table gets it from the room. */
export interface Asked {
  readonly actor: Actor;
  readonly command: Command;
}

export const asked = (script: readonly Line[]): readonly Asked[] =>
  script.map(({ seat, command }) => ({ actor: { kind: 'person', person: delegates[seat] ?? '' }, command }));

/** The script's table: all four seated, and the game just started. */
export function started(rounds: number): Game {
  const scenario = conference(rounds);
  const asks = opening(scenario);
  return played(openedTable({ table: 'bench', scenario, seed: 1 }), asks, AT - asks.length);
}

/** Everybody comes and sits down, and the facilitator starts. */
const opening = ({ parties }: Scenario): readonly Asked[] => [
  ...parties.flatMap(({ id }, seat): readonly Asked[] => {
    const person = delegates[seat] ?? '';
    return [
      { actor: { kind: 'person', person }, command: { type: 'JoinTable', name: person } },
      { actor: { kind: 'clock' }, command: { type: 'NotePresence', person, present: true } },
      { actor: { kind: 'person', person }, command: { type: 'TakeSeat', party: id } },
    ];
  }),
  { actor: { kind: 'facilitator' }, command: { type: 'StartGame' } },
];

/** Decide and evolve, as the table does. */
export const played = (game: Game, commands: readonly Asked[], from = AT): Game =>
  commands.reduce((state, { actor, command }, index) => afterAsking(state, actor, command, from + index).game, game);

/** The same from what came over the wire. */
export const read = (game: Game, commands: readonly Asked[]): Game =>
  commands.reduce((state, { actor, command }, index) => {
    const parsed = parseCommand(command);
    if (!parsed.ok) throw new Error(`The bench's script is malformed: ${JSON.stringify(parsed.error)}`);
    return afterAsking(state, actor, parsed.value, AT + index).game;
  }, game);

/** Decide and evolve, and the rows that the log keeps of it, after those that it has. */
export function logged(
  game: Game,
  commands: readonly Asked[],
  before: readonly Row[] = [],
): { readonly game: Game; readonly rows: readonly Row[] } {
  const rows = [...before];
  let state = game;
  for (const { actor, command } of commands) {
    const { events, game: next } = afterAsking(state, actor, command, AT + rows.length);
    rows.push(chained(rowOf(actor, rows.length, events), rows.at(-1)));
    state = next;
  }
  return { game: state, rows };
}

/** The whole log of a game by the script, from row 0 with its scenario on. */
export function logOf(rounds: number, script: readonly Line[]): readonly Row[] {
  const scenario = conference(rounds);
  const first: GameEvent = { type: 'TableOpened', table: 'bench', scenario, scenarioHash: '' };
  const row = chained(rowOf({ kind: 'facilitator' }, 0, [first]), undefined);
  return logged(openedTable({ table: 'bench', scenario, seed: 1 }), [...opening(scenario), ...asked(script)], [row])
    .rows;
}

const rowOf = (actor: Actor, index: number, events: readonly GameEvent[]) => ({
  table: 'bench',
  epoch: 1,
  at: AT + index,
  actor: actor.kind === 'person' ? `person:${actor.person}` : actor.kind,
  command: `command-${index}`,
  events: JSON.stringify(events),
});

function afterAsking(game: Game, actor: Actor, command: Command, at: number) {
  const outcome = outcomeOf(game, command, { actor, at, digest: '' });
  if (!outcome.ok) throw new Error(`The bench's ${command.type} was refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

export const endOf = (game: Game): readonly Outcome[] =>
  clausesOf(game).map((clause) => ({
    clause: clause.id,
    issue: clause.issue,
    status: clause.status,
    content: contentOf(clause),
  }));
