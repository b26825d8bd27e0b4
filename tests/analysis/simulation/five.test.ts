/** Every scenario that Redlines comes with, played through fifty times: bots are its test suite. */
import { describe, expect, it } from 'vitest';
import { playGame } from '#shared/analysis/simulation/play.ts';
import { type Bot, DEFAULT_BOT, STRENGTHS, TACTICS } from '#shared/model/bot.ts';
import { FIVE, scenarioOf } from '#tests/scenario/offered.ts';
import { plainMind } from './plainMind.ts';

const GAMES = 50;
const BY_EVERY_KIND = 8;
/** Experts think long where many sit at a table: there the default bots play some of the games, and plain ones the rest. */
const BY_DEFAULT: Readonly<Record<(typeof FIVE)[number], number>> = {
  'first-hotline': GAMES - BY_EVERY_KIND,
  'us-china-2015': GAMES - BY_EVERY_KIND,
  'norms-2015': 6,
  'wcit-2012': 6,
  'code-of-conduct-2011': 6,
};

const kinds: readonly Bot[] = TACTICS.flatMap((tactic) => STRENGTHS.map((strength) => ({ tactic, strength })));

describe.each(FIVE)('%s', (id) => {
  const scenario = scenarioOf(id);

  const trouble = (seed: number, botAt: (index: number) => Bot, mind?: typeof plainMind) => {
    const bots = Object.fromEntries(scenario.parties.map((party, index) => [party.id, botAt(index)]));
    const { trouble: found, game } = playGame({ scenario, scenarioHash: 'hash', bots, seed }, mind);
    return found ?? (game.phase === 'debrief' ? [] : game.phase);
  };
  const byDefault = BY_DEFAULT[id];
  const seeds = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

  it.each(seeds(0, byDefault))('is played by the default bots from seed %i without a broken rule', (seed) =>
    expect(trouble(seed, () => DEFAULT_BOT)).toEqual([]),
  );

  it.each(seeds(byDefault, byDefault + BY_EVERY_KIND))('is played by every kind of bot from seed %i', (seed) =>
    expect(trouble(seed, (index) => kinds[(seed + index) % kinds.length] ?? DEFAULT_BOT)).toEqual([]),
  );

  it.each(seeds(byDefault + BY_EVERY_KIND, GAMES))('is played by the plainest of bots from seed %i', (seed) =>
    expect(trouble(seed, () => DEFAULT_BOT, plainMind)).toEqual([]),
  );
});
