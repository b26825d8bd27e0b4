/** Tables that stand alone: whose they are, and what is left of whoever is removed from one. */

import { rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableSummary } from '#shared/protocol/http.ts';
import { Attendee } from '#tests/kit/attendee.ts';
import { type FourTable, fourSeated } from '#tests/kit/fourDelegations.ts';
import { colleague } from '#tests/kit/seminar.ts';
import { serverHere, type TestServer, temporaryFolder } from '#tests/kit/servers.ts';

const tablesOf = async (facilitator: Attendee): Promise<readonly string[]> =>
  (await facilitator.get<readonly TableSummary[]>('/tables')).map(({ table }) => table);

describe('a table that stands alone', () => {
  let server: TestServer;
  let folder: string;
  let four: FourTable;
  let gus: Attendee;

  beforeAll(async () => {
    folder = await temporaryFolder();
    server = await serverHere({ dataFolder: folder });
    four = await fourSeated(server.base, server.facilitatorLink);
    gus = await colleague(server, 'Gus');
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is its opener’s: another facilitator neither sees nor enters it, nor takes its data away', async () => {
    expect(await tablesOf(four.chair)).toEqual([four.table]);
    expect(await tablesOf(gus)).toEqual([]);
    const unknown = { status: 404, code: 'unknown-table' };
    expect(await gus.denied('POST', '/enter', { table: four.table })).toEqual(unknown);
    expect(await gus.denied('GET', `/tables/${four.table}/stream`)).toEqual(unknown);
    expect(await gus.denied('GET', `/tables/${four.table}/export.zip`)).toEqual(unknown);
    const { table } = await gus.openTable('norms-2015');
    expect(await tablesOf(gus)).toEqual([table]);
  });

  it('lets nobody in any more who was removed from it: neither their link nor their session is good', async () => {
    const { RUS, EU } = four.seats;
    await four.chair.does({ type: 'RemovePerson', person: RUS.welcome.person });
    await expect
      .poll(() => new Attendee(server.base).denied('POST', '/exchange', { link: RUS.link }))
      .toEqual({ status: 401, code: 'signed-out' });
    expect(await RUS.denied('POST', '/enter', { table: four.table })).toEqual({ status: 401, code: 'signed-out' });
    expect((await new Attendee(server.base).send('POST', '/exchange', { link: EU.link })).status).toBe(200);
  });

  it('is everybody’s when it was opened before tables had an opener', async () => {
    await server.stop();
    const file = new DatabaseSync(`${folder}/redlines.sqlite`);
    file.prepare(`UPDATE tables SET facilitator = '' WHERE id = ?`).run(four.table);
    file.close();
    server = await serverHere({ dataFolder: folder });
    const again = new Attendee(server.base);
    again.cookie = gus.cookie;
    expect(await tablesOf(again)).toContain(four.table);
    expect((await again.send('POST', '/enter', { table: four.table })).status).toBe(200);
    expect(server.troubles).toEqual([]);
  });
});
