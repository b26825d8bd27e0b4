import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { PrivateView } from '../../model/view.ts';

/** The private channels that a delegation is in, or has left. */
export const ownChannels = (_game: Game, _party: PartyId): PrivateView['channels'] => ({});
