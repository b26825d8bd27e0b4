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

/**
 * What a value is made of. The value is forgotten with the first part: nobody else's, and one that seldom changes, since
 * a table keeps what it was some steps back.
 */
export type Parts = readonly [object, ...unknown[]];

/** The same for a function that reads these parts of an object alone: worked out anew when one of them is another. */
export function memoizedOn<Whole, Value>(
  partsOf: (whole: Whole) => Parts,
  make: (whole: Whole) => Value,
): (whole: Whole) => Value {
  const known = memoizedFor(partsOf, make);
  return (whole) => known(whole, '');
}

/** The same for each subject, such as a party, by itself. */
export function memoizedFor<Whole, Value>(
  partsOf: (whole: Whole, subject: string) => Parts,
  make: (whole: Whole, subject: string) => Value,
): (whole: Whole, subject: string) => Value {
  const subjectsOf = memoized((_first: object) => new Map<string, { readonly parts: Parts; readonly value: Value }>());
  return (whole, subject) => {
    const parts = partsOf(whole, subject);
    const subjects = subjectsOf(parts[0]);
    const found = subjects.get(subject);
    if (found && areSame(found.parts, parts)) return found.value;
    const value = make(whole, subject);
    subjects.set(subject, { parts, value });
    return value;
  };
}

const areSame = (one: Parts, other: Parts): boolean =>
  one.length === other.length && one.every((part, index) => part === other[index]);

/**
 * A record with the entries of a blank one, each worked out when it is first read and then kept. Whoever looks at it as a
 * whole sees every entry, and none that is missing.
 */
export function lazyRecord<Value extends object | string | number | boolean>(
  blank: Readonly<Record<string, undefined>>,
  make: (key: string) => Value,
): Readonly<Record<string, Value>> {
  const made: Record<string, Value | undefined> = { ...blank };
  const read = (key: string | symbol): void => {
    if (typeof key === 'string' && made[key] === undefined && Object.hasOwn(made, key)) made[key] = make(key);
  };
  const seen = new Proxy(made, {
    get(known, key) {
      read(key);
      return Reflect.get(known, key) as unknown;
    },
    getOwnPropertyDescriptor(known, key) {
      read(key);
      return Reflect.getOwnPropertyDescriptor(known, key);
    },
  });
  return seen as Readonly<Record<string, Value>>;
}
