/** The actors of the record as the model weighs them, and how likely two of them are to agree (MODEL.md 5). */

import { readReference } from '#server/cli/referenceData.ts';
import { LEVELS, POSITION_STEP } from '#shared/model/dials.ts';
import { draftAt } from '#shared/scoring/backtest/pair.ts';
import { profileIn as profileAt, worldIn as worldAt } from '#shared/scoring/backtest/reference.ts';
import type { Draft, Profile, World } from '#shared/scoring/world.ts';

export const reference = await readReference();
export const ISSUES = Object.keys(reference.statusQuo);
export const FOUR = ['USA', 'CHN', 'RUS', 'EU'] as const;

export type Year = '2010' | '2013' | '2015';
export const FORM_NAMES = ['soft', 'middle', 'hard'] as const;

/** The whole world of power weights. */
export const worldIn = (year: Year): World => worldAt(reference, year);
export const profileIn = (year: Year, state: string): Profile => profileAt(reference, year, state);

/** The world of a table: its sums run over those who sit there. */
export const tableIn = (year: Year, seated: readonly string[]): World => ({
  ...worldIn(year),
  power: Object.fromEntries(seated.map((state) => [state, reference.power[state] ?? Number.NaN])),
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

export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
export const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1);
