/**
 * Files of older formats, brought up to this one a version at a time, before anything is checked. Fields that are only
 * added need no step: they have defaults. A field that is renamed, moved or read otherwise does, with a new number.
 */

/** The fields of a file, as its author wrote them. */
export type Fields = Readonly<Record<string, unknown>>;

export interface Migration {
  /** The version that it starts from; it leads to the next. */
  readonly from: number;
  /** Gets a well-formed file of that version or anything else: it must not throw, and leaves what it does not know. */
  readonly change: (file: Fields) => Fields;
}

/** Every step there is, from the oldest version on. Format 1 is the first. */
export const MIGRATIONS: readonly Migration[] = [];

/** The file as the version `to` writes it; anything that is no file of an older version comes back as it was. */
export function migrated(data: unknown, steps: readonly Migration[], to: number): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const written = data as Fields;
  const path = steps.filter(({ from }) => from >= Number(written['format']) && from < to);
  if (path.length === 0 || path[0]?.from !== written['format']) return data;
  return path.reduce<Fields>((file, { from, change }) => ({ ...change(file), format: from + 1 }), written);
}
