/** When a delegation was last heard of: whatever it does puts its name to an event. */
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { GameEvent } from '../events.ts';
import { heard } from './evolve.ts';

/** They name a party that did nothing. */
const NO_ACTS: ReadonlySet<GameEvent['type']> = new Set([
  'SeatLeft',
  'HeadChanged',
  'DelegationPrompted',
  'CaretakerSeated',
  'CaretakerLeft',
  'ChairAppointed',
  'WordBroken',
  'RatificationDrawn',
]);

export function hearing(game: Game, event: GameEvent, at: number): Game {
  const party = actingIn(event);
  return party === undefined || NO_ACTS.has(event.type) ? game : heard(game, party, at);
}

function actingIn(event: GameEvent): PartyId | undefined {
  if ('party' in event) return event.party;
  return 'from' in event ? event.from : undefined;
}
