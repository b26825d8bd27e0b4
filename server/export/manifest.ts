/** What the export is of, and what its tables can be checked by. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { time } from './cells.ts';
import type { ExportSource } from './source.ts';
import { stateHash } from './stateHash.ts';
import type { WalkedTable } from './walk.ts';

export interface Manifest {
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** The version of Redlines that made the export. */
  readonly engine: string;
  readonly named: boolean;
  readonly tables: readonly TableEntry[];
}

interface TableEntry {
  /** `T1` */
  readonly table: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly rows: number;
  /** The hash of the last row. */
  readonly chain: string;
  /** What `npm run scenario -- replay` comes to. */
  readonly stateHash: string;
}

export const manifestOf = ({ title, exportedAt, named }: ExportSource, tables: readonly WalkedTable[]): Manifest => ({
  title,
  exportedAt: time(exportedAt),
  engine: engineVersion(),
  named,
  tables: tables.map(entryFor),
});

function entryFor({ name, rows, moments, game }: WalkedTable): TableEntry {
  const opening = moments[0]?.events[0];
  return {
    table: name,
    scenario: game.scenario.id,
    scenarioHash: opening?.type === 'TableOpened' ? opening.scenarioHash : '',
    rows: rows.length,
    chain: rows.at(-1)?.hash ?? '',
    stateHash: stateHash(game),
  };
}

const ownPackage = z.object({ version: z.string() });

const engineVersion = (): string =>
  ownPackage.parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))).version;
