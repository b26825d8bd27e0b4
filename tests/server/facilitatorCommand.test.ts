import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeminarSummary, SeminarView } from '#shared/protocol/seminar.ts';
import { Attendee } from '#tests/kit/attendee.ts';
import { leading, place, tableOf } from '#tests/kit/seminar.ts';
import { serverHere, temporaryFolder } from '#tests/kit/servers.ts';

const COMMAND = fileURLToPath(new URL('../../server/cli/facilitator.ts', import.meta.url));
const PASSWORD = 'a password for tests';

describe('npm run facilitator', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Runs the command with something on its standard input; what it said, and how it ended. */
  async function run(args: readonly string[], input = `${PASSWORD}\n`) {
    const child = spawn(process.execPath, [COMMAND, ...args], {
      env: { ...process.env, DATA_DIR: join(folder, 'data') },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    // A command that needs no password has ended before it reads any.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, said: said.trim() };
  }

  it('adds an account, also before there is a data folder, and lists it', async () => {
    expect(await run(['list'])).toEqual({ code: 0, said: 'There are no accounts yet' });
    expect(await run(['add', 'Ms Fay'])).toEqual({ code: 0, said: 'Ms Fay can sign in now' });
    expect(await run(['list'])).toEqual({ code: 0, said: 'Ms Fay' });
  });

  it('takes one name once, in whatever letters', async () => {
    await run(['add', 'Fay']);
    expect(await run(['add', 'FAY'])).toEqual({ code: 1, said: 'There is an account of the name FAY already' });
  });

  it('wants eight characters', async () => {
    const short = await run(['add', 'Fay'], '1234567\n');
    expect(short).toEqual({ code: 1, said: 'The password: must be at least 8 characters long' });
    expect((await run(['list'])).said).toBe('There are no accounts yet');
  });

  it('names an account that it does not know', async () => {
    for (const command of ['remove', 'password'])
      expect(await run([command, 'Gus'])).toEqual({ code: 1, said: 'There is no account of the name Gus' });
  });

  it.each([[[]], [['add']], [['explode']], [['list', 'Fay']], [['add', 'Fay', 'Gus']]])(
    'says what it takes when it is given %j',
    async (args) => {
      const { code, said } = await run(args);
      expect([code, said]).toEqual([2, expect.stringContaining('Usage: npm run facilitator')]);
    },
  );

  it('works beside a running server: whoever gets another password is signed out, whoever is removed too', async () => {
    await run(['add', 'Fay']);
    const server = await serverHere({ dataFolder: join(folder, 'data') });
    expect(server.facilitatorLink).toBe('');
    const fay = new Attendee(server.base);
    await fay.post('/sign-in', { name: 'Fay', password: PASSWORD });
    await run(['password', 'fay'], 'another password\n');
    expect(await fay.denied('GET', '/me')).toEqual({ status: 401, code: 'signed-out' });
    expect(await fay.denied('POST', '/sign-in', { name: 'Fay', password: PASSWORD })).toMatchObject({ status: 401 });
    await fay.post('/sign-in', { name: 'Fay', password: 'another password' });
    await run(['remove', 'Fay']);
    expect(await fay.denied('GET', '/me')).toEqual({ status: 401, code: 'signed-out' });
    expect(server.troubles).toEqual([]);
    await server.stop();
  });

  describe('erase', () => {
    const dataFolder = () => join(folder, 'data');
    const kept = () => readFile(join(dataFolder(), 'redlines.sqlite'));

    /** A seminar with two on its roster, one of whom has spoken, and a single table with a visitor. */
    async function played(): Promise<void> {
      const server = await serverHere({ dataFolder: dataFolder() });
      const fay = await Attendee.facilitator(server.base, server.facilitatorLink);
      const seminar = await fay.openSeminar({ title: 'Week 6', roster: ['Zora Zelenka', 'Ana Aalto'] });
      await leading(fay).change(seminar, 'place', place(seminar, ['Zora Zelenka', 1, 'USA'], ['Ana Aalto', 1, 'CHN']));
      const zora = await Attendee.member(server.base, seminar.code, 'Zora Zelenka');
      await zora.enter(tableOf(seminar, 1));
      await zora.does({ type: 'SendMessage', to: [], text: 'A most private remark' });
      const { code } = await fay.openTable('norms-2015');
      await Attendee.delegate(server.base, code, 'Ana Aalto');
      await server.stop();
    }

    it('takes a participant’s name and words out of the file, and the log stands', async () => {
      await played();
      expect((await kept()).includes('A most private remark')).toBe(true);
      expect(await run(['erase', 'zora zelenka'])).toMatchObject({
        code: 0,
        said: expect.stringContaining('zora zelenka is erased') as string,
      });
      const file = await kept();
      expect(['Zora Zelenka', 'A most private remark'].filter((words) => file.includes(words))).toEqual([]);
      const server = await serverHere({ dataFolder: dataFolder() });
      const fay = await Attendee.facilitator(server.base, '');
      const [{ id } = { id: '' }] = await fay.get<readonly SeminarSummary[]>('/seminars');
      const seminar = await fay.get<SeminarView>(`/seminars/${id}`);
      expect(seminar.people.map(({ label }) => label)).toEqual(['Ana Aalto']);
      expect(Object.keys(seminar.tables[0]?.seats ?? {})).toEqual(['CHN']);
      expect(server.troubles).toEqual([]);
      await server.stop();
    });

    it('asks which one, where several are called so, and takes the id', async () => {
      await played();
      const { code, said } = await run(['erase', 'Ana Aalto']);
      expect([code, said]).toEqual([
        1,
        expect.stringMatching(/Several people are called Ana Aalto\..*\n {2}\S+ {2}Week 6\n/),
      ]);
      const [, id = ''] = /^ {2}(\S+) {2}Week 6$/m.exec(said) ?? [];
      expect((await run(['erase', id])).code).toBe(0);
      expect((await run(['erase', 'Ana Aalto'])).code).toBe(0);
      expect(await run(['erase', 'Ana Aalto'])).toEqual({ code: 1, said: 'There is nobody called Ana Aalto' });
      expect((await kept()).includes('Ana Aalto')).toBe(false);
    });

    it('refuses while a server runs on the folder', async () => {
      const server = await serverHere({ dataFolder: dataFolder() });
      const { code, said } = await run(['erase', 'Zora Zelenka']);
      expect([code, said]).toEqual([1, expect.stringContaining('another server is using it')]);
      await server.stop();
    });
  });

  it('ends the first start’s link by making an account', async () => {
    const server = await serverHere({ dataFolder: join(folder, 'data') });
    expect(server.facilitatorLink).not.toBe('');
    await run(['add', 'Fay']);
    const body = { link: server.facilitatorLink, name: 'Eve', password: PASSWORD };
    expect(await new Attendee(server.base).denied('POST', '/facilitators', body)).toMatchObject({ code: 'signed-out' });
    await server.stop();
  });
});
