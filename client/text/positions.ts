/** A position on an issue's spectrum in words: the scenario's for the named positions beside it. */
import { DIALS } from '#shared/model/dials.ts';
import type { Issue } from '#shared/model/scenario.ts';
import { nearer, neighboursOf } from '#shared/rolling/spectrum.ts';
import { levelOf } from '../store/level.ts';
import { t } from './i18n.ts';

/** A position in one line of words, by the named position nearest to it: for a slider's value or a list. */
export function positionInWords(issue: Issue, position: number): string {
  const { below, above } = neighboursOf(issue, position);
  if (below.at === above.at) return below.words;
  const side = nearer(position, below, above);
  if (side === 'middle') return t('words:position.between', { below: below.words, above: above.words });
  return t('words:position.near', { words: side === 'below' ? below.words : above.words });
}

/** What one part of a clause says: a position and its place on the spectrum, a level of a dial, or the words themselves. */
export function pointInWords(issue: Issue | undefined, point: string, value: number | string): string {
  const dial = DIALS.find((name) => name === point);
  if (dial) return t(`words:level.${dial}.${levelOf(Number(value))}`);
  if (point !== 'position') return `“${value}”`;
  return issue ? `${value}: ${positionInWords(issue, Number(value))}` : String(value);
}
