import type { AmendmentId } from '../../model/amendment.ts';
import type { Game } from '../../model/game.ts';
import type { AmendmentView } from '../../model/view.ts';

export const amendmentViews = (_game: Game): Readonly<Record<AmendmentId, AmendmentView>> => ({});
