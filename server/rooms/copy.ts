/**
 * Copies a plain view into the synchronized state, field by field, touching only what differs, so that a patch holds
 * only the change. A field that the schema does not know throws: Colyseus would drop it in silence.
 */
import { MapSchema, Schema } from '@colyseus/schema';

type Plain = string | number | boolean | { readonly [key: string]: Plain };
type Made = new () => Schema;

interface Field {
  readonly name: string;
  readonly type: string | Made | { readonly map: string | Made };
}

/** The view that each part of the state was last made from: views share what has not changed, so most need no second look. */
const copied = new WeakMap<Schema | MapSchema<unknown>, object>();

export function copyInto(target: Schema, view: object): void {
  if (copied.get(target) === view) return;
  const source = view as Readonly<Record<string, Plain>>;
  const fields = fieldsOf(target);
  const unknown = Object.keys(source).find((key) => !fields.has(key));
  if (unknown !== undefined) throw new Error(`The synchronized state has no field ${unknown}`);
  const held = target as unknown as Record<string, unknown>;
  for (const [name, { type }] of fields) {
    const value = source[name];
    if (value === undefined) throw new Error(`The view lacks the field ${name}`);
    const current = held[name];
    if (current instanceof MapSchema) copyMap(current, value as Readonly<Record<string, Plain>>, type);
    else if (current instanceof Schema) copyInto(current, value as object);
    else if (current !== value) held[name] = value;
  }
  copied.set(target, view);
}

function copyMap(target: MapSchema<unknown>, source: Readonly<Record<string, Plain>>, type: Field['type']): void {
  const before = (copied.get(target) ?? {}) as typeof source;
  if (before === source) return;
  for (const key of Object.keys(before)) if (!Object.hasOwn(source, key)) target.delete(key);
  const child = typeof type === 'object' ? type.map : undefined;
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value === undefined || value === before[key]) continue;
    if (typeof child === 'function') copyEntry(target, key, value as object, child);
    else target.set(key, value);
  }
  copied.set(target, source);
}

function copyEntry(target: MapSchema<unknown>, key: string, value: object, Child: Made): void {
  const current = target.get(key);
  if (current instanceof Schema) {
    copyInto(current, value);
    return;
  }
  const made = new Child();
  copyInto(made, value);
  target.set(key, made);
}

const known = new WeakMap<object, ReadonlyMap<string, Field>>();

/** The fields of a schema, from the metadata that Colyseus keeps of it. */
export function fieldsOf(target: Schema): ReadonlyMap<string, Field> {
  const found = known.get(target.constructor);
  if (found) return found;
  const metadata =
    (target.constructor as unknown as Record<symbol, Readonly<Record<string, Field>>>)[Symbol.metadata] ?? {};
  const fields = new Map(Object.values(metadata).map((field) => [field.name, field]));
  known.set(target.constructor, fields);
  return fields;
}
