/** Keeps every part of a view that did not change the same object, so that only what changed is drawn again. */
export function sameParts<Value>(before: unknown, after: Value): Value {
  if (Object.is(before, after) || !isRecord(before) || !isRecord(after)) return after;
  const keys = Object.keys(after);
  const kept = Object.fromEntries(keys.map((key) => [key, sameParts(before[key], after[key])]));
  const same = keys.length === Object.keys(before).length && keys.every((key) => Object.is(kept[key], before[key]));
  return (same ? before : kept) as Value;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
