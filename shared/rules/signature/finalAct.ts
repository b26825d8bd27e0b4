/** The end with a final act: when there is something to sign, and what becomes of it at home (MODEL.md 3, "Ratification"). */
import type { Game } from '../../model/game.ts';
import type { GameEvent } from '../events.ts';

/** Whether the game ends with a signature: the scenario asks for it, and something was adopted. */
export const hasFinalAct = (game: Game): boolean =>
  game.scenario.procedure.signature &&
  Object.values(game.clauses).some(({ status }) => status === 'adopted' || status === 'pending');

/** Signature is over: ratifications are drawn, and clauses enter into force or lapse. */
export const finalActClosed = (_game: Game): readonly GameEvent[] => [];
