/** A table's log as JSON lines: every row just as it is stored, so that anybody can check the chain. */
import type { Row } from '../log/rows.ts';

/** Ends with a line break. People stand in it under their random ids, their words as salted hashes. */
export const logText = (rows: readonly Row[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
