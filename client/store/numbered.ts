/** Maps of a view whose keys are positions from 1. */

/** The entries by position: a map that came over the wire keeps no order. */
export const inOrder = <Entry>(entries: Readonly<Record<string, Entry>>): readonly (readonly [number, Entry])[] =>
  Object.entries(entries)
    .map(([position, entry]) => [Number(position), entry] as const)
    .sort(([one], [other]) => one - other);
