/**
 * The three dials of legalization (Abbott & Snidal 2000; MODEL.md 1) and the position on an issue's spectrum.
 * A dial is stored as a whole level 0-3 and read as a share level/3, so that no comparison ever meets a rounding error.
 */

export const DIALS = ['obligation', 'precision', 'delegation'] as const;
export type Dial = (typeof DIALS)[number];

export const LEVELS = [0, 1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** Hard law begins here: o ≥ 2/3 (MODEL.md 3). */
export const HARD_FROM: Level = 2;

/** Below o = 1/3 nothing binds enough to be reserved against (MODEL.md 3). */
export const RESERVABLE_FROM: Level = 1;

export type Dials = Readonly<Record<Dial, Level>>;

/** Positions lie on steps of 5 from 0 to 100, in play, solver and bots (MODEL.md 2). */
export const POSITION_STEP = 5;
export const POSITION_MAX = 100;

/** The share 0-1 that a level stands for. */
export const shareOf = (level: Level): number => level / 3;

/** One step softer or harder; `undefined` at the end of the dial. */
export const stepped = (level: Level, by: 1 | -1): Level | undefined => LEVELS[level + by];
