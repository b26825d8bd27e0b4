/** Looking things up in id-keyed maps whose keys may come from outside. */

/** The entry under a key, never something inherited: `constructor` is no party. */
export const entryOf = <Value>(map: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;

/** A new map with every value made anew; keys stay. */
export function mapValues<Value, Mapped>(
  map: Readonly<Record<string, Value>>,
  make: (value: Value, key: string) => Mapped,
): Record<string, Mapped> {
  const made: Record<string, Mapped> = {};
  // A loop, because this runs for every command: building pairs first takes twice as long.
  for (const key of Object.keys(map)) made[key] = make(map[key] as Value, key);
  return made;
}
