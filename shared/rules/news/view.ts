import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { FacilitatorView, NewsView, OwnNewsView } from '../../model/view.ts';

/** By position in the order in which it broke, from 1. */
export const newsViews = (_game: Game): Readonly<Record<string, NewsView>> => ({});

export const ownNewsViews = (_game: Game, _party: PartyId): Readonly<Record<string, OwnNewsView>> => ({});

/** What the facilitator can break, in the scenario's order. */
export const cardViews = (_game: Game): FacilitatorView['cards'] => ({});
