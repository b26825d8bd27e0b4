import { memoizedFor } from '../../base/memo.ts';
import type { PreliminaryId } from '../../model/amendment.ts';
import type { Choice, ClauseId, Tally } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { PreliminaryView, PrivateView, VoteView } from '../../model/view.ts';
import { dialOf } from './preliminaries.ts';

/** How every party came out of a vote that is over. */
export const tallyView = (tally: Tally | undefined): Readonly<Record<PartyId, VoteView>> =>
  tally
    ? {
        ...tally.votes,
        ...Object.fromEntries(tally.silent.map((party) => [party, 'silent' as const])),
        ...Object.fromEntries(tally.absent.map((party) => [party, 'absent' as const])),
      }
    : {};

/** What everybody may see of the votes on a clause while its ballot is open: in a secret ballot nothing but that silence was broken. */
export function openVotesView(game: Game, clause: ClauseId): Readonly<Record<PartyId, VoteView>> {
  const { secretBallot, decisionRule } = game.scenario.procedure;
  return secretBallot && decisionRule !== 'silence' ? {} : (game.ballot?.votes[clause] ?? {});
}

export const preliminaryViews = (game: Game): Readonly<Record<PreliminaryId, PreliminaryView>> =>
  Object.fromEntries(
    (game.preliminaries?.items ?? []).map((item, index) => [
      item.id,
      {
        place: index + 1,
        kind: item.kind,
        clause: item.clause,
        dial: item.kind === 'division' ? (dialOf(item) ?? '') : '',
        votes: game.scenario.procedure.secretBallot ? {} : (game.preliminaries?.votes[item.id] ?? {}),
      },
    ]),
  );

/** What one delegation sees of its own votes. */
export const ownVotes = memoizedFor(
  ({ mandates, ballot, preliminaries }: Game) => [mandates, ballot, preliminaries],
  (game, party): Pick<PrivateView, 'votes' | 'preliminaryVotes' | 'reservations'> => ({
    votes: castBy(party, game.ballot?.votes ?? {}),
    preliminaryVotes: castBy(party, game.preliminaries?.votes ?? {}),
    reservations: Object.fromEntries(
      Object.entries(game.ballot?.reservations ?? {}).flatMap(([clause, parties]) =>
        parties.includes(party) ? [[clause, true]] : [],
      ),
    ),
  }),
);

const castBy = (
  party: PartyId,
  votes: Readonly<Record<string, Readonly<Record<PartyId, Choice>>>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(votes).flatMap(([id, cast]) => {
      const choice = cast[party];
      return choice === undefined ? [] : [[id, choice] as const];
    }),
  );
