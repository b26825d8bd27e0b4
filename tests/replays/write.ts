/** Writes the stored games anew. Run by hand only: `node tests/replays/write.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { replay } from '#shared/rules/replay.ts';
import { viewsOf } from '#shared/rules/views.ts';
import type { Step } from '#tests/kit/moves.ts';
import { after, answer, isSeries, moveOf, opened, type Play, played, said, wordsOf } from '#tests/kit/play.ts';
import { hashOf, type StoredGame, type StoredRow } from './game.ts';
import { EARLIER, STORIES, type Story } from './stories.ts';

function storedGame({ scenario, steps, held }: Story): StoredGame {
  const opening = opened(scenario, 0, held);
  const rows: StoredRow[] = [...opening.rows];
  const recorded = (play: Play, step: Step): Play => {
    if (isSeries(step)) return step.reduce<Play>(recorded, play);
    if (typeof step !== 'function' && !('actor' in step)) return played(play, step);
    const move = moveOf(play, step);
    const result = answer(play, move);
    if (!result.ok || result.value.length === 0) throw new Error(`${said(move)}: ${JSON.stringify(result)}`);
    rows.push({ at: play.at, ...move, events: result.value });
    return after(play, result.value);
  };
  const { game } = recorded(opening, steps);
  return { rows, stateHash: hashOf(game), everybody: viewsOf(game, wordsOf).everybody };
}

/** The rows of an earlier day stay as they are; what the table makes of them is noted anew. */
function replayed({ rows }: StoredGame): StoredGame {
  const game = replay(rows);
  return { rows, stateHash: hashOf(game), everybody: viewsOf(game, wordsOf).everybody };
}

const fileOf = (name: string): URL => new URL(`${name}.json`, import.meta.url);
const write = (name: string, game: StoredGame): void =>
  writeFileSync(fileOf(name), `${JSON.stringify(game, null, 1)}\n`);

for (const [name, story] of Object.entries(STORIES)) write(name, storedGame(story));
for (const name of EARLIER) write(name, replayed(JSON.parse(readFileSync(fileOf(name), 'utf8'))));
