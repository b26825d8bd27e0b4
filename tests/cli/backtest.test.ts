/** `npm run scenario -- backtest`: what it prints, as text and as data, and what it says of a file that is wrong. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backtest } from '#server/cli/backtest.ts';
import type { BacktestReport } from '#server/cli/backtestReport.ts';
import { SEED_INSTRUMENTS } from '#server/cli/referenceData.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backtest-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await backtest(args, {
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
  });
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n').replaceAll(`${folder}/`, '') };
}

async function runOn(content: unknown, ...args: readonly string[]) {
  const file = join(folder, 'file.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return run(file, ...args);
}

const entry = {
  id: 'X1',
  year: 2015,
  epoch: 2015,
  name: 'A resolution',
  forum: 'UNGA 1C',
  rule: 'consensus',
  x: { LB: [60, 1], CC: [55, 0.5] },
  o: 0,
  p: 0.33,
  d: 0,
  sponsor: null,
  members: 'UN',
  out: { USA: 1, RUS: 0 },
  source: 'made up',
  confidence: 'high',
  stage: 'adopt',
};

describe('On the seeds’ instruments', () => {
  test('the data', async () => {
    const { code, printed, complaints } = await run('--json');
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    const report = JSON.parse(printed) as BacktestReport;
    expect(report.accuracy).toBeGreaterThanOrEqual(0.97);
    expect(report).toMatchObject({ instruments: 32, choices: 217, right: 211 });
    expect(report.everyoneSupports.accuracy).toBeCloseTo(0.903, 3);
    expect(report.perActor['USA']).toMatchObject({ right: 23, choices: 27, everyoneSupports: { right: 20 } });
    expect(report.misses.map(({ instrument, actor }) => `${instrument.id} ${actor}`)).toEqual([
      'D01 USA',
      'D04 USA',
      'D07 ZAF',
      'D18 IND',
      'D24 USA',
      'D31 USA',
    ]);
  });

  test('the table: figures, actors, and every miss with its terms', async () => {
    const { code, printed } = await run();
    expect(code).toBe(0);
    const lines = printed.split('\n').map((line) => line.trim().replaceAll(/ +/g, ' '));
    expect(lines).toContain('accuracy 0.9724 0.9032');
    expect(lines).toContain('balanced accuracy 0.9634 0.5000');
    expect(lines).toContain('Brier score 0.0356 0.0968');
    expect(lines).toContain('CHN 31/31 1.0000 1.0000 0.0251 0.8710');
    expect(lines.filter((line) => line.startsWith('benefit +'))).toHaveLength(6);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(140);
  });

  test('a file by its path gives the same', async () => {
    expect(await run(SEED_INSTRUMENTS)).toEqual(await run());
    expect(await runOn(await readFile(SEED_INSTRUMENTS, 'utf8'), '--json')).toEqual(await run('--json'));
  });
});

describe('On another file', () => {
  test('only what is in it is judged', async () => {
    const { code, printed } = await runOn([entry], '--json');
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ instruments: 1, choices: 2 });
  });

  test('what may be left out may be left out', async () => {
    const { id, epoch, x, o, p, d, members, out } = entry;
    expect(await runOn([{ id, epoch, x, o, p, d, members, out }])).toMatchObject({ code: 0, complaints: '' });
  });

  test('a rival draft and a list of members count', async () => {
    const probability = async (changes: object) => {
      const { printed } = await runOn([{ ...entry, out: { USA: 0 }, sponsor: 'RUS', ...changes }], '--json');
      return (JSON.parse(printed) as BacktestReport).brier;
    };
    const plain = await probability({});
    expect(await probability({ rivalDraft: true })).toBeLessThan(plain);
    expect(await probability({ members: 'OPT:USA, RUS' })).toBeLessThan(plain);
  });

  test('a member that the record gives no weight is passed over, aloud', async () => {
    const { code, complaints } = await runOn([{ ...entry, members: 'OPT:USA,AUS' }]);
    expect(code).toBe(0);
    expect(complaints).toBe(
      'warning: file.json: entry 1 (X1), field members: "AUS" has no weight in the record, so it counts for nothing',
    );
  });

  test('a byte order mark is fine, and one of a thing is one', async () => {
    const { code, printed } = await runOn(`\uFEFF${JSON.stringify([{ ...entry, out: { USA: 0 } }])}`);
    expect(code).toBe(0);
    expect(printed).toMatch(/^1 instrument, 1 choice of 1 actor; /);
  });

  test('a field that nobody knows is passed over, aloud', async () => {
    const { code, complaints } = await runOn([{ ...entry, rivaldraft: true }]);
    expect(code).toBe(0);
    expect(complaints).toBe(
      'warning: file.json: entry 1 (X1), field rivaldraft: is no field of this format, so it was passed over: did you mean "rivalDraft"?',
    );
  });
});

const ACTORS = 'USA, CHN, RUS, EU, JPN, KOR, BRA, IND, ZAF, IDN, SGP, KAZ, G77, SCO, SMALL, PRIV, ICANN, ITU';

describe('A file that is wrong', () => {
  const WRONG: readonly (readonly [string, object, string])[] = [
    ['a dial between two levels', { o: 0.5 }, 'field o: is 0.5: write a dial level: 0, 0.33, 0.67 or 1'],
    ['a dial in words', { p: 'high' }, 'field p: is "high": write a dial level: 0, 0.33, 0.67 or 1'],
    ['a dial missing', { d: undefined }, 'field d: is missing: write a dial level: 0, 0.33, 0.67 or 1'],
    [
      'a year without positions',
      { epoch: 2012 },
      'field epoch: is 2012: write the year whose positions count: 1998, 2004, 2008, 2010, 2013, 2015',
    ],
    ['a position off the spectrum', { x: { LB: [120, 1] } }, 'field x.LB.0: is 120: write a position from 0 to 100'],
    ['no weight', { x: { LB: [60] } }, 'field x.LB: is a list: write [position, weight]'],
    ['a weight of nothing', { x: { LB: [60, 0] } }, 'field x.LB.1: is 0: write a weight above 0'],
    [
      'an issue nobody knows',
      { x: { L8: [60, 1] } },
      'field x.L8: "L8" is no issue of the record: write one of CF, IG, AC, LB, CC, CI, ES, TE, CB, DS, CP, UN',
    ],
    ['no issue', { x: {} }, 'field x: is empty: write at least one issue: { "ISSUE": [position, weight] }'],
    [
      'an actor nobody knows',
      { out: { AUS: 1 } },
      `field out.AUS: "AUS" is no actor of the record: write one of ${ACTORS}`,
    ],
    ['half a choice', { out: { USA: 0.5 } }, 'field out.USA: is 0.5: write 1 (supported) or 0 (did not, or abstained)'],
    [
      'a sponsor nobody knows',
      { sponsor: 'RU' },
      `field sponsor: "RU" is no actor of the record: write one of ${ACTORS}`,
    ],
    [
      'members in words',
      { members: 'all' },
      'field members: is "all": write "UN" for the whole world, or "OPT:" and who is bound, such as "OPT:USA,CHN"',
    ],
    ['a stage nobody knows', { stage: 'ratify' }, 'field stage: is "ratify": write "adopt", "sign" or "force"'],
    ['a rival draft in words', { rivalDraft: 'yes' }, 'field rivalDraft: is "yes": write true or false'],
  ];

  test.each(WRONG)('%s', async (_name, changes, message) => {
    const { code, printed, complaints } = await runOn([{ ...entry, ...changes }]);
    expect({ code, printed, complaints }).toEqual({
      code: 1,
      printed: '',
      complaints: `file.json: entry 1 (X1), ${message}`,
    });
  });

  test.each([
    ['no JSON', '[{', /^file\.json: is not JSON: /],
    ['no list', '{}', /^file\.json: is not a list: write \[ … \] around the instruments$/],
    ['nothing', '[]', /^file\.json: is an empty list: write at least one instrument$/],
    ['no object', '[7]', /^file\.json: entry 1: is 7: write an object with the fields of one instrument$/],
    ['nested beyond reason', '['.repeat(200_000), /^file\.json: is not JSON: /],
    ['too long', `[${' '.repeat(5_000_000)}]`, /^file\.json: is too long: /],
  ])('%s', async (_name, content, message) => {
    const { code, complaints } = await runOn(content);
    expect(code).toBe(1);
    expect(complaints).toMatch(message);
  });

  test('names that every object inherits are nobody', async () => {
    const text = JSON.stringify([entry]).replace('"USA":1', '"constructor":1,"__proto__":1');
    const { code, complaints } = await runOn(text);
    expect(code).toBe(1);
    expect(complaints).toContain('"constructor" is no actor of the record');
  });

  test('an id twice, and all problems at once', async () => {
    const { complaints } = await runOn([entry, { ...entry, o: 7, p: 7 }]);
    expect(complaints.split('\n')).toEqual([
      'file.json: entry 2 (X1), field o: is 7: write a dial level: 0, 0.33, 0.67 or 1',
      'file.json: entry 2 (X1), field p: is 7: write a dial level: 0, 0.33, 0.67 or 1',
      'file.json: entry 2 (X1), field id: is the id of an earlier entry: choose another',
    ]);
  });

  test('no more than fifty problems', async () => {
    const { complaints } = await runOn(Array.from({ length: 80 }, (_, index) => ({ ...entry, id: `X${index}`, o: 2 })));
    expect(complaints.split('\n')).toHaveLength(50);
  });
});

describe('A request that is wrong', () => {
  test.each([
    ['a file that is not there', ['nowhere.json'], 1, /^nowhere\.json: is not there: check the path$/],
    ['a folder', ['scenarios'], 1, /^scenarios: is a folder: name a file in it$/],
    ['two files', ['a.json', 'b.json'], 2, /^One file at a time\./],
    ['an option nobody knows', ['--jsn'], 2, /--jsn/],
  ])('%s', async (_name, args, exit, message) => {
    const { code, printed, complaints } = await run(...args);
    expect({ code, printed }).toEqual({ code: exit, printed: '' });
    expect(complaints).toMatch(message);
  });
});
