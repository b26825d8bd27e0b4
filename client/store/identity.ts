/** Who this browser is: at each table, and as a facilitator. Sessions are shared by the browser's tabs. */
import { forget, keep, kept } from './keep.ts';

/** A session rotates; the link is permanent and gets a new session when the old one is lost. */
export interface Identity {
  readonly session: string;
  readonly link: string;
}

/** A table that somebody in this browser sits at. */
export interface KnownTable extends Identity {
  readonly title: string;
  readonly name: string;
  /** The join code that one came with; empty after coming with a link. */
  readonly code: string;
  /** Milliseconds since 1970 on this browser's clock. */
  readonly seen: number;
}

const TABLES = 'tables';
const FACILITATOR = 'facilitator';

const NONE: Readonly<Record<string, KnownTable>> = {};

export const knownTables = () => kept(TABLES, NONE);

export const delegateAt = (table: string): KnownTable | undefined => knownTables()[table];

export function rememberTable(table: string, known: Partial<KnownTable>): void {
  const before: KnownTable = knownTables()[table] ?? { session: '', link: '', title: '', name: '', code: '', seen: 0 };
  keep(TABLES, { ...knownTables(), [table]: { ...before, ...known } });
}

export function forgetTable(table: string): void {
  const { [table]: _forgotten, ...others } = knownTables();
  keep(TABLES, others);
}

export const facilitator = () => kept<Identity | undefined>(FACILITATOR, undefined);

export const rememberFacilitator = (known: Identity): void => keep(FACILITATOR, known);

export const forgetFacilitator = (): void => forget(FACILITATOR);
