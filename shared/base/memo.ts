/** A pure function of an immutable object, worked out once for each object and forgotten with it. */
export function memoized<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

/** The same for a function that reads these parts of an object alone: worked out anew when one of them is another. */
export function memoizedOn<Whole, Value>(
  partsOf: (whole: Whole) => readonly [object, ...object[]],
  make: (whole: Whole) => Value,
): (whole: Whole) => Value {
  const known = new WeakMap<object, { readonly parts: readonly object[]; readonly value: Value }>();
  return (whole) => {
    const parts = partsOf(whole);
    const found = known.get(parts[0]);
    if (found?.parts.every((part, index) => part === parts[index])) return found.value;
    const value = make(whole);
    known.set(parts[0], { parts, value });
    return value;
  };
}
