/** `npm run scenario -- simulate`: what it prints and writes, what it makes of games that went wrong, and when lint trusts a certificate. */
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { balanceFindings } from '#server/cli/lintBalance.ts';
import { replay } from '#server/cli/replay.ts';
import { simulate } from '#server/cli/simulate.ts';
import type { SimulationReport } from '#server/cli/simulateReport.ts';
import { type Certificate, parseCertificate } from '#server/scenarios/certificate.ts';
import { dealtGame } from '#server/simulation/deal.ts';
import type { Mind } from '#shared/analysis/simulation/play.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import { plainMind } from '#tests/analysis/simulation/plainMind.ts';
import { playedHere } from '#tests/analysis/simulation/playedHere.ts';
import { FILE } from '#tests/scenario/file.ts';
import { textOf } from '#tests/scenario/offered.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulate-'));
  file = join(folder, 'scenario.yaml');
  await copyFile(new URL('../../scenarios/first-hotline/scenario.yaml', import.meta.url), file);
});
afterEach(() => rm(folder, { recursive: true }));

async function run(args: readonly string[], play?: Parameters<typeof simulate>[2]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const output = {
    print: (text: string) => void printed.push(text),
    complain: (text: string) => void complaints.push(text),
  };
  const code = await simulate(args, output, play);
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n').replaceAll(folder, '') };
}

describe('Simulated games', () => {
  it('are the same to the byte, whatever the number of workers', async () => {
    const [one, two] = [
      await run([file, '--games', '5', '--seed', '7', '--json', '--workers', '1']),
      await run([file, '--games', '5', '--seed', '7', '--json', '--workers', '2']),
    ];
    expect(one.code).toBe(0);
    expect(two.printed).toBe(one.printed);
    const other = await run([file, '--games', '5', '--seed', '8', '--json', '--workers', '1']);
    expect(other.printed).not.toBe(one.printed);
  });

  it('are told of in a table, and of their progress elsewhere', async () => {
    const { code, printed, complaints } = await run([file, '--games', '4'], playedHere(plainMind));
    expect(code).toBe(0);
    expect(complaints).toBe('');
    const lines = printed.split('\n').map((line) => line.replaceAll(/ +/g, ' '));
    expect(lines[0]).toBe('first-hotline, seed 1: 4 games of bots');
    expect(lines).toContain('party result sd 5 % 95 % of best advantage adv. of best bot');
    expect(lines).toContain('any agreement 100.0 %');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(120);
    expect((await run([file, '--games', '2', '--workers', '1'])).complaints).toBe('1 of 2 games\n2 of 2 games');
  });

  it('are played by the policies asked for', async () => {
    const asked = [file, '--games', '1', '--json', '--policy', 'USA=boulware', 'CHN=conceder:novice'];
    const { printed } = await run(asked, playedHere(plainMind));
    expect((JSON.parse(printed) as SimulationReport).bots).toEqual({
      USA: { tactic: 'boulware', strength: 'expert' },
      CHN: { tactic: 'conceder', strength: 'novice' },
    });
  });
});

describe('What cannot be played is answered with a sentence and exit code 2', () => {
  it.each([
    [[], 'Name the scenario file.'],
    [['a.yaml', 'b.yaml'], 'One file at a time.'],
    [['a.yaml', '--games', '0'], '--games is "0" but must be a whole number from 1 to 100000.'],
    [['a.yaml', '--games', 'many'], '--games is "many" but must be a whole number from 1 to 100000.'],
    [['a.yaml', '--seed', '1.5'], '--seed is "1.5" but must be a whole number from 0 to 4294967295.'],
    [['a.yaml', '--workers', '65'], '--workers is "65" but must be a whole number from 1 to 64.'],
    [['a.yaml', '--policy', 'USA'], 'but must be party=tactic'],
    [['a.yaml', '--policy', 'USA=bolware'], 'there is no tactic "bolware": did you mean "boulware"?'],
    [
      ['a.yaml', '--policy', 'USA=linear:master'],
      'there is no strength "master": write one of novice, practised, expert',
    ],
    [['a.yaml', '--certify', '--games', '3'], 'leave --games and --policy out'],
    [['a.yaml', '--gmaes', '3'], "Unknown option '--gmaes'"],
  ])('%j', async (args, sentence) => {
    const { code, printed, complaints } = await run(args);
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(complaints).toContain(sentence);
    expect(complaints).toContain('Usage: npm run scenario -- simulate');
  });

  it('a file that is not there, or no scenario, or holds no such party', async () => {
    expect(await run([join(folder, 'none.yaml')])).toMatchObject({
      code: 2,
      complaints: '/none.yaml:1:1  is not there: check the path',
    });
    const wrong = join(folder, 'wrong.yaml');
    await writeFile(wrong, FILE.replace('statusQuo: 20', 'statusQuo: 200'));
    expect(await run([wrong])).toMatchObject({
      code: 2,
      complaints: '/wrong.yaml:15:16  issues.CABLES.statusQuo: is 200 but must be from 0 to 100',
    });
    expect(await run([file, '--policy', 'CHI=linear'])).toMatchObject({
      code: 2,
      complaints: '--policy: the scenario holds no party "CHI": did you mean "CHN"?',
    });
  });
});

