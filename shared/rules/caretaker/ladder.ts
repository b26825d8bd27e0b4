/** The steps of the absence ladder that come with time: a delegation is asked, and then a caretaker holds its position. */
import type { Game, Seat } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { AwaitedView } from '../../model/view.ts';
import { awaitedFrom } from '../seats/awaited.ts';
import type { SeatEvent } from '../seats/events.ts';

interface Rung {
  /** Milliseconds since 1970, if the clock runs on until then. */
  readonly due: number;
  readonly event: SeatEvent;
}

/** Nobody is asked to be ready: the phase ends without it. */
const ASKED_FOR: readonly AwaitedView[] = ['question', 'vote', 'signature'];

/** What is due by now. */
export const absencesDueBy = (game: Game, at: number): readonly SeatEvent[] =>
  rungsOf(game)
    .filter(({ due }) => due <= at)
    .map(({ event }) => event);

/** When something is due, in milliseconds since 1970. */
export const absenceMoments = (game: Game): readonly number[] => rungsOf(game).map(({ due }) => due);

const rungsOf = (game: Game): readonly Rung[] =>
  game.playing.flatMap((party) => {
    const seat = game.seats[party];
    return seat ? [...prompting(game, party, seat), ...seating(game, party, seat)] : [];
  });

function prompting(game: Game, party: PartyId, { prompted, heardAt }: Seat): readonly Rung[] {
  // Whoever practises has all the time that they like.
  if (game.practice || prompted || !ASKED_FOR.includes(awaitedFrom(game, party))) return [];
  const due = heardAt + game.scenario.procedure.absence.promptAfter * 1_000;
  return [{ due, event: { type: 'DelegationPrompted', party } }];
}

function seating(game: Game, party: PartyId, { caretaker, awaySince }: Seat): readonly Rung[] {
  const { caretakers, absence } = game.scenario.procedure;
  if (!caretakers || caretaker || awaySince === undefined) return [];
  return [{ due: awaySince + absence.caretakerAfter * 1_000, event: { type: 'CaretakerSeated', party } }];
}
