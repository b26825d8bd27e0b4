/** How uncertainty about an issue falls (MODEL.md 3, "Learning"; S0:261). */
import { HARD_FROM, type Level } from '../model/dials.ts';
import type { ModelParameters } from '../model/parameters.ts';
import { PARAMETERS } from './parameters.ts';

/** Never below the floor, and never up where it was below already. */
const lowered = (uncertainty: number, by: number, floor: number): number =>
  Math.min(uncertainty, Math.max(floor, uncertainty - by));

/** u 0-1 after a round in which soft law (o ≤ 1/3) in force bound `bound` of `seated` parties; hard law teaches nothing (MODEL.md 3, "Learning"; S0:261). */
export function learned(
  uncertainty: number,
  obligation: Level,
  bound: number,
  seated: number,
  { learning }: ModelParameters = PARAMETERS,
): number {
  if (obligation >= HARD_FROM) return uncertainty;
  return lowered(uncertainty, (learning.step * bound) / seated, learning.floor);
}

/** u 0-1 after a Track 2 dialogue on the issue: .10 less, for everybody (MODEL.md 3, "Learning"). */
export const afterDialogue = (uncertainty: number, { learning }: ModelParameters = PARAMETERS): number =>
  lowered(uncertainty, learning.dialogue, learning.floor);
