/** What the guide shows of one's own figures: the draft as it stands, a step away from it, and in a soft and a hard form. */
import { type Dials, POSITION_STEP } from '#shared/model/dials.ts';
import type { Term } from '#shared/scoring/terms.ts';
import { draftStoreOf, onStep, type Sketch, sketchOf } from '../../store/draft.ts';
import { draftFrom, standingOf, weigh } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';

/** A commitment of principle that officials talk over, and a treaty with definitions that a body carries out. */
export const SOFT = { obligation: 1, precision: 1, delegation: 1 } as const satisfies Dials;
export const HARD = { obligation: 3, precision: 2, delegation: 2 } as const satisfies Dials;

/** The open draft, once its issue is chosen. Reads signals. */
export function sketchAt(table: TableStore): Sketch | undefined {
  const drafting = draftStoreOf(table)?.drafting.value;
  const sketch = drafting && sketchOf(drafting);
  return sketch?.issue ? sketch : undefined;
}

export interface Weighed {
  /** Utils, with the sign that each has in the sum; 0 for a term that does not count. */
  readonly terms: Readonly<Record<Term, number>>;
  /** λ, by which the sum of the terms counts. */
  readonly weight: number;
  /** Utils: what it would change in one's score. */
  readonly change: number;
  readonly crosses: boolean;
}

/** A text of one's own, as the draft panel weighs it; undefined without a stake in the issue. Reads signals. */
export function weighedIn(table: TableStore, sketch: Sketch, dials: Dials = sketch): Weighed | undefined {
  const standing = standingOf(table);
  const text = draftFrom(sketch.issue, { ...sketch, ...dials }, [table.party.value]);
  const preview = standing && weigh(standing, text);
  if (!preview) return undefined;
  const amounts = preview.counted.lines.map(({ term, amount }) => [term, amount] as const);
  return {
    terms: { benefit: 0, sovereignty: 0, uncertainty: 0, divergence: 0, statusQuo: 0, ...Object.fromEntries(amounts) },
    weight: preview.counted.score.weight,
    change: preview.change,
    crosses: preview.crosses !== undefined,
  };
}

/** Where, on the way to the others' public stances, the soft form begins to give more than the hard one. */
interface Turn {
  readonly at: number;
  readonly soft: Weighed;
  readonly hard: Weighed;
}

/** Undefined where hard gives more all the way, or nobody has declared a stance. Reads signals. */
export function turnFrom(table: TableStore, sketch: Sketch): Turn | undefined {
  const parties = table.welcome.value?.scenario.parties ?? [];
  const stances = parties.flatMap(({ id, declared }) =>
    id === table.party.value ? [] : (declared[sketch.issue] ?? []),
  );
  if (stances.length === 0) return undefined;
  const towards = onStep(stances.reduce((sum, at) => sum + at, 0) / stances.length);
  const step = towards < sketch.position ? -POSITION_STEP : POSITION_STEP;
  for (let at = sketch.position + step; (towards - at) * step >= 0; at += step) {
    const soft = weighedIn(table, { ...sketch, position: at }, SOFT);
    const hard = weighedIn(table, { ...sketch, position: at }, HARD);
    if (soft && hard && soft.change > hard.change) return { at, soft, hard };
  }
  return undefined;
}

interface Learned {
  readonly issue: string;
  /** u, 0-1. */
  readonly before: number;
  readonly after: number;
}

/** The issues on which experience has lowered uncertainty since the game began. Reads signals. */
export function learnedAt(table: TableStore): readonly Learned[] {
  const { issues = {}, record = {} } = table.everybody.value ?? {};
  const learned = new Set(
    Object.values(record).flatMap(({ kind, issue, struck }) => (kind === 'learned' && struck === '' ? [issue] : [])),
  );
  return (table.welcome.value?.scenario.issues ?? []).flatMap(({ id, name, uncertainty }) => {
    const after = issues[id]?.uncertainty ?? uncertainty;
    return learned.has(id) && after < uncertainty ? [{ issue: name, before: uncertainty, after }] : [];
  });
}
