/** Scenario files are read apart from the games: whatever a file does, it is answered, and nobody waits for it. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '#server/scenarios/library.ts';
import { ScenarioReader } from '#server/scenarios/reader.ts';
import { temporaryFolder } from '#tests/kit/servers.ts';
import { FILE } from '#tests/scenario/file.ts';
import { dense, HOSTILE } from '#tests/scenario/hostileFiles.ts';
import { textOf } from '#tests/scenario/offered.ts';

describe('a hostile file', () => {
  const reader = new ScenarioReader();
  // The thread takes its time to start, once.
  beforeAll(() => reader.read('a: 1'));
  afterAll(() => reader.close());

  it.each(HOSTILE)('(%s) gets an answer, reaches nothing, and a good one after it is read', async (_what, text) => {
    const answer = await reader.read(text);
    expect(answer.ok ? [] : answer.error).not.toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(await reader.read(FILE)).toMatchObject({ ok: true, value: { id: 'harbour' } });
  });
});

it('a file that takes too long is given up, and the next gets a thread of its own', async () => {
  const impatient = new ScenarioReader({ milliseconds: 1 });
  for (const text of [dense(']', 1), dense('*\n', 2)])
    expect(await impatient.read(text)).toMatchObject({ ok: false, error: [{ message: 'takes too long to read' }] });
  await impatient.close();
});

it('reading every hostile file leaves the main thread free', async () => {
  const reader = new ScenarioReader();
  await reader.read('a: 1');
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await Promise.all(HOSTILE.map(([, text]) => reader.read(text)));
  delay.disable();
  await reader.close();
  // On the main thread these files take seconds. Generous, because other tests use the same processors.
  expect(delay.percentile(99) / 1e6).toBeLessThan(100);
});

describe('the library', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    const files = {
      good: FILE,
      waiting: FILE.replace('id: harbour', 'id: patient').concat('procedure: { absence: { promptAfter: 60 } }\n'),
      twice: FILE,
      broken: 'format: 1\n',
      huge: '#'.repeat(300_000),
      norms: textOf('norms-2015'),
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'scenario.yaml'), text);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('offers what is in order, names what is not, and says what the engine cannot play yet', async () => {
    const { scenarios, problems, waiting } = await readLibrary(folder);
    expect([...scenarios.keys()].toSorted()).toEqual(['harbour', 'norms-2015']);
    expect(waiting).toEqual(['patient needs an absence ladder of its own']);
    expect(problems).toHaveLength(3);
    expect(problems.find((problem) => problem.includes('huge'))).toContain('is too long: keep the file to 256 KB');
    expect(problems.find((problem) => problem.includes('broken'))).toContain('scenario.yaml:1:1  id: is missing');
    expect(problems.find((problem) => problem.includes('twice'))).toContain(
      'the id harbour belongs to another scenario',
    );
  });

  it('names a folder that is not there, and the variable that sets it', () =>
    expect(readLibrary(join(folder, 'nowhere'))).rejects.toThrow(
      `The folder of scenarios, ${join(folder, 'nowhere')}, is not there: check the path (SCENARIO_DIR sets it)`,
    ));
});
