/** What Colyseus does not show by itself to somebody who sees a private part of the state. */
import { MapSchema, Schema, type StateView } from '@colyseus/schema';
import { fieldsOf } from './copy.ts';

const shown = new WeakMap<StateView, WeakSet<Schema>>();

/**
 * Shows the entries of a private part that are new to a view. Colyseus shows a new entry of a part that is in view, but
 * leaves out the maps of plain values within it: who is in a channel, what news changes.
 */
export function showNewEntries(view: StateView, secret: Schema): void {
  const known = shown.get(view) ?? new WeakSet();
  shown.set(view, known);
  for (const entry of entriesOf(secret)) {
    if (known.has(entry)) continue;
    known.add(entry);
    view.add(entry);
  }
}

function* entriesOf(secret: Schema): Iterable<Schema> {
  const fields = secret as unknown as Readonly<Record<string, unknown>>;
  for (const name of fieldsOf(secret).keys()) {
    const map = fields[name];
    if (!(map instanceof MapSchema)) continue;
    for (const entry of map.values()) if (entry instanceof Schema) yield entry;
  }
}
