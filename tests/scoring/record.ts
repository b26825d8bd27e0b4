/** The states of the record as the model weighs them: worlds and profiles of a year, from the reference data. */
import { LEVELS, type Level } from '#shared/model/dials.ts';
import { acceptance } from '#shared/scoring/acceptance.ts';
import { crossedRedLine } from '#shared/scoring/score.ts';
import { termsOf } from '#shared/scoring/terms.ts';
import type { Draft, Profile, World } from '#shared/scoring/world.ts';
import record from './reference/record.json' with { type: 'json' };

export const FOUR = ['USA', 'CHN', 'RUS', 'EU'] as const;
export type State = (typeof FOUR)[number];
export type Year = '2010' | '2013' | '2015';
export type Form = readonly [obligation: Level, precision: Level, delegation: Level];

export const ISSUES = Object.keys(record.issues);

/** A change of the times, such as a shock: what it adds, within 0-1 (uncertainty no less than its floor). */
export interface Turn {
  readonly uncertainty?: number;
  readonly trust?: number;
  /** Whose pairs the trust concerns; everybody's when left out. */
  readonly about?: State;
  readonly sensitivity?: number;
}

const within = (low: number, value: number) => Math.min(1, Math.max(low, value));

export function worldIn(year: Year, power: World['power'] = record.worldPower, turn: Turn = {}): World {
  const { uncertainty = 0, trust = 0, about } = turn;
  const turned = (from: string, to: string, value: number) =>
    about === undefined || about === from || about === to ? within(0, value + trust) : value;
  return {
    power,
    issues: Object.fromEntries(
      Object.entries(record.issues).map(([id, issue]) => [
        id,
        { statusQuo: issue.statusQuo, uncertainty: within(0.1, issue[`uncertainty${year}`] + uncertainty) },
      ]),
    ),
    trust: Object.fromEntries(
      Object.entries(record.trust[year]).map(([from, row]) => [
        from,
        Object.fromEntries(Object.entries(row).map(([to, value]) => [to, turned(from, to, value)])),
      ]),
    ),
    declared: {},
  };
}

export const tableOfFour: World['power'] = Object.fromEntries(
  FOUR.map((state) => [state, record.parties[state].power]),
);

export function profileIn(year: Year, state: State, turn: Turn = {}): Profile {
  const { stakes, redLines } = record.parties[state];
  return {
    party: state,
    redLines: redLines.map(({ issue, forbidden, threshold, minObligation }) => ({
      issue,
      forbidden: forbidden === 'above' ? 'above' : 'below',
      threshold,
      minObligation: levelOf(minObligation),
      note: '',
    })),
    stakes: Object.fromEntries(
      Object.entries(stakes).map(([issue, stake]) => [
        issue,
        {
          ideal: stake[`ideal${year}`],
          salience: stake.salience,
          sensitivity: within(0, stake.sensitivity + (turn.sensitivity ?? 0)),
        },
      ]),
    ),
  };
}

function levelOf(value: number): Level {
  const level = LEVELS.find((each) => each === value);
  if (level === undefined) throw new Error(`${value} is no dial level`);
  return level;
}

/** A text that nobody carries. */
export const draftAt = (issue: string, position: number, [obligation, precision, delegation]: Form): Draft => ({
  issue,
  position,
  obligation,
  precision,
  delegation,
  sponsors: [],
});

/** MODEL.md 5: the largest product of both P(accept) over positions 0, 2, … 100; a crossed red line caps Δ/3.5 at −2. */
export function pairProbability(world: World, pair: readonly [Profile, Profile], issue: string, form: Form): number {
  const members = pair.map(({ party }) => party);
  const likely = (profile: Profile, draft: Draft) => {
    const { net } = termsOf(world, profile, draft, members);
    return acceptance(crossedRedLine(profile.redLines, draft) ? Math.min(net, -7) : net);
  };
  const products = Array.from({ length: 51 }, (_, step) => {
    const draft = draftAt(issue, step * 2, form);
    return likely(pair[0], draft) * likely(pair[1], draft);
  });
  return Math.max(...products);
}
