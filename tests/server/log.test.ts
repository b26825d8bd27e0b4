import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Log, LogFailure } from '#server/log/log.ts';
import { MIGRATIONS } from '#server/log/migrations.ts';
import { openLog } from '#server/log/openLog.ts';
import { brokenRow, chained, type Row } from '#server/log/rows.ts';
import { Table } from '#server/table/table.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import { failedStart, serverHere, temporaryFolder } from '#tests/kit/servers.ts';

const HARBOUR = 'tests/kit/scenarios/brief-harbour/scenario.yaml';

const never = (error: Error) => {
  throw error;
};

async function harbour(): Promise<Scenario> {
  const parsed = parseScenario(await readFile(HARBOUR, 'utf8'));
  if (!parsed.ok) throw new Error('The harbour does not parse');
  return parsed.value;
}

describe('the log', () => {
  let folder: string;
  let log: Log;
  const troubles: unknown[] = [];
  const desk = () => ({ log, now: () => 1_000, report: (error: unknown) => void troubles.push(error) });
  const record = {
    table: 'table-1',
    code: 'ABCDEF',
    scenario: 'brief-harbour',
    title: 'Harbour',
    openedAt: 1_000,
    epoch: 1,
    finished: false,
    seminar: '',
    number: 0,
    facilitator: '',
    practice: false,
  };

  beforeEach(async () => {
    folder = await temporaryFolder();
    log = await openLog(folder, never);
    troubles.length = 0;
  });
  afterEach(async () => {
    await log.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function openTable(): Promise<Table> {
    const table = await Table.open(desk(), record, await harbour(), 'hash');
    if (!table) throw new Error('The code is taken');
    return table;
  }

  const join = (table: Table, person: string) =>
    table.carryOut({ kind: 'person', person }, `join-${person}`, { type: 'JoinTable', name: `Name of ${person}` });

  it('gives one code to one unfinished table only', async () => {
    await openTable();
    expect(await Table.open(desk(), { ...record, table: 'table-2' }, await harbour(), 'hash')).toBeUndefined();
    await log.finish('table-1');
    expect(await Table.open(desk(), { ...record, table: 'table-2' }, await harbour(), 'hash')).toBeDefined();
  });

  it('refuses what is asked after it has closed, instead of never answering', async () => {
    const table = await openTable();
    await log.close();
    for (const person of ['ana', 'ben'])
      expect(await join(table, person)).toMatchObject({ ok: false, denial: { code: 'not-saved' } });
    log = await openLog(folder, never);
  });

  it('keeps one scenario for all the tables that play it, and another where it differs', async () => {
    const one = await openTable();
    const other = { ...record, table: 'table-2', code: 'BCDEFG' };
    const same = await Table.open(desk(), other, await harbour(), 'hash');
    const renamed = { ...(await harbour()), title: 'Renamed' };
    const differs = await Table.open(desk(), { ...other, table: 'table-3', code: 'CDEFGH' }, renamed, 'hash');
    const again = await Table.stand(desk(), other);
    expect(same?.game.scenario).toBe(one.game.scenario);
    expect(again.game.scenario).toBe(one.game.scenario);
    expect(differs?.game.scenario.title).toBe('Renamed');
  });

  it('numbers rows without a gap, and each carries the hash of the one before', async () => {
    const table = await openTable();
    await Promise.all(['ana', 'ben', 'cy'].map((person) => join(table, person)));
    const rows = await log.rows('table-1');
    expect(rows.map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
    expect(rows.slice(1).map(({ previous }) => previous)).toEqual(rows.slice(0, -1).map(({ hash }) => hash));
    expect(brokenRow(rows)).toBeUndefined();
  });

  it.each([
    ['an altered event', (row: Row) => ({ ...row, events: row.events.replace('ben', 'bob') })],
    ['an altered time', (row: Row) => ({ ...row, at: row.at + 1 })],
    ['another actor', (row: Row) => ({ ...row, actor: 'facilitator' })],
  ])('finds %s', async (_what, alter) => {
    const table = await openTable();
    for (const person of ['ana', 'ben', 'cy']) await join(table, person);
    const rows = await log.rows('table-1');
    expect(brokenRow(rows.map((row) => (row.seq === 2 ? alter(row) : row)))?.seq).toBe(2);
    expect(brokenRow(rows.filter(({ seq }) => seq !== 2))?.seq).toBe(3);
  });

  it('refuses to stand up a table whose rows were tampered with', async () => {
    const table = await openTable();
    await join(table, 'ana');
    await log.close();
    const db = new DatabaseSync(`${folder}/redlines.sqlite`);
    db.exec("UPDATE log SET events = replace(events, 'ana', 'eve') WHERE seq = 1");
    db.close();
    log = await openLog(folder, never);
    await expect(Table.stand(desk(), record)).rejects.toThrow('damaged at row 1');
  });

  it('lets only the newest standing-up of a table write: the older changes nothing and says so', async () => {
    const stale = await openTable();
    const fresh = await Table.stand(desk(), record);
    expect(await join(stale, 'ana')).toMatchObject({ ok: false, denial: { code: 'not-saved' } });
    expect(Object.keys(stale.game.people)).toEqual([]);
    expect(await join(fresh, 'ben')).toMatchObject({ ok: true });
    expect((await log.rows('table-1')).map(({ command }) => command)).toEqual(['open', 'join-ben']);
  });

  it('acknowledges nothing that it could not write, changes nothing, and goes on when the disk is back', async () => {
    const table = await openTable();
    const append = log.append.bind(log);
    const full: Log['append'] = () => Promise.reject(new LogFailure('unavailable', 'database or disk is full'));
    log.append = full;
    const heard: unknown[] = [];
    table.onPublication((publication) => heard.push(publication));
    expect(await join(table, 'ana')).toMatchObject({ ok: false, denial: { code: 'not-saved' } });
    expect([Object.keys(table.game.people), heard]).toEqual([[], []]);
    log.append = append;
    expect(await join(table, 'ana')).toMatchObject({ ok: true });
    expect(brokenRow(await log.rows('table-1'))).toBeUndefined();
  });

  it('lets one write of a group fail alone', async () => {
    await openTable();
    const [opening] = await log.rows('table-1');
    const after = { table: 'table-1', epoch: 1, at: 2_000, actor: 'clock', events: '[]' };
    const good = chained({ ...after, command: 'good' }, opening);
    const rival = { ...chained({ ...after, command: 'rival' }, opening), seq: 0 };
    const outcomes = await Promise.allSettled([log.append(rival, []), log.append(good, [])]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect((await log.rows('table-1')).map(({ command }) => command)).toEqual(['open', 'good']);
  });

  it('is open to one server at a time', async () => {
    await expect(openLog(folder, never)).rejects.toThrow('another server is using it');
  });

  it('brings a data file of the first form along: tables and delegates stay, facilitators’ former ways in go', async () => {
    await log.close();
    await rm(path.join(folder, 'redlines.sqlite'));
    const db = new DatabaseSync(path.join(folder, 'redlines.sqlite'));
    db.exec(`${MIGRATIONS[0] ?? ''} PRAGMA user_version = 1;
      INSERT INTO tables VALUES ('t1', 'ABCDEF', 'harbour', 'Harbour', 5, 1, 0);
      INSERT INTO credentials VALUES ('h1', 'session', 'delegate', 'p1', 't1', '', 7);
      INSERT INTO credentials VALUES ('h2', 'link', 'facilitator', '', '', '', 8);`);
    db.close();
    log = await openLog(folder, never);
    expect(await log.tables()).toMatchObject([
      { table: 't1', code: 'ABCDEF', seminar: '', number: 0, facilitator: '', practice: false },
    ]);
    expect(await log.credential('h1')).toMatchObject({ person: 'p1', table: 't1', seminar: '', usedAt: 7 });
    expect(await log.credential('h2')).toBeUndefined();
  });

  it('names a data file that a newer version wrote', async () => {
    await log.close();
    const db = new DatabaseSync(`${folder}/redlines.sqlite`);
    const { user_version: ours } = db.prepare('PRAGMA user_version').get() ?? {};
    db.exec('PRAGMA user_version = 99');
    db.close();
    await expect(openLog(folder, never)).rejects.toThrow('newer version');
    const again = new DatabaseSync(`${folder}/redlines.sqlite`);
    again.exec(`PRAGMA user_version = ${String(ours)}`);
    again.close();
    log = await openLog(folder, never);
  });
});

describe('a start that cannot succeed', () => {
  it.each([
    ['a data folder that is a file', async (folder: string) => ({ DATA_DIR: await fileIn(folder) }), 'cannot be used'],
    ['a port that is no number', async () => ({ PORT: 'abc' }), 'PORT must be a whole number'],
    ['a port out of range', async () => ({ PORT: '70000' }), 'PORT must be from 0 to 65535'],
    [
      'a scenario folder that is not there',
      async (folder: string) => ({ SCENARIO_DIR: path.join(folder, 'nowhere'), DATA_DIR: folder }),
      'nowhere',
    ],
  ])('exits with 1 and names %s', async (_what, environment, words) => {
    const folder = await temporaryFolder();
    const { code, said } = await failedStart({ PORT: '0', ...(await environment(folder)) });
    await rm(folder, { recursive: true, force: true });
    expect([code, said]).toEqual([1, expect.stringContaining(words)]);
  });

  it('exits with 1 when the port is taken, and says what to do', async () => {
    const server = await serverHere();
    const folder = await temporaryFolder();
    const { code, said } = await failedStart({ PORT: String(server.port), DATA_DIR: folder });
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    expect([code, said]).toEqual([1, expect.stringContaining('Set PORT to another one')]);
  });

  it('names a broken scenario file, line and field, and serves the others', async () => {
    const folder = await temporaryFolder();
    for (const id of ['good', 'broken']) await mkdir(path.join(folder, id));
    const text = await readFile(HARBOUR, 'utf8');
    await writeFile(path.join(folder, 'good', 'scenario.yaml'), text);
    await writeFile(path.join(folder, 'broken', 'scenario.yaml'), text.replace('statusQuo: 40', 'statusQuo: 400'));
    const server = await serverHere({ scenarioFolder: folder });
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    expect(server.scenarios).toEqual(['brief-harbour']);
    expect(server.scenarioProblems).toEqual([
      expect.stringMatching(/broken\/scenario\.yaml:13:\d+.*statusQuo.*0 to 100/s),
    ]);
  });

  const fileIn = async (folder: string) => {
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    return file;
  };
});
