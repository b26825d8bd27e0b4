/** Looking things up in id-keyed maps whose keys may come from outside. */

/** The entry under a key, never something inherited: `constructor` is no party. */
export const entryOf = <Value>(map: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;

/** A new map with every value made anew; keys stay. */
export const mapValues = <Value, Mapped>(
  map: Readonly<Record<string, Value>>,
  make: (value: Value, key: string) => Mapped,
): Record<string, Mapped> => Object.fromEntries(Object.entries(map).map(([key, value]) => [key, make(value, key)]));
