/** `npm run scenario`: what authors type, and what they get. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { lintScenario } from '#shared/scenario/lint/lint.ts';
import { temporaryFolder } from '#tests/kit/servers.ts';
import { FILE } from '#tests/scenario/file.ts';
import { FIVE } from '#tests/scenario/offered.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const scenario = (...args: readonly string[]): Promise<Said> =>
  new Promise((resolve) => {
    const env = { ...process.env, SCENARIO_DIR: folder };
    execFile(process.execPath, ['server/cli/scenario.ts', ...args], { cwd: root, env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

describe('scenario', () => {
  it.each([
    [[]],
    [['lnit']],
    [['__proto__']],
    [['lint']],
    [['lint', '--all']],
    [['new']],
    [['new', 'a', 'b']],
    [['schema', 'x']],
    [['backtest', 'a', 'b']],
    [['backtest', '--jsn']],
  ])('with %j says how it is used, and exits with 2', async (args) => {
    const { code, err } = await scenario(...args);
    expect(code).toBe(2);
    expect(err).toContain('Usage: npm run scenario --');
  });
});

test.each(['help', '--help', '-h'])('scenario %s says how it is used, and exits with 0', async (asked) => {
  const { code, out } = await scenario(asked);
  expect(code).toBe(0);
  expect(out).toContain('Usage: npm run scenario --');
});

describe('scenario lint', () => {
  it('finds nothing to warn of in the five but the seats that a majority outvotes, and exits with 0', async () => {
    const { code, out } = await scenario('lint', ...FIVE.map((id) => `scenarios/${id}/scenario.yaml`));
    expect(code).toBe(0);
    const warnings = out.split('\n').filter((line) => line.includes('warning: '));
    expect(
      warnings.map((line) => /^scenarios\/(\S+)\/scenario.* (\w+) has no more than -[\d.]+ utils/.exec(line)?.slice(1)),
    ).toEqual([
      ['code-of-conduct-2011', 'USA'],
      ['code-of-conduct-2011', 'EU'],
      ['code-of-conduct-2011', 'JPN'],
    ]);
  });

  it('prints file, line, column and remedy, and exits with 1, also when only one file of several is wrong', async () => {
    const file = join(folder, 'wrong.yaml');
    await writeFile(file, FILE.replace('statusQuo: 20', 'statusQuo: 200'));
    const { code, out } = await scenario('lint', 'scenarios/norms-2015/scenario.yaml', file);
    expect(code).toBe(1);
    expect(out).toBe(
      `${file}:15:16  issues.CABLES.statusQuo: is 200 but must be from 0 to 100\n2 files: 1 error, 0 warnings\n`,
    );
  });

  it('warns and exits with 0', async () => {
    const file = join(folder, 'dull.yaml');
    await writeFile(file, FILE);
    const { code, out } = await scenario('lint', file);
    expect(code).toBe(0);
    expect(out).toContain(':38:5  warning: parties.BOR: has no brief');
  });

  it('says so when a file is not there, is no file or is too long', async () => {
    const long = join(folder, 'long.yaml');
    await writeFile(long, '#'.repeat(300_000));
    const { code, out } = await scenario('lint', join(folder, 'none.yaml'), folder, long);
    expect(code).toBe(1);
    expect(out).toContain('none.yaml:1:1  is not there: check the path');
    expect(out).toContain(`${folder}:1:1  is a folder: name the scenario.yaml in it`);
    expect(out).toContain('long.yaml:1:1  is too long: keep the file to 256 KB');
  });
});

describe('scenario new', () => {
  it('writes a scenario that lint has nothing to say against, and never over another', async () => {
    const made = await scenario('new', 'my-harbour');
    expect(made.code).toBe(0);
    const file = join(folder, 'my-harbour', 'scenario.yaml');
    const text = await readFile(file, 'utf8');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../scenario.schema.json');
    expect(lintScenario(text)).toEqual([]);

    await writeFile(file, 'mine');
    expect(await scenario('new', 'my-harbour')).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already'),
    });
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  it.each(['../up', 'two words', '1st', '', 'a/b', '__proto__', 'x: 1\ny'])('takes no id such as %j', async (id) => {
    expect(await scenario('new', id)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('is no id: write'),
    });
  });

  it('writes into a folder that is there', async () => {
    await mkdir(join(folder, 'ready'));
    expect((await scenario('new', 'ready')).code).toBe(0);
  });
});