describe('A game that breaks a rule', () => {
  const rigged: Mind = (sight, bot, seed) =>
    sight.everybody.phase === 'outcome' && sight.party === 'CHN'
      ? { type: 'SignFinalAct' }
      : plainMind(sight, bot, seed);

  it('is named, kept as a log that replays, counted in no figure, and makes the exit code 1', async () => {
    const keep = join(folder, 'kept');
    const asked = [file, '--games', '2', '--json', '--keep', keep];
    const { code, printed, complaints } = await run(asked, playedHere(rigged));
    expect(code).toBe(1);
    expect(complaints).toMatch(
      /^game 1 \(seed \d+\) broke off: SignFinalAct of CHN was refused, wrong-phase, after row \d+; its log: \/kept\/first-hotline-seed-1-game-1\.jsonl$/m,
    );
    const { summary, broken } = JSON.parse(printed) as SimulationReport;
    expect(summary).toBeUndefined();
    expect(broken).toHaveLength(2);
    expect(await readdir(keep)).toHaveLength(2);

    const again: string[] = [];
    const output = {
      print: (text: string) => void again.push(text),
      complain: (text: string) => void again.push(text),
    };
    expect(await replay([broken[0]?.log ?? ''], output)).toBe(0);
    expect(again[0]).toContain(`The chain of ${(broken[0]?.row ?? 0) + 1} rows is whole.`);
    expect(again[0]).toContain('phase   outcome, round 1');
  });

  it('makes no certificate', async () => {
    expect((await run([file, '--certify', '--keep', folder], playedHere(rigged))).code).toBe(1);
    expect(await readdir(folder)).not.toContain('balance.json');
  });
});

describe('A balance certificate', () => {
  const certificateFile = () => join(folder, 'balance.json');

  let made = '';
  beforeAll(async () => {
    const own = await mkdtemp(join(tmpdir(), 'certified-'));
    await writeFile(join(own, 'scenario.yaml'), textOf('first-hotline'));
    const output = { print: () => undefined, complain: () => undefined };
    await simulate([join(own, 'scenario.yaml'), '--certify'], output, playedHere(plainMind));
    made = await readFile(join(own, 'balance.json'), 'utf8');
    await rm(own, { recursive: true });
  });

  function certified(): Certificate {
    const certificate = parseCertificate(made);
    if (!certificate.ok) throw new Error(certificate.error);
    return certificate.value;
  }

  /** The certificate with the probe of the bots that lint plays again. */
  function written(change: Partial<Certificate> = {}): Promise<void> {
    const { scenarioHash, bots, seed } = certified();
    const scenario = firstHotline();
    const probe = [1, 2, 3].map((number) => dealtGame({ scenario, scenarioHash, bots, seed }, number).stateHash);
    const par = { USA: 30, CHN: 20 };
    return writeFile(certificateFile(), JSON.stringify({ ...certified(), par, probe, ...change }));
  }

  const firstHotline = () => {
    const parsed = parseScenario(textOf('first-hotline'));
    if (!parsed.ok) throw new Error('The first hotline does not parse');
    return parsed.value;
  };

  const remarks = async (scenario = firstHotline()) =>
    (await balanceFindings(file, scenario)).map(
      ({ severity, message }) => `${severity}: ${message.replaceAll(folder, '')}`,
    );

  it('holds each seat’s mean result over 200 games of the default bots, and how the first ended', () => {
    const certificate = certified();
    expect(certificate).toMatchObject({
      format: 1,
      scenario: 'first-hotline',
      engine: '0.1.0',
      seed: 1,
      games: 200,
      bots: { USA: { tactic: 'linear', strength: 'expert' } },
    });
    expect(certificate.par['USA']).toBe(certificate.summary.parties['USA']?.result.mean);
    expect(certificate.probe).toHaveLength(3);
  });

  it('that is missing is warned of, with what to run', async () =>
    expect(await remarks()).toEqual([
      'warning: has no balance certificate, so no result is shown against a par: run npm run scenario -- simulate /scenario.yaml --certify',
    ]));

  it('that is fresh is not spoken of', async () => {
    await written();
    expect(await remarks()).toEqual([]);
  });

  it('is stale once the scenario is another', async () => {
    await written();
    const changed = { ...firstHotline(), summary: 'Another one.' };
    expect(await remarks(changed)).toEqual([
      'warning: its balance certificate is stale: the scenario has changed since. Run npm run scenario -- simulate /scenario.yaml --certify',
    ]);
  });

  it('is stale once its games end otherwise', async () => {
    await writeFile(certificateFile(), made);
    expect(await remarks()).toEqual([
      expect.stringContaining(
        'is stale: the engine or the bots have changed since, and its games end otherwise. Run npm run',
      ),
    ]);
  });

  it('that is broken is named with the field', async () => {
    await writeFile(certificateFile(), '{ "format": 2 }');
    expect(await remarks()).toEqual([
      expect.stringMatching(/^warning: \/balance\.json is no balance certificate: format: /),
    ]);
    await writeFile(certificateFile(), 'not even JSON');
    expect(await remarks()).toEqual([expect.stringContaining('is no balance certificate')]);
    await written();
    await writeFile(certificateFile(), (await readFile(certificateFile(), 'utf8')).replace('{', '{ "extra": 1,'));
    expect(await remarks()).toEqual([expect.stringContaining('Unrecognized key: "extra"')]);
  });

  it('warns of a seat with next to nothing to expect', async () => {
    await written({ par: { USA: 40, CHN: 5 } });
    expect(await remarks()).toEqual([
      'warning: CHN has no more than 5.0 utils to expect (par), too few to measure a result by: give it an issue that it gains by',
    ]);
  });

  it('warns of seats more than four times apart, and not of four times', async () => {
    await written({ par: { USA: 40, CHN: 10 } });
    expect(await remarks()).toEqual([]);
    await written({ par: { USA: 41, CHN: 10 } });
    expect(await remarks()).toEqual([
      'warning: the par of USA, 41.0 utils, is more than 4 times that of CHN, 10.0: raise what CHN can gain',
    ]);
  });
});
