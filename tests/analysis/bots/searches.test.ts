/** Bots search quickly, by sums that are kept and bounds that leave things out: they find what a plain search would find. */
import { describe, expect, it } from 'vitest';
import { aspirationOn } from '#shared/analysis/bots/aspiration.ts';
import { audienceOn } from '#shared/analysis/bots/audience.ts';
import { beliefOf } from '#shared/analysis/bots/belief.ts';
import { type Mind as BotMind, mindOf } from '#shared/analysis/bots/mind.ts';
import { nextCommand } from '#shared/analysis/bots/nextCommand.ts';
import type { Sight } from '#shared/analysis/bots/sight.ts';
import { bestText, isLikelier, nameOf, type Option, optionFor, textsWorth } from '#shared/analysis/bots/texts.ts';
import { TEXTS, worthTo } from '#shared/analysis/bots/worth.ts';
import { playGame } from '#shared/analysis/simulation/play.ts';
import { draftFrom } from '#shared/analysis/standing.ts';
import { type Bot, STRENGTHS, TACTICS } from '#shared/model/bot.ts';
import type { DecisionRule, Scenario } from '#shared/model/scenario.ts';
import { mayNow } from '#shared/rules/legal.ts';
import { replay } from '#shared/rules/replay.ts';
import { clauseScore } from '#shared/scoring/score.ts';
import { harbour, harbourWith } from '#tests/kit/harbour.ts';

const kinds: readonly Bot[] = TACTICS.flatMap((tactic) => STRENGTHS.map((strength) => ({ tactic, strength })));
const EXPERT: Bot = { tactic: 'linear', strength: 'expert' };

/** Every bot's sight in a whole game, as it comes. */
function watched(scenario: Scenario, seed: number, botAt: (place: number) => Bot, look: Look): void {
  const bots = Object.fromEntries(scenario.parties.map(({ id }, place) => [id, botAt(place)]));
  const { trouble } = playGame({ scenario, scenarioHash: 'hash', bots, seed }, (sight, bot, own) => {
    look(sight, bot, own);
    return nextCommand(sight, bot, own);
  });
  expect(trouble).toBeUndefined();
}

type Look = (sight: Sight, bot: Bot, seed: number) => unknown;

const rules: readonly DecisionRule[] = ['consensus', 'simple-majority', 'two-thirds'];

describe('what a text is worth', () => {
  it('is the same from kept sums as from the model itself, for every text and party', () => {
    const sights: Sight[] = [];
    watched(
      harbour,
      3,
      () => EXPERT,
      (sight) => sights.push(sight),
    );
    const apart = sights
      .filter((_, index) => index % 20 === 0)
      .flatMap((sight) => {
        const { world, profile } = mindOf(sight, EXPERT, 1).standing;
        const everybody = Object.keys(world.power);
        return Object.entries(profile.stakes).flatMap(([issue, stake]) =>
          TEXTS.map((text) => {
            const draft = draftFrom(issue, text, everybody.slice(0, 1));
            const { points } = clauseScore(world, profile, { draft, bound: everybody });
            return Math.abs(points - worthTo(world, profile.party, stake, draft));
          }),
        );
      });
    expect(apart.length).toBeGreaterThan(20_000);
    expect(apart.filter((difference) => difference > 1e-9)).toEqual([]);
  });
});

/** What may be asked for, one after the other, with everybody heard on each. */
function plainly(mind: BotMind, issue: string, least: number): Option | undefined {
  const audience = audienceOn(mind, issue);
  const clauses = Object.values(mind.everybody.clauses).filter((clause) => clause.issue === issue);
  const had = new Set(clauses.flatMap(({ revisions }) => Object.values(revisions).map(nameOf)));
  return textsWorth(mind, issue, Math.max(1, least))
    .filter(({ form }) => !had.has(nameOf(form)))
    .map(({ form }) => optionFor(mind, audience, form, [mind.me]))
    .reduce<Option | undefined>((best, next) => (!best || isLikelier(mind, next, best) ? next : best), undefined);
}

describe('the text that it asks for', () => {
  it.each(rules)('is the one that a search through all of them finds, under %s', (decisionRule) => {
    let found = 0;
    let turn = 0;
    watched(
      harbourWith({ decisionRule, signature: decisionRule !== 'consensus' }),
      4,
      () => EXPERT,
      (sight, bot, seed) => {
        turn += 1;
        if (sight.everybody.phase !== 'consultations' || turn % 4 !== 0) return;
        const mind = mindOf(sight, bot, seed);
        for (const { id } of sight.scenario.issues)
          for (const least of [0, 8]) {
            const text = bestText(mind, id, least);
            expect(text).toEqual(plainly(mind, id, least));
            found += text ? 1 : 0;
          }
      },
    );
    expect(found).toBeGreaterThan(20);
  });
});

/** The same sight, of which nothing has been seen before. */
const anew = (sight: Sight): Sight => JSON.parse(JSON.stringify(sight)) as Sight;

/** What it believes of everybody, and what it wants of every issue. */
function picture(sight: Sight, bot: Bot, seed: number) {
  const mind = mindOf(sight, bot, seed);
  return sight.scenario.issues.map(({ id }) => ({
    beliefs: mind.others.map((party) => beliefOf(mind, party, id)),
    wants: [aspirationOn(mind, id, 0), aspirationOn(mind, id)],
    texts: [bestText(mind, id, 0), textsWorth(mind, id, 0).length],
  }));
}

describe('what it has worked out before', () => {
  it.each(rules)('makes no difference to what it thinks and does, under %s', (decisionRule) => {
    let thoughts = 0;
    const scenario = harbourWith({ decisionRule, dialogues: 2, signature: decisionRule === 'consensus', rounds: 3 });
    const kindAt = (place: number): Bot =>
      kinds[(place * 5 + 2 + rules.indexOf(decisionRule)) % kinds.length] ?? EXPERT;
    watched(scenario, 6, kindAt, (sight, bot, seed) => {
      const unseen = anew(sight);
      expect(nextCommand(unseen, bot, seed)).toEqual(nextCommand(sight, bot, seed));
      expect(picture(unseen, bot, seed)).toEqual(picture(sight, bot, seed));
      thoughts += 1;
    });
    expect(thoughts).toBeGreaterThan(60);
  });

  it('nor does it matter when it asks what it may', () => {
    const bots = Object.fromEntries(harbour.parties.map(({ id }) => [id, EXPERT]));
    const { rows } = playGame({ scenario: harbour, scenarioHash: 'hash', bots, seed: 7 });
    const tables = rows.flatMap((_, index) => (index % 9 === 0 ? [replay(rows.slice(0, index + 1))] : []));
    const asked = tables.flatMap((game) => Object.keys(game.seats).map((party) => ({ game, party })));
    const later = asked.map(({ game, party }) => mayNow(game, party));
    const atOnce = asked.map(({ game, party }) => ({ ...mayNow(structuredClone(game), party) }));
    expect(later).toStrictEqual(atOnce);
    expect(JSON.stringify(later)).toBe(JSON.stringify(atOnce));
  });
});
