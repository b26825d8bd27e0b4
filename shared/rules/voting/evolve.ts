import { withEntry } from '../../base/records.ts';
import { assertNever } from '../../base/result.ts';
import type { Preliminary } from '../../model/amendment.ts';
import { type Choice, type Clause, type ClauseId, contentOf } from '../../model/clause.ts';
import type { Dial } from '../../model/dials.ts';
import { type Ballot, clausesOf, type Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { changed, reworded } from '../clauses/evolve.ts';
import { recorded } from '../recorded.ts';
import type { VotingEvent } from './events.ts';

export function evolveVoting(game: Game, event: VotingEvent, at: number): Game {
  switch (event.type) {
    case 'PreliminariesOpened':
      return { ...game, preliminaries: { items: event.items, votes: {} } };
    case 'PreliminaryVoteCast':
      return answered(game, event.question, event.party, event.choice);
    case 'DivisionDecided':
      return divided(game, event, at);
    case 'PreliminariesClosed':
      return withoutPreliminaries(game);
    case 'BallotOpened':
      return { ...game, ballot: { items: event.items, votes: {}, reservations: {} } };
    case 'NothingToVote':
      return recorded(game, { kind: 'nothing-to-vote', at });
    case 'VoteCast':
      return withBallot(game, (ballot) => voted(ballot, event, event.choice));
    case 'SilenceBroken':
      return recorded(
        withBallot(game, (ballot) => voted(ballot, event, 'no')),
        { kind: 'silence-broken', at, party: event.party, clause: event.clause },
      );
    case 'ReservationEntered':
      return withBallot(game, (ballot) => reserving(ballot, event.clause, (parties) => [...parties, event.party]));
    case 'ReservationWithdrawn':
      return withBallot(game, (ballot) =>
        reserving(ballot, event.clause, (parties) => parties.filter((party) => party !== event.party)),
      );
    case 'ClauseAdopted':
      return adopted(game, event, at);
    case 'ClauseRejected':
      return rejected(game, event, at);
    case 'VoteExplained':
      return explained(game, event, at);
    default:
      return assertNever(event);
  }
}

function answered(game: Game, question: Preliminary['id'], party: PartyId, choice: Choice): Game {
  if (!game.preliminaries) throw new Error('A preliminary vote was cast while no question was open');
  const { items, votes } = game.preliminaries;
  return {
    ...game,
    preliminaries: { items, votes: { ...votes, [question]: { ...votes[question], [party]: choice } } },
  };
}

function divided(
  game: Game,
  { clause: id, dial, kept }: Extract<VotingEvent, { type: 'DivisionDecided' }>,
  at: number,
): Game {
  const decided = changed(kept ? game : struck(game, id, dial), id, (clause) => ({
    ...clause,
    divided: clause.divided.filter((each) => each !== dial),
  }));
  return recorded(decided, { kind: kept ? 'part-kept' : 'part-struck', at, clause: id, point: dial });
}

function struck(game: Game, id: ClauseId, dial: Dial): Game {
  const clause = game.clauses[id];
  return clause ? reworded(game, id, { ...contentOf(clause), [dial]: 0 }) : game;
}

const withoutPreliminaries = ({ preliminaries: _closed, ...game }: Game): Game => game;

function withBallot(game: Game, change: (ballot: Ballot) => Ballot): Game {
  if (!game.ballot) throw new Error('A vote was cast while no ballot was open');
  return { ...game, ballot: change(game.ballot) };
}

const voted = (
  ballot: Ballot,
  { clause, party }: { readonly clause: ClauseId; readonly party: PartyId },
  choice: Choice,
): Ballot => ({
  ...ballot,
  votes: withEntry(ballot.votes, clause, withEntry(ballot.votes[clause] ?? {}, party, choice)),
});

const reserving = (
  ballot: Ballot,
  clause: ClauseId,
  change: (parties: readonly PartyId[]) => readonly PartyId[],
): Ballot => ({
  ...ballot,
  reservations: { ...ballot.reservations, [clause]: change(ballot.reservations[clause] ?? []) },
});

type Adopted = Extract<VotingEvent, { type: 'ClauseAdopted' }>;

function adopted(game: Game, event: Adopted, at: number): Game {
  const { clause, tally, bound, repudiated, reserved = [], pending, replaces } = event;
  const status = pending ? 'pending' : 'adopted';
  const decided = changed(freed(game, event, at), clause, (text) => ({
    ...text,
    status,
    tally,
    decidedIn: game.round,
    bound,
    repudiated,
    reserved,
    ...(replaces !== undefined && { replaces }),
  }));
  const noted = recorded(withoutItem(decided, clause), { kind: status, at, clause });
  const left = (state: Game, kind: 'repudiated' | 'reserved', parties: readonly PartyId[]) =>
    parties.reduce((now, party) => recorded(now, { kind, at, clause, party }), state);
  return left(left(noted, 'repudiated', repudiated), 'reserved', reserved);
}

/** The later text takes the place of what it replaces, and of whatever else waits on its issue. */
function freed(game: Game, { clause: id, replaces }: Adopted, at: number): Game {
  const issue = game.clauses[id]?.issue;
  const gives = (old: Clause) => old.id === replaces || (old.issue === issue && old.status === 'pending');
  return clausesOf(game)
    .filter(gives)
    .reduce(
      (state, old) =>
        recorded(
          changed(state, old.id, (text) => ({ ...text, status: 'superseded' })),
          { kind: 'superseded', at, clause: old.id },
        ),
      game,
    );
}

function rejected(
  game: Game,
  { clause, tally, rejection }: Extract<VotingEvent, { type: 'ClauseRejected' }>,
  at: number,
): Game {
  const fallen = changed(game, clause, (text) => ({
    ...text,
    status: 'rejected',
    tally,
    decidedIn: game.round,
    rejection,
  }));
  return recorded(withoutItem(fallen, clause), { kind: 'rejected', at, clause, rejection });
}

/** A clause whose result is known leaves the ballot; the last one closes it. */
function withoutItem(game: Game, clause: ClauseId): Game {
  if (!game.ballot) return game;
  const items = game.ballot.items.filter((item) => item.clause !== clause);
  if (items.length > 0) return { ...game, ballot: { ...game.ballot, items } };
  const { ballot: _closed, ...rest } = game;
  return rest;
}

function explained(
  game: Game,
  { clause: id, party, text }: Extract<VotingEvent, { type: 'VoteExplained' }>,
  at: number,
): Game {
  const told = changed(game, id, (clause) => ({ ...clause, explanations: { ...clause.explanations, [party]: text } }));
  return recorded(told, { kind: 'explained', at, clause: id, party });
}
