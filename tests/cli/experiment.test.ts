/** `npm run scenario -- experiment`: what it prints, and what it says of a request that it cannot meet. */
import { describe, expect, it } from 'vitest';
import { experiment } from '#server/cli/experiment.ts';
import { DESIGNS, EXPERIMENTS } from '#shared/analysis/experiments/experiments.ts';
import { type Trial, trialsOf } from '#shared/analysis/experiments/play.ts';
import type { ExperimentReport } from '#shared/analysis/experiments/report.ts';

type Play = NonNullable<Parameters<typeof experiment>[2]>;

async function run(args: readonly string[], play?: Play) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const output = {
    print: (text: string) => void printed.push(text),
    complain: (text: string) => void complaints.push(text),
  };
  const code = await experiment(args, output, play);
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

/** Every trial ends as its cell says, and nothing is played. */
const ending =
  (figuresOf: (arm: string, game: number) => Readonly<Record<string, number>>): Play =>
  ({ deal, games }) => {
    const design = DESIGNS[deal.name](deal.reference);
    const cells = design.cells.length;
    const trials = Array.from({ length: trialsOf(design, games) }, (_, index): Trial => {
      const [cell, game] = [index % cells, Math.floor(index / cells) + 1];
      return { cell, game, seed: game, end: { figures: figuresOf(design.cells[cell]?.arm ?? '', game) } };
    });
    return Promise.resolve(trials);
  };

const crimeOnly = ending((arm, game) => ({ agreed: arm === 'cybercrime' && game % 4 !== 0 ? 1 : 0, score: game }));

describe('An experiment', () => {
  it('is the same to the byte, whatever the number of workers', async () => {
    const asked = ['wu', '--games', '3', '--seed', '7', '--json', '--workers'];
    const [one, two] = [await run([...asked, '1']), await run([...asked, '2'])];
    expect(one.code).toBe(0);
    expect(two.printed).toBe(one.printed);
    const report = JSON.parse(one.printed) as ExperimentReport;
    expect(report).toMatchObject({ experiment: 'wu', seed: 7, games: 3, broken: [] });
    expect(report.findings.map(({ verdict }) => verdict)).toEqual(['too-few', 'too-few', 'too-few', 'too-few']);
    expect((await run(['wu', '--games', '3', '--json'])).printed).not.toBe(one.printed);
  });

  it('tells its question, its figures beside the formula’s, and what they show', async () => {
    const { code, printed, complaints } = await run(['wu', '--games', '40'], crimeOnly);
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    const lines = printed.split('\n').map((line) => line.trim().replaceAll(/ +/g, ' '));
    expect(lines[0]).toBe('Is cybercrime easier to agree on than content or the governance of the Internet?');
    expect(lines[1]).toContain('S0:322-326');
    expect(lines).toContain('wu, seed 1: 40 games of bots in each setting; 95 % intervals in brackets');
    expect(lines).toContain('USA–CHN 2013, any text agreed formula score');
    expect(lines).toContain('cybercrime 75.0 % [59.8 %, 85.8 %] 22.7 %* 20.5 [16.9, 24.1]');
    expect(lines).toContain('content 0.0 % [0.0 %, 8.8 %] 0.9 % 20.5 [16.9, 24.1]');
    expect(lines).toContain('agreed: games +75.0 [+57.5, +85.8], formula +21.8 points: agrees with the formula.');
  });

  it('says so where the games go the other way, leave it open, or are too few', async () => {
    const other = ending((arm) => ({ agreed: arm === 'cybercrime' ? 0 : 1, score: 0 }));
    expect((await run(['wu', '--games', '40'], other)).printed).toContain(
      'differs: in the games it is the other way round.',
    );
    const alike = ending(() => ({ agreed: 1, score: 0 }));
    expect((await run(['wu', '--games', '40'], alike)).printed).toContain('too close to say.');
    expect((await run(['wu', '--games', '19'], crimeOnly)).printed).toContain(
      'too few games to say: 19, and it takes 20.',
    );
  });

  it('with a game that broke a rule names it, leaves it out, and fails', async () => {
    const trouble = { kind: 'stuck', phase: 'voting', round: 2 } as const;
    const broken: Play = async (asked) =>
      (await crimeOnly(asked)).map((trial) =>
        trial.cell === 1 && trial.game === 3 ? { ...trial, end: { trouble } } : trial,
      );
    const { code, printed, complaints } = await run(['wu', '--games', '40'], broken);
    expect(code).toBe(1);
    expect(printed).toContain('39 games of bots');
    expect(complaints).toBe('game 3 on content (seed 3) is stuck in voting, round 2');
  });
});

describe('Without a name', () => {
  it('all experiments are listed', async () => {
    const { code, printed } = await run([]);
    expect(code).toBe(0);
    for (const name of EXPERIMENTS) expect(printed).toContain(name);
    expect(printed).toContain('Usage: npm run scenario -- experiment');
  });
});

describe('What cannot be done is answered with a sentence and exit code 2', () => {
  it.each([
    [['soft'], 'There is no experiment "soft": '],
    [['wu', 'paths'], 'One experiment at a time.'],
    [['wu', '--games', '1'], '--games is "1" but must be a whole number from 2 to 10000.'],
    [['wu', '--games', 'many'], '--games is "many" but must be a whole number from 2 to 10000.'],
    [['wu', '--seed', '-1'], "Option '--seed' argument is ambiguous."],
    [['wu', '--seed', '1.5'], '--seed is "1.5" but must be a whole number from 0 to 4294967295.'],
    [['wu', '--workers', '65'], '--workers is "65" but must be a whole number from 1 to 64.'],
    [['wu', '--keep', 'x'], "Unknown option '--keep'"],
  ])('%j', async (args, why) => {
    const { code, printed, complaints } = await run(args);
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(complaints).toContain(why);
    expect(complaints).toContain('Usage: npm run scenario -- experiment');
  });
});
