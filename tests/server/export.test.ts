/** Exports over HTTP: who gets them, what a zip of a played game comes to, and that it is the live table's. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replay } from '#server/cli/replay.ts';
import type { Manifest } from '#server/export/manifest.ts';
import { brokenRow, type Row } from '#server/log/rows.ts';
import type { SeminarView } from '#shared/protocol/seminar.ts';
import { type FourTable, fourConsulting, softText } from '#tests/kit/fourDelegations.ts';
import { serverHere, type TestServer } from '#tests/kit/servers.ts';

const SAID = '=1+1 said “hello”,\n"twice" 🦑';

let server: TestServer;
let four: FourTable;
let seminar: SeminarView;

beforeAll(async () => {
  server = await serverHere();
  four = await fourConsulting(server.base, server.facilitatorLink);
  const { USA, CHN, RUS, EU } = four.seats;
  await USA.does({ type: 'ProposeClause', issue: 'CI', content: softText });
  await CHN.does({ type: 'CoSponsor', clause: 'c1', revision: 1 });
  await RUS.does({ type: 'SendMessage', to: ['EU'], text: SAID });
  await four.chair.does({ type: 'Advance', phase: 'consultations', round: 1 });
  for (const seat of [USA, CHN, RUS, EU])
    await seat.does({ type: 'CastVote', clause: 'c1', revision: 1, choice: 'yes' });
  seminar = await four.chair.post<SeminarView>('/seminars', {
    title: 'A seminar',
    scenario: 'first-hotline',
    settings: {},
    tables: 2,
    roster: ['Ada L.', 'Bo'],
  });
});

afterAll(() => server.stop());

async function got(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.base}/api${path}`, { headers });
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

async function filesOf(path: string): Promise<Readonly<Record<string, string>>> {
  const { response, bytes } = await got(path, { cookie: four.chair.cookie });
  expect(response.status).toBe(200);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
}

const linesOf = (csv = ''): readonly Readonly<Record<string, string>>[] => parse(csv, { columns: true });
const rowsOf = (jsonl = ''): readonly Row[] =>
  jsonl
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

describe('the export of a table that stands alone', () => {
  it('is a zip to save, kept by no cache', async () => {
    const { response } = await got(`/tables/${four.table}/export.zip`, { cookie: four.chair.cookie });
    const { headers } = response;
    expect(headers.get('content-type')).toContain('application/zip');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="?redlines-table-[A-Z0-9]{6}\.zip"?$/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('has the log whole, and its CSVs say what the log says, row by row', async () => {
    const files = await filesOf(`/tables/${four.table}/export.zip`);
    const rows = rowsOf(files['log-T1.jsonl']);
    expect(brokenRow(rows)).toBeUndefined();
    const happened = rows.flatMap(({ seq, at, events }) =>
      (JSON.parse(events) as readonly { readonly type: string }[]).map(({ type }) => [
        String(seq),
        new Date(at).toISOString(),
        type,
      ]),
    );
    expect(linesOf(files['events.csv']).map(({ seq, at, type }) => [seq, at, type])).toEqual(happened);
    expect(linesOf(files['messages.csv']).map(({ text, party, members }) => [text, party, members])).toEqual([
      [`'${SAID}`, 'RUS', 'RUS EU'],
    ]);
    const codes = linesOf(files['participants.csv']).map((line) => line['participant.code'] ?? '');
    expect(new Set(codes)).toEqual(new Set(['T1-CHN-1', 'T1-EU-1', 'T1-RUS-1', 'T1-USA-1']));
    expect(codes).toHaveLength(4);
  });

  it('has names only where they are asked for', async () => {
    const names = (files: Readonly<Record<string, string>>) =>
      linesOf(files['participants.csv']).map((line) => line['participant.name']);
    expect(names(await filesOf(`/tables/${four.table}/export.zip`))).toEqual(['', '', '', '']);
    const named = names(await filesOf(`/tables/${four.table}/export.zip?names=1`));
    expect(named.every((name) => name !== '')).toBe(true);
  });

  it('replays to the state hash that it was exported with', async () => {
    const files = await filesOf(`/tables/${four.table}/export.zip`);
    const manifest = JSON.parse(files['manifest.json'] ?? '') as Manifest;
    const folder = await mkdtemp(join(tmpdir(), 'export-'));
    await writeFile(join(folder, 'log.jsonl'), files['log-T1.jsonl'] ?? '');
    const printed: string[] = [];
    const code = await replay([join(folder, 'log.jsonl')], {
      print: (text) => printed.push(text),
      complain: (text) => printed.push(text),
    });
    await rm(folder, { recursive: true });
    expect([code, printed.join('\n')]).toEqual([
      0,
      expect.stringContaining(`state   ${manifest.tables[0]?.stateHash}`),
    ]);
  });
});

describe('the export of a seminar', () => {
  it('has all its tables, and everybody on its roster', async () => {
    const files = await filesOf(`/seminars/${seminar.id}/export.zip?names=1`);
    expect(Object.keys(files).filter((name) => name.startsWith('log-'))).toEqual(['log-T1.jsonl', 'log-T2.jsonl']);
    expect(linesOf(files['participants.csv']).map((line) => line['participant.label'])).toEqual(['Ada L.', 'Bo']);
    expect((JSON.parse(files['manifest.json'] ?? '') as Manifest).title).toBe('A seminar');
  });

  it('holds no label without names', async () => {
    const files = await filesOf(`/seminars/${seminar.id}/export.zip`);
    for (const [name, text] of Object.entries(files)) expect(text.includes('Ada L.'), name).toBe(false);
  });
});

describe('nobody but a facilitator', () => {
  it.each([
    ['nobody signed in', () => ({}), 401],
    ['a delegate', () => ({ authorization: `Bearer ${four.seats.USA.session}` }), 401],
  ])('gets an export: %s', async (_who, headers, status) => {
    for (const path of [`/tables/${four.table}/export.zip`, `/seminars/${seminar.id}/export.zip?names=1`])
      expect((await got(path, headers())).response.status).toBe(status);
  });

  it('gets one of a table or seminar that is not there, or of a seminar’s table alone', async () => {
    const table = seminar.tables[0]?.table ?? '';
    for (const path of ['/tables/nowhere/export.zip', '/seminars/nowhere/export.zip', `/tables/${table}/export.zip`])
      expect((await got(path, { cookie: four.chair.cookie })).response.status, path).toBe(404);
  });
});

it('gives the server no trouble', () => expect(server.troubles).toEqual([]));
