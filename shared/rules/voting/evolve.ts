import { assertNever } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import { changed } from '../clauses/evolve.ts';
import { recorded } from '../recorded.ts';
import type { VotingEvent } from './events.ts';

export function evolveVoting(game: Game, event: VotingEvent, at: number): Game {
  switch (event.type) {
    case 'BallotOpened':
      return { ...game, ballot: { items: event.items, votes: {}, reservations: {} } };
    case 'NothingToVote':
      return recorded(game, { kind: 'nothing-to-vote', at });
    case 'VoteCast':
      return voted(game, event);
    case 'ClauseAdopted':
      return adopted(game, event, at);
    case 'ClauseRejected':
      return recorded(
        withoutItem(
          changed(game, event.clause, (clause) => ({
            ...clause,
            status: 'rejected',
            tally: event.tally,
            rejection: event.rejection,
          })),
          event.clause,
        ),
        { kind: 'rejected', at, clause: event.clause, rejection: event.rejection },
      );
    case 'PreliminariesOpened':
    case 'PreliminaryVoteCast':
    case 'DivisionDecided':
    case 'PreliminariesClosed':
    case 'SilenceBroken':
    case 'ReservationEntered':
    case 'ReservationWithdrawn':
    case 'VoteExplained':
      throw new Error(`${event.type} is not built yet`);
    default:
      return assertNever(event);
  }
}

function voted(game: Game, { clause, party, choice }: Extract<VotingEvent, { type: 'VoteCast' }>): Game {
  if (!game.ballot) throw new Error('A vote was cast while no ballot was open');
  const votes = { ...game.ballot.votes, [clause]: { ...game.ballot.votes[clause], [party]: choice } };
  return { ...game, ballot: { ...game.ballot, votes } };
}

function adopted(game: Game, event: Extract<VotingEvent, { type: 'ClauseAdopted' }>, at: number): Game {
  const { clause, tally, bound, repudiated, replaces } = event;
  const freed =
    replaces === undefined
      ? game
      : recorded(
          changed(game, replaces, (old) => ({ ...old, status: 'superseded' })),
          { kind: 'superseded', at, clause: replaces },
        );
  const inForce = changed(freed, clause, (text) => ({ ...text, status: 'adopted', tally, bound, repudiated }));
  const noted = recorded(withoutItem(inForce, clause), { kind: 'adopted', at, clause });
  return repudiated.reduce((state, party) => recorded(state, { kind: 'repudiated', at, clause, party }), noted);
}

/** A clause whose result is known leaves the ballot; the last one closes it. */
function withoutItem(game: Game, clause: string): Game {
  const { ballot, ...rest } = game;
  if (!ballot) return game;
  const items = ballot.items.filter((item) => item.clause !== clause);
  return items.length === 0 ? rest : { ...rest, ballot: { ...ballot, items } };
}
