/** What this browser keeps between visits. A browser that refuses storage only forgets: the page still works. */
const PREFIX = 'redlines.';

/** What was kept under a name, or the fallback. */
export function kept(name: string): unknown;
export function kept<Value>(name: string, fallback: Value): Value;
export function kept(name: string, fallback?: unknown): unknown {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? fallback : JSON.parse(text);
  } catch {
    return fallback;
  }
}

export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Storage is full or forbidden: what was typed is still on the page.
  }
}
