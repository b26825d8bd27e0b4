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

/** The map with one entry more, or another in its place. The key is the game's own. */
export function withEntry<Value>(
  map: Readonly<Record<string, Value>>,
  key: string,
  value: Value,
): Readonly<Record<string, Value>> {
  // Not `{ ...map, [key]: value }`: where maps of many shapes come by, that takes four times as long, for every event.
  const made = Object.assign<Record<string, Value>, typeof map>({}, map);
  made[key] = value;
  return made;
}
