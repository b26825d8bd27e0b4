import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { PublicView } from '../../model/view.ts';

export const signatureView = (_game: Game): Pick<PublicView, 'signatures' | 'ratifications' | 'ending'> => ({
  signatures: {},
  ratifications: {},
  ending: '',
});

/** P that the party's capital ratifies the act as it stands, if all who are bound sign; -1 without a hard clause. */
export const ratificationChance = (_game: Game, _party: PartyId): number => -1;
