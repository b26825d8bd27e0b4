/** The actors of the record as the model weighs them, and how likely two of them are to agree (MODEL.md 5). */

import { readReference } from '#server/cli/referenceData.ts';
import type { Level } from '#shared/model/dials.ts';
import { LEVELS, POSITION_STEP } from '#shared/model/dials.ts';
import { acceptance } from '#shared/scoring/acceptance.ts';
import { profileIn as profileAt, worldIn as worldAt } from '#shared/scoring/backtest/reference.ts';
import { crossedRedLine } from '#shared/scoring/redLine.ts';
import { termsOf } from '#shared/scoring/terms.ts';
import type { Draft, Profile, World } from '#shared/scoring/world.ts';

export const reference = await readReference();
export const ISSUES = Object.keys(reference.statusQuo);
export const FOUR = ['USA', 'CHN', 'RUS', 'EU'] as const;

export type Year = '2010' | '2013' | '2015';
export type Form = readonly [obligation: Level, precision: Level, delegation: Level];

/** MODEL.md 5: the forms that its rows speak of. */
export const FORMS: Readonly<Record<'soft' | 'middle' | 'hard', Form>> = {
  soft: [0, 1, 0],
  middle: [1, 1, 0],
  hard: [3, 2, 1],
};
export const FORM_NAMES = ['soft', 'middle', 'hard'] as const;

/** The whole world of power weights. */
export const worldIn = (year: Year): World => worldAt(reference, year);
export const profileIn = (year: Year, state: string): Profile => profileAt(reference, year, state);

/** The world of a table: its sums run over those who sit there. */
export const tableIn = (year: Year, seated: readonly string[]): World => ({
  ...worldIn(year),
  power: Object.fromEntries(seated.map((state) => [state, reference.power[state] ?? Number.NaN])),
});

/** A text that nobody carries. */
export const draftAt = (issue: string, position: number, [obligation, precision, delegation]: Form): Draft => ({
  issue,
  position,
  obligation,
  precision,
  delegation,
  sponsors: [],
});

/** All 21 positions in all 64 forms. */
export const everyText = (issue: string): readonly Draft[] =>
  Array.from({ length: 21 }, (_, step) => step * POSITION_STEP).flatMap((position) =>
    LEVELS.flatMap((obligation) =>
      LEVELS.flatMap((precision) =>
        LEVELS.map((delegation) => draftAt(issue, position, [obligation, precision, delegation])),
      ),
    ),
  );

export type Pair = readonly [Profile, Profile];

/** The position, in steps of so many points, at which both are likeliest to accept, and that likelihood. */
export function bestChance(world: World, pair: Pair, issue: string, form: Form, step: number) {
  const members = pair.map(({ party }) => party);
  const likely = (profile: Profile, draft: Draft) =>
    acceptance(termsOf(world, profile, draft, members).net, {
      crossed: crossedRedLine(profile.redLines, draft) !== undefined,
    });
  const chances = Array.from({ length: 100 / step + 1 }, (_, index) => {
    const draft = draftAt(issue, index * step, form);
    return { draft, chance: likely(pair[0], draft) * likely(pair[1], draft) };
  });
  return chances.reduce((best, next) => (next.chance > best.chance ? next : best));
}

/** MODEL.md 5, "Pair probability": the largest product of both P(accept) over positions 0, 2, … 100. */
export const pairProbability = (world: World, pair: Pair, issue: string, form: Form): number =>
  bestChance(world, pair, issue, form, 2).chance;

export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
export const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1);
