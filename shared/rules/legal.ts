/** What a delegation may do just now: asked of the engine's own deciders, so that no page repeats a rule. */
import type { Game } from '../model/game.ts';
import type { PartyId } from '../model/scenario.ts';

/** For every kind of command: empty when one of the kind would be accepted, else the code of its refusal. */
export const mayNow = (_game: Game, _party: PartyId): Readonly<Record<string, string>> => ({});
