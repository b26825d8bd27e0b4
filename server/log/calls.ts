/** What the log's thread is asked and answers. */
import type { SqliteLog } from './sqlite.ts';

/** The store's methods that can be called from outside its thread. */
export type Operation = Exclude<keyof SqliteLog, 'transact' | 'attempt' | 'scrub' | 'close'>;

export interface Call {
  readonly id: number;
  readonly operation: Operation | 'scrub' | 'close';
  readonly args: readonly unknown[];
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };
