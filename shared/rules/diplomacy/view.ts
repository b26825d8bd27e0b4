import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { PrivateView } from '../../model/view.ts';

/** What one delegation sees of what it arranged with others, and learned of them. */
export const ownDiplomacy = (
  _game: Game,
  _party: PartyId,
): Pick<PrivateView, 'understandings' | 'dialogues' | 'insights' | 'goodwill'> => ({
  understandings: {},
  dialogues: {},
  insights: {},
  goodwill: {},
});
