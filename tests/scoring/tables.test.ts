/** Whether the game is worth playing (MODEL.md 5, row 9, and the outside rule of MODEL.md 3), against an independent prototype. */
import { describe, expect, test } from 'vitest';
import type { Shock } from '#shared/model/shock.ts';
import { crossedRedLine } from '#shared/scoring/redLine.ts';
import { clauseScore } from '#shared/scoring/score.ts';
import { worldAfter } from '#shared/scoring/shock.ts';
import { termsOf } from '#shared/scoring/terms.ts';
import type { Profile, World } from '#shared/scoring/world.ts';
import { everyText, FOUR, ISSUES, product, profileIn, tableIn } from './record.ts';
import golden from './reference/golden.json' with { type: 'json' };

const profilesOf = (seated: readonly string[]) => seated.map((state) => profileIn('2015', state));

/** Two texts leave a party exactly where it was; rounding must not decide. */
const ROUNDING = 1e-9;

/** The texts acceptable to everybody at the table (MODEL.md 3: Δ ≥ 0), with what each gains. */
function gainful(world: World, profiles: readonly Profile[], issue: string) {
  const members = profiles.map(({ party }) => party);
  return everyText(issue)
    .map((draft) => ({ draft, gains: profiles.map((profile) => termsOf(world, profile, draft, members).net) }))
    .filter(
      ({ draft, gains }) =>
        gains.every((gain) => gain > -ROUNDING) && !profiles.some(({ redLines }) => crossedRedLine(redLines, draft)),
    );
}

type Row = (typeof golden.bilateral2015)[number];

/** A row of the golden file as we compute it, gains and shares with as many digits as it prints. */
function rowOf(world: World, seated: readonly string[], issue: string): Row {
  const texts = gainful(world, profilesOf(seated), issue);
  const all = everyText(issue).length;
  const best = texts.reduce((one, other) => (product(other.gains) > product(one.gains) ? other : one));
  const { position, obligation, precision, delegation } = best.draft;
  return {
    issue,
    acceptable: printed(texts.length / all),
    hardAcceptable: printed(texts.filter(({ draft }) => draft.obligation >= 2).length / all),
    nash: { x: position, obligation, precision, delegation, delta: best.gains.map(printed) },
  };
}

const printed = (value: number): number => Number(value.toFixed(4));

/** u .3 lower, down to the floor of learning, and T .15 higher. */
function later(world: World): World {
  const shock: Shock = [
    { on: 'trust', by: 0.15 },
    { on: 'uncertainty', by: -0.3 },
  ];
  const after = worldAfter(world, shock);
  const floored = Object.entries(after.issues).map(
    ([id, issue]) => [id, { ...issue, uncertainty: Math.max(0.1, issue.uncertainty) }] as const,
  );
  return { ...after, issues: Object.fromEntries(floored) };
}

const four = tableIn('2015', FOUR);

describe('Row 9: the game is worth playing', () => {
  const { start, late } = golden.tableOfFour2015;

  test.each(start.map((row) => [row.issue, row] as const))('at the start, on %s', (issue, row) =>
    expect(rowOf(four, FOUR, issue)).toEqual(row),
  );

  test.each(late.map((row) => [row.issue, row] as const))('after learning, on %s', (issue, row) =>
    expect(rowOf(later(four), FOUR, issue)).toEqual(row),
  );

  test.each(golden.bilateral2015.map((row) => [row.issue, row] as const))(
    'the United States and China alone, on %s',
    (issue, row) => expect(rowOf(tableIn('2015', ['USA', 'CHN']), ['USA', 'CHN'], issue)).toEqual(row),
  );

  test('what MODEL.md says of them: content hardest, infrastructure easiest, hard law only there at first', () => {
    const shares = start.map(({ acceptable }) => acceptable);
    expect(start.find(({ issue }) => issue === 'CF')?.acceptable).toBe(Math.min(...shares));
    expect(start.find(({ issue }) => issue === 'CI')?.acceptable).toBe(Math.max(...shares));
    expect(start.filter(({ hardAcceptable }) => hardAcceptable > 0.03).map(({ issue }) => issue)).toEqual(['CI']);
  });
});

describe('The outside rule: free-riding rarely beats consent', () => {
  const profiles = profilesOf(FOUR);
  const drafts = ISSUES.flatMap((issue) => gainful(four, profiles, issue).map(({ draft }) => draft));
  const expected: Readonly<Record<string, number>> = golden.outsideRule.shareWhereOutsideBeatsConsent;

  test('over all clauses from which all four gain', () =>
    expect(drafts).toHaveLength(golden.outsideRule.clausesAllFourGainFrom));

  test.each(profiles.map((profile) => [profile.party, profile] as const))('%s', (party, profile) => {
    const others = FOUR.filter((state) => state !== party);
    const better = drafts.filter((draft) => {
      const inside = clauseScore(four, profile, { draft, bound: FOUR }).points;
      return clauseScore(four, profile, { draft, bound: others }).points > inside;
    });
    expect(better.length / drafts.length).toBeCloseTo(expected[party] ?? Number.NaN, 4);
  });
});
