import type { PartyId, Press } from '#shared/model/scenario.ts';
import { isTaken } from '../../store/bots.ts';
import type { TableStore } from '../../store/table.ts';

/** The other delegations that one can deal with: in the lobby those with a delegate or a bot, afterwards those that play. */
export function partners(table: TableStore): readonly PartyId[] {
  const everybody = table.everybody.value;
  if (!everybody || table.party.value === '') return [];
  const order = table.welcome.value?.scenario.parties.map(({ id }) => id) ?? [];
  return order.filter((id) => {
    const seat = everybody.seats[id];
    if (!seat || id === table.party.value) return false;
    return everybody.phase === 'lobby' ? isTaken(seat) : seat.playing;
  });
}

/** Who may talk where in this negotiation. */
export const pressOf = (table: TableStore): Press => table.welcome.value?.scenario.procedure.press ?? 'all';
