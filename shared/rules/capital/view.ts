import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { PrivateView } from '../../model/view.ts';

/** What its capital has answered a delegation. */
export const ownAnswers = (game: Game, party: PartyId): PrivateView['answers'] =>
  Object.fromEntries((game.instructions[party] ?? []).map((answer, index) => [String(index + 1), answer]));
