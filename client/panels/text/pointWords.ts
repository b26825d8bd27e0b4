/** The points of a clause in words: where its text stands, and how hard each dial makes it. */
import { DIALS, type Dial } from '#shared/model/dials.ts';
import type { Issue } from '#shared/model/scenario.ts';
import type { RevisionView } from '#shared/model/view.ts';
import { levelOf } from '../../store/level.ts';
import { t } from '../../text/i18n.ts';
import { positionInWords } from '../../text/positions.ts';

/** A clause's measured points: what is said in numbers and words, not drafted. */
export const MEASURES = ['position', ...DIALS] as const;
export type Measure = (typeof MEASURES)[number];

export const measureName = (measure: Measure): string =>
  measure === 'position' ? t('words:position.label') : t(`words:dial.${measure}`);

/** "40, near “common rules”", or a dial's level by its name. */
export const measureWords = (issue: Issue, measure: Measure, value: number): string =>
  measure === 'position'
    ? t('floor:point.position', { position: value, words: positionInWords(issue, value) })
    : levelWords(measure, value);

const levelWords = (dial: Dial, value: number): string => t(`words:level.${dial}.${levelOf(value)}`);

export interface MeasureChange {
  readonly measure: Measure;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** The measured points in which two texts differ. */
export const measureChanges = (
  issue: Issue,
  from: Pick<RevisionView, Measure>,
  to: Pick<RevisionView, Measure>,
): readonly MeasureChange[] =>
  MEASURES.filter((measure) => from[measure] !== to[measure]).map((measure) => ({
    measure,
    name: measureName(measure),
    before: measureWords(issue, measure, from[measure]),
    after: measureWords(issue, measure, to[measure]),
  }));
