/** `npm run scenario -- analyse`: what it prints, the same each time, and what it refuses. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '#server/cli/analyse.ts';
import type { Analysis } from '#server/cli/analyseReport.ts';
import { possibilities } from '#shared/analysis/possible/possibilities.ts';
import { tableAtStart } from '#shared/analysis/possible/table.ts';
import { FILE } from '#tests/scenario/file.ts';
import { scenarioOf } from '#tests/scenario/offered.ts';

const fileOf = (id: string) => fileURLToPath(new URL(`../../scenarios/${id}/scenario.yaml`, import.meta.url));
const HOTLINE = fileOf('first-hotline');

async function run(...args: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const output = {
    print: (text: string) => void printed.push(text),
    complain: (text: string) => void complaints.push(text),
  };
  const code = await analyse(args, output);
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

const linesOf = (printed: string): readonly string[] =>
  printed.split('\n').map((line) => line.replaceAll(/ +/g, ' ').trim());

describe('What is possible at a scenario’s table', () => {
  it('is told on one screen for two parties, and the same to the byte each time', async () => {
    const asked = [HOTLINE, '--clause', 'CB=60:1/1/0'];
    const { code, printed, complaints } = await run(...asked);
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    expect(await run(...asked)).toMatchObject({ printed });
    const lines = printed.split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it('says in sentences what an instrument leaves, and which single change would help', async () => {
    const lines = linesOf((await run(HOTLINE, '--clause', 'CB=60:1/1/0')).printed);
    expect(lines).toContain('Both can gain together, on CB most easily. Texts that nobody loses by:');
    expect(lines).toContain('utils USA CHN joint it has the most of');
    expect(lines).toContain('The packages: position:obligation/precision/delegation, dials from 0 to 3');
    expect(lines.join('\n')).toMatch(/^This instrument leaves \d+\.\d utils of joint result on the table/m);
    expect(lines.join('\n')).toMatch(/^The single change that helps most: CC from as now to \d+:\d\/\d\/\d \(USA \+/m);
    expect(lines.join('\n')).toMatch(
      /^It reaches \d+\.\d % of the largest joint result and \d+\.\d % of Nash's product/m,
    );
  });

  it('as data holds the report that a debrief shows, of the whole table or of some of its parties', async () => {
    const { printed } = await run(fileOf('norms-2015'), '--parties', 'EU,USA,CHN', '--json');
    const { scenario, ...report } = JSON.parse(printed) as Analysis;
    expect(scenario).toBe('norms-2015');
    expect(report).toEqual(possibilities(tableAtStart(scenarioOf('norms-2015'), ['USA', 'CHN', 'EU'])));
    expect(report).toMatchObject({ version: 1, parties: ['USA', 'CHN', 'EU'], frontier: { kind: 'whole' } });
    expect(report.points.map(({ measure }) => measure.exact)).not.toContain(false);
  });

  it('calls the sample of a larger table’s frontier a sample, and names whom a text leaves outside', async () => {
    const { printed } = await run(fileOf('wcit-2012'));
    expect(printed).toMatch(/^The frontier, sampled: \d+ efficient combinations .* There are more:$/m);
    expect(printed).toMatch(/^Nash: the text on \w+ crosses red lines and does not bind \w+/m);
  });

  it('says bounds where the nodes did not settle it', async () => {
    const { printed } = await run(fileOf('code-of-conduct-2011'), '--nodes', '1', '--parties', 'CHN,RUS,USA,EU,BRA');
    expect(printed).toMatch(/at most (mean gain|\d|least|joint)/);
  });

  it('tells how long it took only when asked', async () => {
    expect((await run(HOTLINE, '--verbose')).complaints).toMatch(/^worked out in \d+\.\d\d s$/);
  });
});

describe('What cannot be analysed is answered with a sentence and exit code 2', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'analyse-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    [[], 'Name the scenario file.'],
    [['a.yaml', 'b.yaml'], 'One file at a time.'],
    [['a.yaml', '--nodes', '0'], '--nodes is "0" but must be a whole number from 1 to 10000000.'],
    [['a.yaml', '--nods', '3'], "Unknown option '--nods'"],
    [[HOTLINE, '--parties', 'USA,CHI'], '--parties: the scenario holds no party "CHI": did you mean "CHN"?'],
    [[HOTLINE, '--parties', 'USA'], '--parties: an agreement needs at least two parties.'],
    [[HOTLINE, '--clause', 'CB'], '--clause is "CB" but must be issue=position:o/p/d, such as CB=60:2/1/1.'],
    [[HOTLINE, '--clause', 'CX=60:1/1/1'], '--clause: the scenario holds no issue "CX": did you mean'],
    [[HOTLINE, '--clause', 'CB=61:1/1/1'], 'the position must be from 0 to 100, in steps of 5.'],
    [[HOTLINE, '--clause', 'CB=60:1/4/1'], 'each dial must be from 0 to 3.'],
    [[HOTLINE, '--clause', 'CB=60:1/1/1', '--clause', 'CB=55:1/1/1'], 'CB is named twice'],
  ])('%j', async (args, sentence) => {
    const { code, printed, complaints } = await run(...args);
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(complaints).toContain(sentence);
    expect(complaints).toContain('Usage: npm run scenario -- analyse');
  });

  it('a file that is not there, or no scenario', async () => {
    expect(await run(join(folder, 'none.yaml'))).toMatchObject({
      code: 2,
      complaints: expect.stringContaining('is not there: check the path'),
    });
    const wrong = join(folder, 'wrong.yaml');
    await writeFile(wrong, FILE.replace('statusQuo: 20', 'statusQuo: 200'));
    expect(await run(wrong)).toMatchObject({
      code: 2,
      complaints: expect.stringContaining('issues.CABLES.statusQuo: is 200 but must be from 0 to 100'),
    });
  });
});
