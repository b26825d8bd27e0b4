/** The games of the experiments: the worlds they are played in, and bots that are kept to some forms of text. */
import { describe, expect, it } from 'vitest';
import { nextCommand } from '#shared/analysis/bots/nextCommand.ts';
import type { Limits } from '#shared/analysis/experiments/limits.ts';
import { onlyForm, within } from '#shared/analysis/experiments/limits.ts';
import { tableScore, valueOverRounds } from '#shared/analysis/experiments/outcomes.ts';
import { type Setting, scenarioFor } from '#shared/analysis/experiments/worlds.ts';
import { playGame } from '#shared/analysis/simulation/play.ts';
import { DEFAULT_BOT } from '#shared/model/bot.ts';
import { contentOf } from '#shared/model/clause.ts';
import { clausesOf } from '#shared/model/game.ts';
import { instrumentOf } from '#shared/rules/parties.ts';
import { durability } from '#shared/scoring/score.ts';
import { reference } from '#tests/scoring/record.ts';

const FRIENDS: Setting = { parties: ['USA', 'EU'], epoch: '2010', issues: ['CC', 'CI'], rounds: 3, uncertainty: 0.3 };
const RIVALS: Setting = { parties: ['USA', 'CHN'], epoch: '2015', issues: ['CB', 'CI'], rounds: 3 };

function played(setting: Setting, seed: number, limits?: Limits) {
  const scenario = scenarioFor(reference, setting, seed);
  const bots = Object.fromEntries(setting.parties.map((party) => [party, DEFAULT_BOT]));
  const mind = limits ? within(limits) : nextCommand;
  const game = playGame({ scenario, scenarioHash: 'experiment', bots, seed }, mind);
  expect(game.trouble).toBeUndefined();
  return game;
}

/** Every text that anybody has put forward, in any revision. */
const textsIn = ({ game }: ReturnType<typeof played>) => clausesOf(game).flatMap(({ revisions }) => revisions);

describe('The world of a game', () => {
  it('is the record’s, with ideal points up to 10 from the coded ones', () => {
    const ideals = Array.from(
      { length: 200 },
      (_, seed) => scenarioFor(reference, RIVALS, seed).parties[1]?.stakes['CB']?.ideal ?? Number.NaN,
    );
    expect(Math.min(...ideals)).toBe(45);
    expect(Math.max(...ideals)).toBe(65);
    expect(Math.abs(ideals.reduce((sum, ideal) => sum + ideal - 55, 0) / ideals.length)).toBeLessThan(1);
    const { issues, trust, parties } = scenarioFor(reference, RIVALS, 1);
    expect(issues.map(({ id, statusQuo, uncertainty }) => [id, statusQuo, uncertainty])).toEqual([
      ['CB', 30, 0.55],
      ['CI', 50, expect.closeTo(0.5, 10)],
    ]);
    expect(trust).toEqual({ USA: { CHN: 0.25 }, CHN: { USA: 0.25 } });
    expect(parties.map(({ stakes }) => stakes['CB']?.declared)).toEqual([80, 60]);
  });

  it('hangs on the seed alone', () => {
    expect(scenarioFor(reference, RIVALS, 7)).toEqual(scenarioFor(reference, RIVALS, 7));
    expect(scenarioFor(reference, RIVALS, 8)).not.toEqual(scenarioFor(reference, RIVALS, 7));
  });

  it('leaves what the world outside would bring off the benefit', () => {
    // China is .22 of the .70 beside the United States, they .30 of the .78 beside China: (.31429 · .38462)^(.55 / 2) = .55930.
    expect(scenarioFor(reference, RIVALS, 1).model.benefit?.scale).toBeCloseTo(0.6 * 0.5593, 4);
  });

  it('is moved by a shock, and the draws are not', () => {
    const shock = [
      { on: 'trust', by: -0.15, party: 'USA' },
      { on: 'uncertainty', by: 0.1 },
    ] as const;
    const [before, after] = [scenarioFor(reference, RIVALS, 3), scenarioFor(reference, { ...RIVALS, shock }, 3)];
    expect(after.trust['USA']?.['CHN']).toBeCloseTo(0.1, 10);
    expect(after.issues[0]?.uncertainty).toBeCloseTo(0.65, 10);
    expect(after.parties).toEqual(before.parties);
  });
});

describe('Bots within limits', () => {
  const soft: Limits = ({ obligation }) => obligation <= 1;
  const hard: Limits = ({ obligation }) => obligation >= 2;
  const softFirst: Limits = (form, inForce) => soft(form, inForce) || inForce !== undefined;

  it.each([
    ['soft', soft],
    ['hard', hard],
    ['one form', onlyForm([1, 1, 0])],
  ] as const)('put forward nothing else: %s', (_name, limits) => {
    for (const seed of [1, 2, 3]) {
      const texts = [...textsIn(played(FRIENDS, seed, limits)), ...textsIn(played(RIVALS, seed, limits))];
      expect(texts.length).toBeGreaterThan(0);
      expect(texts.filter((text) => !limits(text, undefined))).toEqual([]);
    }
  });

  it('still come to agreements, softly or in hard law', () => {
    for (const limits of [soft, hard]) {
      const { game } = played(FRIENDS, 1, limits);
      expect(instrumentOf(game).map((clause) => limits(contentOf(clause), undefined))).toEqual([true, true]);
    }
  });

  it('harden only what was soft law before', () => {
    const { game } = played(FRIENDS, 1, softFirst);
    const hardened = clausesOf(game).filter((clause) => contentOf(clause).obligation >= 2);
    expect(hardened.length).toBeGreaterThan(0);
    for (const { issue, round } of hardened) {
      const before = clausesOf(game).filter(
        (clause) => clause.issue === issue && clause.status === 'superseded' && (clause.decidedIn ?? 9) < round,
      );
      expect(before.some((clause) => contentOf(clause).obligation <= 1)).toBe(true);
    }
  });

  it('agree at once on the softer text, rather than wait for one that cannot come', () => {
    const { game } = played({ ...FRIENDS, uncertainty: 0.05 }, 1, soft);
    const first = clausesOf(game).filter(({ decidedIn, bound }) => decidedIn === 1 && bound.length === 2);
    expect(first.map(({ issue }) => issue).toSorted()).toEqual(['CC', 'CI']);
  });

  it('that forbid nothing change nothing', () =>
    expect(played(RIVALS, 5, () => true).rows).toEqual(played(RIVALS, 5).rows));
});

describe('The value over the rounds', () => {
  /** What both gain from the one clause in force. */
  const unweighted = (one: ReturnType<typeof played>): number => {
    const [clause] = instrumentOf(one.game);
    return clause ? tableScore(one) / durability(contentOf(clause)) : Number.NaN;
  };

  it('of one round and one issue is what both gain, without the weight of its hardness', () => {
    const one = played(
      { ...FRIENDS, issues: ['CI'], rounds: 1, uncertainty: 0.1 },
      1,
      ({ obligation }) => obligation >= 2,
    );
    expect(valueOverRounds(one)).toBeCloseTo(unweighted(one), 8);
  });

  it('counts every round that a text is in force, the later ones less', () => {
    const hard: Limits = ({ obligation }) => obligation >= 2;
    const setting = { ...FRIENDS, issues: ['CI'], uncertainty: 0.1 };
    const game = played(setting, 1, hard);
    expect(instrumentOf(game.game).map(({ decidedIn }) => decidedIn)).toEqual([1]);
    expect(valueOverRounds(game)).toBeCloseTo(unweighted(game) * (1 + 0.95 + 0.95 ** 2), 8);
  });
});
