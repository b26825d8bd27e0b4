/** The theory as an experiment: what is asked, the games that are played for it, and what the formula says beforehand. */
import type { Epoch, Reference } from '../../scoring/backtest/reference.ts';
import type { PlayedGame } from '../simulation/play.ts';
import type { Limits } from './limits.ts';
import type { Setting } from './worlds.ts';

/** Whether something came about in a game (0 or 1, of a line that is one cell), a share (0-1), or utils. */
export type MeasureKind = 'rate' | 'share' | 'utils';

export interface Measure {
  readonly name: string;
  readonly kind: MeasureKind;
}

/** Every game is played in every cell with the same seed, so that cells differ in nothing but what they are about. */
export interface Cell {
  /** Cells of the same group and arm are pooled to one line of the table. */
  readonly group: string;
  readonly arm: string;
  readonly setting: Setting;
  /** Nothing keeps the bots from anything when left out. */
  readonly limits?: Limits;
  /** What the formula says of the line, by measure. */
  readonly formula: Readonly<Record<string, number>>;
}

/** Games and formula on one claim of the record: the sum of the terms, above 0 where it holds. */
export interface Contrast {
  /** A sentence that a class understands. */
  readonly claim: string;
  /** Of one unit. */
  readonly terms: readonly Term[];
  /** As the row of MODEL.md 5 has it. */
  readonly formula: number;
}

export interface Term {
  readonly weight: 1 | -1;
  readonly groups: readonly string[];
  readonly arm: string;
  /** Names one of the experiment's measures. */
  readonly measure: string;
}

export interface Experiment {
  readonly name: string;
  readonly question: string;
  /** The row of MODEL.md 5 and the paper behind it, by line. */
  readonly source: string;
  /** How many games each cell is played for when nobody says otherwise. */
  readonly games: number;
  readonly measures: readonly Measure[];
  readonly cells: readonly Cell[];
  readonly contrasts: readonly Contrast[];
  /** The figures of one game by measure, but for those that a cell is not about. */
  readonly measured: (played: PlayedGame, cell: Cell) => Readonly<Record<string, number>>;
  /** How to read the table, and what it does not show. */
  readonly notes: readonly string[];
}

/** Builds an experiment from the record. */
export type Design = (reference: Reference) => Experiment;

/** Who and when, as a line of a table names it. */
export const named = (parties: readonly string[], epoch: Epoch): string => `${parties.join('–')} ${epoch}`;
