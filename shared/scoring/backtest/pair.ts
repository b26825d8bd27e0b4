/** How likely two states are to agree on a text, as MODEL.md 5 works it out. */
import { type Level, POSITION_MAX } from '../../model/dials.ts';
import type { IssueId } from '../../model/scenario.ts';
import { acceptance } from '../acceptance.ts';
import { crossedRedLine } from '../redLine.ts';
import { termsOf } from '../terms.ts';
import type { Draft, Profile, World } from '../world.ts';

export type Form = readonly [obligation: Level, precision: Level, delegation: Level];

/** MODEL.md 5: the forms that its rows speak of. */
export const FORMS = {
  soft: [0, 1, 0],
  middle: [1, 1, 0],
  hard: [3, 2, 1],
} as const satisfies Readonly<Record<string, Form>>;

export type Pair = readonly [Profile, Profile];

/** A text that nobody carries. */
export const draftAt = (issue: IssueId, position: number, [obligation, precision, delegation]: Form): Draft => ({
  issue,
  position,
  obligation,
  precision,
  delegation,
  sponsors: [],
});

/** The position, in steps of so many points, at which both are likeliest to accept, and that likelihood, 0-1. */
export function bestChance(world: World, pair: Pair, issue: IssueId, form: Form, step: number) {
  const members = pair.map(({ party }) => party);
  const likely = (profile: Profile, draft: Draft) =>
    acceptance(termsOf(world, profile, draft, members).net, {
      crossed: crossedRedLine(profile.redLines, draft) !== undefined,
    });
  const chances = Array.from({ length: POSITION_MAX / step + 1 }, (_, index) => {
    const draft = draftAt(issue, index * step, form);
    return { draft, chance: likely(pair[0], draft) * likely(pair[1], draft) };
  });
  return chances.reduce((best, next) => (next.chance > best.chance ? next : best));
}

const PAIR_STEP = 2;

/** MODEL.md 5, "Pair probability", 0-1: the largest product of both P(accept) over positions 0, 2, … 100. */
export const pairProbability = (world: World, pair: Pair, issue: IssueId, form: Form): number =>
  bestChance(world, pair, issue, form, PAIR_STEP).chance;
