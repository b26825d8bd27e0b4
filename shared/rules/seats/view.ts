import { type Digest, delegatesOf, type Game, isPresent, type Person, partyOf } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { DelegateView, PersonView, SeatView } from '../../model/view.ts';
import { hasAnswered } from '../phases/course.ts';
import { awaitedFrom } from './awaited.ts';

/** Finds the words whose salted hash is in the log. */
export type WordsOf = (digest: Digest) => string;

export function seatView(game: Game, party: PartyId, wordsOf: WordsOf): SeatView {
  const seat = game.seats[party];
  const head = seat?.delegate === undefined ? undefined : game.people[seat.delegate];
  return {
    delegate: head && head.name !== '' ? wordsOf(head.name) : '',
    person: seat?.delegate ?? '',
    delegates: delegateViews(game, party, wordsOf),
    caretaker: seat?.caretaker ?? false,
    awaited: awaitedFrom(game, party),
    prompted: seat?.prompted ?? false,
    awaySince: seat?.awaySince ?? 0,
    playing: game.playing.includes(party),
    present: isPresent(game, party),
    ready: seat?.ready ?? false,
    voted: ['voting', 'signature'].includes(game.phase) && hasAnswered(game, party),
  };
}

const delegateViews = (game: Game, party: PartyId, wordsOf: WordsOf): SeatView['delegates'] =>
  Object.fromEntries(
    delegatesOf(game, party).flatMap((id, place) => {
      const person = game.people[id];
      return person ? [[id, delegateView(person, place === 0, wordsOf)] as const] : [];
    }),
  );

const delegateView = (person: Person, head: boolean, wordsOf: WordsOf): DelegateView => ({
  ...personView(person, wordsOf),
  head,
  bot: person.bot?.tactic ?? '',
  strength: person.bot?.strength ?? '',
  seatedAt: person.seatedAt ?? 0,
});

const personView = (person: Person, wordsOf: WordsOf): PersonView => ({
  // A bot goes by what it is.
  name: person.name === '' ? '' : wordsOf(person.name),
  present: person.present,
  hand: person.hand,
  muted: person.muted,
  awayFrom: person.awayFrom ?? 0,
  backAt: person.backAt ?? 0,
});

/** Who is here without a seat, by person. */
export const visitorViews = (game: Game, wordsOf: WordsOf): Readonly<Record<string, PersonView>> =>
  Object.fromEntries(
    Object.entries(game.people)
      .filter(([person]) => partyOf(game, person) === undefined)
      .map(([id, person]) => [id, personView(person, wordsOf)]),
  );
