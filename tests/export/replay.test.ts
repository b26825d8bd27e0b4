/** `npm run scenario -- replay`: an exported log played again, and what it says of one that was damaged. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replay } from '#server/cli/replay.ts';
import { logText } from '#server/export/logText.ts';
import { chained, type Row } from '#server/log/rows.ts';
import { actorName } from '#server/table/actor.ts';
import { debriefOf } from '#shared/rules/phases/debrief.ts';
import { replay as playedAgain } from '#shared/rules/replay.ts';
import type { StoredGame } from '#tests/replays/game.ts';
import { STORIES } from '#tests/replays/stories.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await replay(args, { print: (text) => printed.push(text), complain: (text) => complaints.push(text) });
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n').replaceAll(`${folder}/`, '') };
}

async function runOn(text: string) {
  await writeFile(join(folder, 'log.jsonl'), text);
  return run(join(folder, 'log.jsonl'));
}

const LATER = { table: 't1', epoch: 1, at: 0, actor: 'clock', command: 'command' };

/** A game that was played once, as its table's log would have it. */
function storedLog(name: string): readonly Row[] {
  return stored(name).rows.reduce<readonly Row[]>((rows, { at, events, actor }) => {
    const command = `command-${rows.length}`;
    const asker = actor ? actorName(actor) : 'facilitator';
    return [...rows, chained({ ...LATER, at, actor: asker, command, events: JSON.stringify(events) }, rows.at(-1))];
  }, []);
}

const stored = (name: string): StoredGame =>
  JSON.parse(readFileSync(new URL(`../replays/${name}.json`, import.meta.url), 'utf8')) as StoredGame;

const rows = storedLog('floor');
const game = playedAgain(stored('floor').rows);

describe('a log played again', () => {
  it.each(Object.keys(STORIES))('comes to the state that the table had: %s', async (name) => {
    const { code, printed } = await runOn(logText(storedLog(name)));
    expect([code, printed]).toEqual([0, expect.stringContaining(`state   ${stored(name).stateHash}`)]);
  });

  it('says table, phase, round, what is in force, and every score', async () => {
    const { printed } = await runOn(logText(rows));
    const { results, joint } = debriefOf(game);
    expect(printed).toContain(`The chain of ${rows.length} rows is whole.`);
    expect(printed).toContain(`phase   debrief, round ${game.round}`);
    const adopted = Object.values(game.clauses).filter(({ status }) => status === 'adopted');
    for (const { id, issue } of adopted) expect(printed).toContain(`in force: ${issue} ${id}, position`);
    for (const [party, { total }] of Object.entries(results))
      expect(printed).toMatch(new RegExp(`score +${party} +${total.toFixed(2)}`));
    expect(printed).toMatch(new RegExp(`joint +${joint.toFixed(2)}`));
  });

  it('says so of a table where nothing has happened yet', async () => {
    const { code, printed } = await runOn(logText(rows.slice(0, 1)));
    expect([code, printed]).toEqual([0, expect.stringContaining('phase   lobby, round 0')]);
    expect(printed).toContain('in force: nothing');
    expect(printed).not.toContain('NaN');
  });
});

describe('a damaged log', () => {
  const altered = (seq: number, change: (row: Row) => Row): string =>
    logText(rows.map((row) => (row.seq === seq ? change(row) : row)));

  it.each([
    ['an altered event', altered(7, (row) => ({ ...row, events: row.events.replace('"', "'") })), 7],
    ['an altered time', altered(9, (row) => ({ ...row, at: row.at + 1 })), 9],
    ['another actor', altered(9, (row) => ({ ...row, actor: 'facilitator!' })), 9],
    ['another number', altered(9, (row) => ({ ...row, seq: 99 })), 9],
    ['a row that is missing', logText(rows.filter(({ seq }) => seq !== 5)), 5],
    ['a line cut short', logText(rows).slice(0, -20), rows.length - 1],
    ['a line that is something else', `${logText(rows.slice(0, 3))}{"seq":3}\n`, 3],
    ['events that make no game', logText(rechained([[], []])), 0],
    ['events of a kind that is not known', logText([...rows.slice(0, 1), after([{ type: 'Nonsense' }])]), 1],
  ])('is named with its row: %s', async (_what, text, row) => {
    const { code, printed, complaints } = await runOn(text);
    expect([code, printed]).toEqual([1, '']);
    expect(complaints).toMatch(new RegExp(`^log\\.jsonl: damaged at row ${row}: `));
  });

  it('is named when it is empty or not there', async () => {
    expect(await runOn('')).toMatchObject({ code: 1, complaints: 'log.jsonl: holds no rows' });
    expect((await run(join(folder, 'nowhere.jsonl'))).complaints).toMatch(/^nowhere\.jsonl: /);
  });

  it('asks for one file', async () => {
    for (const args of [[], ['one', 'two'], ['--help']]) expect((await run(...args)).code).toBe(2);
  });
});

function after(events: readonly unknown[]): Row {
  return chained({ ...LATER, events: JSON.stringify(events) }, rows[0]);
}

function rechained(all: readonly (readonly unknown[])[]): readonly Row[] {
  return all.reduce<readonly Row[]>(
    (made, events) => [...made, chained({ ...LATER, events: JSON.stringify(events) }, made.at(-1))],
    [],
  );
}
