import { LEVELS, type Level } from '#shared/model/dials.ts';

/** A view's plain number as a dial level; the engine sends no other. */
export const levelOf = (value: number): Level => LEVELS[value] ?? 0;
