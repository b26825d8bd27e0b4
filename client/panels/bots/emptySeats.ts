/** Where a bot may be seated: what nobody holds before the talks, and afterwards whose delegation is away. */
import type { Phase } from '#shared/model/game.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { SeatView } from '#shared/model/view.ts';
import type { SeminarTableView, SeminarView } from '#shared/protocol/seminar.ts';
import { asBot, botIn, isTaken } from '../../store/bots.ts';

/** Whether the facilitator may seat a bot here, at a table in this phase. */
export function takesBot(seat: SeatView, phase: Phase): boolean {
  if (phase === 'debrief' || botIn(seat)) return false;
  return phase === 'lobby' ? !isTaken(seat) : seat.playing && !isHere(seat);
}

/** A caretaker gives way to a bot, as to anybody. */
const isHere = ({ present, caretaker }: Pick<SeatView, 'present' | 'caretaker'>): boolean => present && !caretaker;

/** The same as the dashboard sees it, which knows of no seat that is empty in the lobby. */
export function emptySeatsAt({ phase, seats }: SeminarTableView, { scenario }: SeminarView): readonly PartyId[] {
  if (phase === 'debrief') return [];
  if (phase === 'lobby') return scenario.parties.map(({ id }) => id).filter((id) => !seats[id]);
  return Object.keys(seats).filter((id) => seats[id] && !isHere(seats[id]) && !asBot(seats[id]));
}

export const botSeatsAt = ({ phase, seats }: SeminarTableView): readonly PartyId[] =>
  phase === 'debrief' ? [] : Object.keys(seats).filter((id) => seats[id] && asBot(seats[id]));
