/** From a balance certificate to a table's debrief: where it covers the game, and where it does not. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { simulate } from '#server/cli/simulate.ts';
import { type Log } from '#server/log/log.ts';
import { openLog } from '#server/log/openLog.ts';
import { type Library, readLibrary } from '#server/scenarios/library.ts';
import { Tables } from '#server/table/tables.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { withSettings } from '#shared/scenario/settings.ts';
import { plainMind } from '#tests/analysis/simulation/plainMind.ts';
import { playedHere } from '#tests/analysis/simulation/playedHere.ts';
import { FILE } from '#tests/scenario/file.ts';

const SILENT = { print: () => undefined, complain: () => undefined };

let folder = '';
let library: Library;
let scenario: Scenario;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balance-'));
  await mkdir(join(folder, 'harbour'));
  const file = join(folder, 'harbour', 'scenario.yaml');
  await writeFile(file, FILE);
  await simulate([file, '--certify'], SILENT, playedHere(plainMind));
  library = await readLibrary(folder);
  const found = library.scenarios.get('harbour');
  if (!found) throw new Error(library.problems.join('\n'));
  scenario = found;
});
afterAll(() => rm(folder, { recursive: true }));

const PARS = { ARC: expect.any(Number), BOR: expect.any(Number) };

describe('A certificate', () => {
  it('covers its scenario as it is written', () => expect(library.parFor(scenario)).toEqual(PARS));

  it.each([
    [{ lengths: { consultations: 1_234 } }],
    [{ caretakers: false }],
    [{ caretakers: true }],
    [{ delegates: 3 }],
    [{ seed: 9 }],
    [{ holdDebrief: true }],
  ])('covers it with %j, which is no other game', (settings) =>
    expect(library.parFor(withSettings(scenario, settings))).toEqual(PARS),
  );

  it.each([[{ rounds: 7 }], [{ decisionRule: 'simple-majority' }], [{ press: 'none' }]] as const)(
    'does not cover it with %j',
    (settings) => expect(library.parFor(withSettings(scenario, settings))).toBeUndefined(),
  );

  it('does not cover another text of the same name, nor a scenario without one', () => {
    expect(library.parFor({ ...scenario, summary: 'Another one.' })).toBeUndefined();
    expect(library.parFor({ ...scenario, id: 'elsewhere' })).toBeUndefined();
  });

  it('that is broken is named and left out, and its scenario is offered all the same', async () => {
    const own = await mkdtemp(join(tmpdir(), 'balance-'));
    await writeFile(join(own, 'scenario.yaml'), FILE);
    const text = await readFile(join(folder, 'harbour', 'balance.json'), 'utf8');
    await writeFile(join(own, 'balance.json'), text.replace('"games": 200', '"games": "many"'));
    const { scenarios, problems, parFor } = await readLibrary(own);
    expect([...scenarios.keys()]).toEqual(['harbour']);
    expect(problems).toEqual([expect.stringContaining('balance.json: is no balance certificate: games: ')]);
    expect(parFor(scenario)).toBeUndefined();
    await rm(own, { recursive: true });
  });
});

describe('A table', () => {
  let data = '';
  let log: Log | undefined;
  afterEach(async () => {
    await log?.close();
    await rm(data, { recursive: true });
  });

  /** Opened, seated and ended at once. */
  async function ended(played: Scenario, parties: readonly string[]) {
    data = await mkdtemp(join(tmpdir(), 'balance-data-'));
    log = await openLog(data, (error) => {
      throw error;
    });
    const tables = await Tables.stand({ log, now: () => 1_000, report: () => undefined }, library.parFor);
    const { table } = await tables.open(played);
    const chair = { kind: 'facilitator' } as const;
    for (const party of parties) {
      const actor = { kind: 'person', person: `person-${party}` } as const;
      await table.carryOut(actor, `join-${party}`, { type: 'JoinTable', name: party });
      await table.carryOut(actor, `take-${party}`, { type: 'TakeSeat', party });
    }
    expect(await table.carryOut(chair, 'start', { type: 'StartGame', caretakers: true })).toMatchObject({ ok: true });
    expect(await table.carryOut(chair, 'end-game', { type: 'EndGame', reason: '' })).toMatchObject({ ok: true });
    const opening = (await log.rows(table.id))[0]?.events ?? '';
    const { results } = table.views().everybody;
    await tables.stop();
    return { opening, results };
  }

  it('that the certificate covers knows the pars from its first row, and shows them in its debrief', async () => {
    const { opening, results } = await ended(scenario, ['ARC', 'BOR']);
    const par = library.parFor(scenario);
    expect(JSON.parse(opening)).toMatchObject([{ type: 'TableOpened', par }]);
    expect(results).toMatchObject({ ARC: { par: par?.['ARC'] }, BOR: { par: par?.['BOR'] } });
    expect(par?.['ARC']).not.toBe(0);
  });

  it('that it does not cover knows of none', async () => {
    const { opening, results } = await ended(withSettings(scenario, { press: 'none' }), ['ARC', 'BOR']);
    expect(opening).not.toContain('"par"');
    expect(results).toMatchObject({ ARC: { par: 0 }, BOR: { par: 0 } });
  });
});
