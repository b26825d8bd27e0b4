/** `npm run scenario -- replay <file.jsonl>`: plays an exported log again, and checks that nothing in it was altered. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { contentOf } from '#shared/model/clause.ts';
import type { Game } from '#shared/model/game.ts';
import { evolveRow } from '#shared/rules/evolve.ts';
import { instrumentOf } from '#shared/rules/parties.ts';
import { debriefOf } from '#shared/rules/phases/debrief.ts';
import { replay as replayed } from '#shared/rules/replay.ts';
import { stateHash } from '../export/stateHash.ts';
import { eventsOf } from '../export/walk.ts';
import { brokenRow, type Row } from '../log/rows.ts';
import { whyUnread } from '../scenarios/whyUnread.ts';
import { type Output, TERMINAL } from './output.ts';
import { EXIT } from './usage.ts';

const USAGE = 'Usage: npm run scenario -- replay <file.jsonl>';

const storedRow = z.strictObject({
  table: z.string(),
  seq: z.int().min(0),
  epoch: z.int(),
  at: z.int(),
  actor: z.string(),
  command: z.string(),
  events: z.string(),
  previous: z.string(),
  hash: z.string(),
}) satisfies z.ZodType<Row>;

/** Answers with the exit code: 0, 1 when the log is damaged or cannot be read, or 2 when it is not clear what is asked. */
export async function replay(args: readonly string[], output: Output = TERMINAL): Promise<number> {
  const [file, ...rest] = args;
  if (file === undefined || rest.length > 0 || file.startsWith('-')) {
    output.complain(USAGE);
    return EXIT.usage;
  }
  const text = await textOf(file);
  const game = text.ok ? playedAgain(text.value) : text;
  if (game.ok) output.print(report(game.value));
  else output.complain(`${file}: ${game.error}`);
  return game.ok ? EXIT.fine : EXIT.wrong;
}

async function textOf(file: string): Promise<Result<string, string>> {
  try {
    return ok(await readFile(file, 'utf8'));
  } catch (error) {
    return fail(whyUnread(error));
  }
}

interface Played {
  readonly game: Game;
  readonly rows: number;
}

function playedAgain(text: string): Result<Played, string> {
  const rows = rowsIn(text);
  if (!rows.ok) return rows;
  const broken = brokenRow(rows.value);
  if (broken)
    return fail(`damaged at row ${rows.value.indexOf(broken)}: it does not continue the chain of the rows before it`);
  return gameOf(rows.value);
}

function rowsIn(text: string): Result<readonly Row[], string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return fail('holds no rows');
  const rows: Row[] = [];
  for (const [seq, line] of lines.entries()) {
    const row = rowIn(line);
    if (!row) return fail(`damaged at row ${seq}: the line is no row of a log`);
    rows.push(row);
  }
  return ok(rows);
}

function rowIn(line: string): Row | undefined {
  try {
    return storedRow.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function gameOf(rows: readonly Row[]): Result<Played, string> {
  let game: Game | undefined;
  for (const row of rows) {
    try {
      const events = eventsOf(row);
      game = game ? evolveRow(game, events, row.at) : replayed([{ at: row.at, events }]);
    } catch (error) {
      return fail(`damaged at row ${row.seq}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return game ? ok({ game, rows: rows.length }) : fail('holds no rows');
}

function report({ game, rows }: Played): string {
  const { results, joint } = debriefOf(game);
  return [
    `The chain of ${rows} row${rows === 1 ? '' : 's'} is whole.`,
    `table   ${game.table}, ${game.scenario.title}`,
    `phase   ${game.phase}, round ${game.round}`,
    '',
    ...inForce(game),
    '',
    ...Object.entries(results).map(([party, { total }]) => `score   ${party.padEnd(8)} ${points(total)}`),
    `joint   ${''.padEnd(8)} ${points(game.playing.length === 0 ? 0 : joint)}`,
    '',
    `state   ${stateHash(game)}`,
  ].join('\n');
}

function inForce(game: Game): readonly string[] {
  const clauses = instrumentOf(game);
  if (clauses.length === 0) return ['in force: nothing'];
  return clauses.map((clause) => {
    const { position, obligation, precision, delegation, title } = contentOf(clause);
    return `in force: ${clause.issue} ${clause.id}, position ${position}, o${obligation} p${precision} d${delegation}, “${title}”, binds ${clause.bound.join(' ')}`;
  });
}

const points = (utils: number): string => utils.toFixed(2).padStart(9);
