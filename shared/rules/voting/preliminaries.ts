/** The votes that come before the vote on the clauses: divisions, amendments, brackets. */
import type { Preliminary } from '../../model/amendment.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { GameEvent } from '../events.ts';

/** What is to be decided before the clauses that could go on the ballot, in the order of decision. */
export const preliminaryItems = (_game: Game): readonly Preliminary[] => [];

/** The answers, and that the questions are closed. */
export const preliminariesClosed = (_game: Game): readonly GameEvent[] => [];

export const everyPreliminaryVoteCast = (game: Game, party: PartyId): boolean =>
  (game.preliminaries?.items ?? []).every(({ id }) => game.preliminaries?.votes[id]?.[party] !== undefined);
