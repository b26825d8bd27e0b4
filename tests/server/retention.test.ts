/** How long games are kept: by a clock of the test's, on a real data file. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnvironment } from '#server/environment.ts';
import { archiveOf } from '#server/export/archive.ts';
import type { Manifest } from '#server/export/manifest.ts';
import { sourceOfTable } from '#server/export/source.ts';
import { stateHash } from '#server/export/stateHash.ts';
import type { Log } from '#server/log/log.ts';
import { openLog } from '#server/log/openLog.ts';
import { deleteUnused } from '#server/privacy/retention.ts';
import { Seminars } from '#server/seminar/seminars.ts';
import { Tables } from '#server/table/tables.ts';
import type { Actor } from '#shared/rules/decision.ts';
import { harbour } from '#tests/kit/harbour.ts';
import { temporaryFolder } from '#tests/kit/servers.ts';

const DAY = 86_400_000;
const ACCOUNT = { facilitator: 'f1', name: 'Fay' };
const CLOCK: Actor = { kind: 'clock' };

describe('games that nobody uses', () => {
  let folder = '';
  let log: Log;
  let tables: Tables;
  let seminars: Seminars;
  let now = 0;
  let said: string[] = [];
  const troubles: unknown[] = [];
  const desk = () => ({ log, now: () => now, report: (error: unknown) => void troubles.push(error) });
  const sweep = (days = 180) => deleteUnused({ desk: desk(), tables, seminars }, days, (line) => said.push(line));
  const kept = async () => (await log.tables()).map(({ table }) => table);
  const comes = async (id: string, person: string) => {
    const standing = await tables.find(id);
    const answer = await standing?.table.carryOut({ kind: 'person', person }, `join-${person}`, {
      type: 'JoinTable',
      name: `Name of ${person}`,
    });
    expect(answer).toMatchObject({ ok: true });
  };

  beforeEach(async () => {
    folder = await temporaryFolder();
    log = await openLog(folder, (error) => troubles.push(error));
    now = 20_000 * DAY;
    said = [];
    await log.addFacilitator({ ...ACCOUNT, password: '', madeAt: now });
    tables = await Tables.stand(desk());
    seminars = await Seminars.stand(desk(), tables);
  });
  afterEach(async () => {
    await tables.stop();
    await log.close();
    await rm(folder, { recursive: true, force: true });
  });

  const seminar = (title: string) =>
    seminars.open(ACCOUNT, {
      title,
      scenario: harbour,
      settings: { seed: 1 },
      tables: 2,
      members: [{ person: `member-of-${title}`, label: `Label in ${title}`, name: '', wishes: [] }],
    });

  it('are deleted after so many days since anybody asked for anything, and not a day before', async () => {
    const { table } = await tables.open(harbour);
    now += 100 * DAY;
    await comes(table.id, 'person-1');
    now += 180 * DAY;
    await sweep();
    expect([await kept(), said]).toEqual([[table.id], []]);
    now += 1;
    await sweep();
    expect(await kept()).toEqual([]);
    expect(said).toEqual(['Deleted, because nobody has used them for 180 days: seminars 0, tables 1.']);
    expect([tables.row(table.id), await tables.find(table.id)]).toEqual([undefined, undefined]);
  });

  it('are not kept for longer because the clock goes on by itself', async () => {
    const { table } = await tables.open(harbour);
    await comes(table.id, 'person-1');
    now += 100 * DAY;
    await table.carryOut(CLOCK, 'presence-1', { type: 'NotePresence', person: 'person-1', present: true });
    expect((await log.rows(table.id)).at(-1)?.at).toBe(now);
    now += 81 * DAY;
    await sweep();
    expect(await kept()).toEqual([]);
  });

  it('leave not a byte in the data folder, and the others untouched', async () => {
    const gone = await tables.open(harbour);
    await comes(gone.table.id, 'person-gone');
    now += 181 * DAY;
    const other = await tables.open(harbour);
    await comes(other.table.id, 'person-stays');
    await sweep();
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
    const bytes = Buffer.concat(files);
    expect(
      [gone.table.id, 'person-gone', other.table.id, 'person-stays'].map((words) => bytes.includes(words)),
    ).toEqual([false, false, true, true]);
    await comes(other.table.id, 'person-later');
  });

  it('go with their whole seminar, and stay as long as one of its tables is used', async () => {
    const old = await seminar('old');
    const used = await seminar('used');
    now += 170 * DAY;
    await comes(used.tables()[1]?.standing.table.id ?? '', 'person-1');
    now += 20 * DAY;
    await sweep();
    expect((await log.seminars()).map(({ title }) => title)).toEqual(['used']);
    expect((await log.members()).map(({ label }) => label)).toEqual(['Label in used']);
    expect((await log.seminarFacilitators()).map(({ seminar: id }) => id)).toEqual([used.id]);
    expect(new Set(await kept())).toEqual(new Set(used.tables().map(({ standing }) => standing.table.id)));
    expect(await seminars.find(old.id)).toBeUndefined();
    expect(seminars.list('f1').map(({ title }) => title)).toEqual(['used']);
    expect(said).toEqual(['Deleted, because nobody has used them for 180 days: seminars 1, tables 2.']);
  });

  it('are kept for ever with 0 days', async () => {
    const { table } = await tables.open(harbour);
    now += 10_000 * DAY;
    await sweep(0);
    expect(await kept()).toEqual([table.id]);
  });

  it('can be written to no more once they are deleted', async () => {
    const { table } = await tables.open(harbour);
    now += 181 * DAY;
    await sweep();
    const answer = await table.carryOut({ kind: 'person', person: 'late' }, 'join-late', {
      type: 'JoinTable',
      name: 'Late',
    });
    expect(answer).toMatchObject({ ok: false, denial: { code: 'not-saved' } });
    expect(await log.rows(table.id)).toEqual([]);
  });

  it('give the server no trouble when they go', () => expect(troubles).toEqual([]));

  it('have in their export the hash of the table that is live', async () => {
    const { table } = await tables.open(harbour);
    await comes(table.id, 'person-1');
    await table.carryOut({ kind: 'person', person: 'person-1' }, 'seat-0001', { type: 'TakeSeat', party: 'ARC' });
    const row = tables.row(table.id);
    if (!row) throw new Error('The table is not known');
    const files = unzipSync(archiveOf(await sourceOfTable(log, row, { exportedAt: now, named: false })));
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest;
    expect(manifest.tables[0]).toMatchObject({ stateHash: stateHash(table.game), scenarioHash: table.scenarioHash });
  });
});

describe('RETENTION_DAYS', () => {
  it('is 180 unless it says otherwise', () => {
    expect(readEnvironment({}).retentionDays).toBe(180);
    expect(readEnvironment({ RETENTION_DAYS: '0' }).retentionDays).toBe(0);
    expect(readEnvironment({ RETENTION_DAYS: '30' }).retentionDays).toBe(30);
  });

  it.each(['-1', '1.5', 'never', '999999'])('is named when it is no number of days: %s', (value) => {
    expect(() => readEnvironment({ RETENTION_DAYS: value })).toThrow('RETENTION_DAYS must be a whole number of days');
  });
});
