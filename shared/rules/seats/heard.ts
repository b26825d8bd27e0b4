/** When a delegation was last heard of: whatever it does puts its name to an event. */
import { withEntry } from '../../base/records.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { GameEvent } from '../events.ts';

type Seats = Game['seats'];

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

/** The seats with everybody heard of who acted in these events. */
export const seatsHeard = (seats: Seats, events: readonly GameEvent[], at: number): Seats =>
  events.reduce((heard, event) => {
    const party = actingIn(event);
    return party === undefined || NO_ACTS.has(event.type) ? heard : withHeard(heard, party, at);
  }, seats);

function actingIn(event: GameEvent): PartyId | undefined {
  if ('party' in event) return event.party;
  return 'from' in event ? event.from : undefined;
}

/** The delegation has just been heard of. */
export function withHeard(seats: Seats, party: PartyId, at: number): Seats {
  const seat = seats[party];
  return !seat || seat.heardAt === at ? seats : withEntry(seats, party, { ...seat, heardAt: at });
}
