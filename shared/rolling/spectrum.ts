/** Where a position stands among the scenario's words for its issue. */
import type { Issue, NamedPosition } from '../model/scenario.ts';

/** The named positions on both sides of a point; the same one twice when the point itself has a name. */
export interface Neighbours {
  readonly below: NamedPosition;
  readonly above: NamedPosition;
}

export function neighboursOf({ positions, low, high }: Issue, position: number): Neighbours {
  const bottom = { at: 0, words: low };
  const top = { at: 100, words: high };
  return {
    below: positions.findLast(({ at }) => at <= position) ?? bottom,
    above: positions.find(({ at }) => at >= position) ?? top,
  };
}

/** Which of the two a position between them is closer to. */
export function nearer(position: number, below: NamedPosition, above: NamedPosition): 'below' | 'middle' | 'above' {
  const past = position - below.at - (above.at - position);
  if (past === 0) return 'middle';
  return past < 0 ? 'below' : 'above';
}
