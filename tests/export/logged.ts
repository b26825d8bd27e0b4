/** A game played by moves, as the server's log would have it: rows in a chain, and words beside them. */

import type { TableSource } from '#server/export/source.ts';
import { chained, type Row, type Words } from '#server/log/rows.ts';
import { actorName } from '#server/table/actor.ts';
import type { Game } from '#shared/model/game.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { parseCommand, personalText } from '#shared/rules/commands.ts';
import type { Step } from '#tests/kit/moves.ts';
import { isSeries, moveOf, opened, type Play, played } from '#tests/kit/play.ts';

export interface Logged {
  readonly source: TableSource;
  readonly game: Game;
}

export function logged(scenario: Scenario, steps: Step, number = 1): Logged {
  let play = opened(scenario);
  const rows: Row[] = [rowOf(play, 'facilitator', undefined)];
  const words: Words[] = [];
  const take = (step: Step): void => {
    if (isSeries(step)) {
      for (const each of step) take(each);
      return;
    }
    if ('seconds' in step) {
      play = played(play, step);
      return;
    }
    const move = moveOf(play, step);
    const before = play.rows.length;
    play = played(play, move);
    if (play.rows.length === before) return;
    rows.push(rowOf(play, actorName(move.actor), rows.at(-1)));
    words.push(...wordsIn(move.command, actorName(move.actor)));
  };
  take(steps);
  return { source: { number, rows, words }, game: play.game };
}

function rowOf(play: Play, actor: string, before: Row | undefined): Row {
  const happening = play.rows.at(-1);
  if (!happening) throw new Error('Nothing has happened');
  const command = `command-${play.rows.length}`;
  return chained(
    { table: 't1', epoch: 1, at: happening.at, actor, command, events: JSON.stringify(happening.events) },
    before,
  );
}

function wordsIn(input: unknown, actor: string): readonly Words[] {
  const command = parseCommand(input);
  const text = command.ok ? personalText(command.value) : undefined;
  const person = actor.replace('person:', '');
  return text === undefined ? [] : [{ digest: `#${text}`, table: 't1', person, salt: '', text }];
}
