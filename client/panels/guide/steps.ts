/** The guide through a first round: its steps in their order, and how far one's own acts have brought one. */
import type { ClauseView, PublicView } from '#shared/model/view.ts';
import type { Tab } from '../../store/tab.ts';

export const STEPS = ['who', 'line', 'dials', 'soft', 'table', 'talk', 'vote', 'outcome', 'goodbye'] as const;
export type Step = (typeof STEPS)[number];

/** The panel that a step is about. */
export const PANELS: Readonly<Record<Step, Tab | undefined>> = {
  who: 'brief',
  line: 'brief',
  dials: 'draft',
  soft: 'draft',
  table: 'draft',
  talk: 'channels',
  vote: 'vote',
  outcome: 'vote',
  goodbye: undefined,
};

/** Where one is in the guide, and which step one's acts have led to so far: one may go back without being sent on at once. */
export interface Place {
  readonly step: Step;
  readonly reached: Step;
}

export const BEGINNING: Place = { step: 'who', reached: 'who' };

const placeOf = (step: Step): number => STEPS.indexOf(step);

const later = (one: Step, other: Step): Step => (placeOf(other) > placeOf(one) ? other : one);

/** The step so many further on, or back; the first and the last have nothing beyond. */
export const stepBy = (step: Step, by: 1 | -1): Step => STEPS[placeOf(step) + by] ?? step;

/** What the page knows of what somebody has done. */
export interface Done {
  readonly view: Pick<PublicView, 'phase' | 'round' | 'clauses'>;
  readonly party: string;
  /** Whether an issue is chosen in the draft. */
  readonly drafting: boolean;
}

/** The step that one's acts and the table's phase lead to. */
export function reachedBy({ view: { phase, round, clauses }, party, drafting }: Done): Step {
  if (phase === 'debrief' || phase === 'signature' || round > 1) return 'goodbye';
  if (phase === 'outcome') return 'outcome';
  if (phase === 'voting') return 'vote';
  if (hasTabled(clauses, party)) return 'talk';
  return drafting ? 'dials' : 'who';
}

export const hasTabled = (clauses: Readonly<Record<string, ClauseView>>, party: string): boolean =>
  Object.values(clauses).some(({ sponsor }) => sponsor === party);

/** A new act moves on to its step; an old one does not call back whoever went back. */
export function movedOn(place: Place, reached: Step): Place {
  if (placeOf(reached) <= placeOf(place.reached)) return place;
  return { step: later(place.step, reached), reached };
}

/** What was kept may be an older page's. */
export function placeFrom(found: unknown): Place {
  if (typeof found !== 'object' || found === null) return BEGINNING;
  const { step, reached } = found as Partial<Record<keyof Place, unknown>>;
  const stepOf = (value: unknown) => STEPS.find((known) => known === value) ?? 'who';
  return { step: stepOf(step), reached: stepOf(reached) };
}
