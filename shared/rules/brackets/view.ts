import type { BracketId } from '../../model/amendment.ts';
import type { Game } from '../../model/game.ts';
import type { BracketView } from '../../model/view.ts';

export const bracketViews = (_game: Game): Readonly<Record<BracketId, BracketView>> => ({});
