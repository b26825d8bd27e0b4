import { type Digest, type Game, isPresent, partyOf } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { PersonView, SeatView } from '../../model/view.ts';
import { hasAnswered } from '../phases/course.ts';

/** Finds the words whose salted hash is in the log. */
export type WordsOf = (digest: Digest) => string;

export function seatView(game: Game, party: PartyId, wordsOf: WordsOf): SeatView {
  const seat = game.seats[party];
  const delegate = seat?.delegate === undefined ? undefined : game.people[seat.delegate];
  return {
    delegate: delegate ? wordsOf(delegate.name) : '',
    person: seat?.delegate ?? '',
    playing: game.playing.includes(party),
    present: isPresent(game, party),
    ready: seat?.ready ?? false,
    voted: ['voting', 'signature'].includes(game.phase) && hasAnswered(game, party),
  };
}

/** Who is here without a seat, by person. */
export const visitorViews = (game: Game, wordsOf: WordsOf): Readonly<Record<string, PersonView>> =>
  Object.fromEntries(
    Object.entries(game.people)
      .filter(([person]) => partyOf(game, person) === undefined)
      .map(([person, { name, present }]) => [person, { name: wordsOf(name), present }]),
  );
