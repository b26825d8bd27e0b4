/** What one step on each dial and on the spectrum would change: one subtraction each (MODEL.md 2). */
import { DIALS, type Dial, POSITION_MAX, POSITION_STEP, stepped } from '../model/dials.ts';
import type { RedLine } from '../model/scenario.ts';
import { crossedRedLine } from './redLine.ts';
import type { ClauseScore } from './score.ts';
import { TERMS, type Term } from './terms.ts';
import { type Draft, type Profile, parametersOf, type World } from './world.ts';

/** One step down or up: a level of a dial, or 5 points of the spectrum. */
export interface Step {
  readonly on: Dial | 'position';
  readonly by: -1 | 1;
}

export interface Counterfactual {
  readonly step: Step;
  /** How much each term itself grows or shrinks, in utils: a cost that falls is negative here. */
  readonly changes: Readonly<Record<Term, number>>;
  /** Utils: what the step would change in one's score. */
  readonly points: number;
  /** The red line that the text would cross after the step. */
  readonly crosses?: RedLine;
}

/** How a text would score, as it would count for the party. */
export type Weigh = (draft: Draft) => ClauseScore;

/** Every step that the ends of the dials and of the spectrum allow. */
export function counterfactuals(world: World, profile: Profile, draft: Draft, weigh: Weigh): readonly Counterfactual[] {
  const before = weigh(draft);
  return stepsFrom(draft).map(({ step, text }) => {
    const after = weigh(text);
    const crosses = crossedRedLine(profile.redLines, text, parametersOf(world));
    const changes = Object.fromEntries(TERMS.map((term) => [term, after.terms[term] - before.terms[term]]));
    return {
      step,
      changes: changes as Record<Term, number>,
      points: after.points - before.points,
      ...(crosses && { crosses }),
    };
  });
}

const BOTH_WAYS = [-1, 1] as const;

function stepsFrom(draft: Draft): readonly { readonly step: Step; readonly text: Draft }[] {
  const turned = DIALS.flatMap((on) =>
    BOTH_WAYS.flatMap((by) => {
      const level = stepped(draft[on], by);
      return level === undefined ? [] : [{ step: { on, by }, text: { ...draft, [on]: level } }];
    }),
  );
  const moved = BOTH_WAYS.map((by) => ({
    step: { on: 'position' as const, by },
    text: { ...draft, position: draft.position + by * POSITION_STEP },
  }));
  return [...turned, ...moved.filter(({ text }) => text.position >= 0 && text.position <= POSITION_MAX)];
}
