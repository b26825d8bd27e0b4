import { memoizedOn } from '../../base/memo.ts';
import { mapValues } from '../../base/records.ts';
import type { Amendment, AmendmentId } from '../../model/amendment.ts';
import { type Clause, supportersOf } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { AmendmentView, ConsentView } from '../../model/view.ts';
import { revisionView } from '../clauses/view.ts';
import { tallyView } from '../voting/view.ts';
import { seconded, textWith } from './standing.ts';

export const amendmentViews = memoizedOn(
  ({ amendments, clauses, playing, scenario }: Game) => [amendments, clauses, playing, scenario],
  (game): Readonly<Record<AmendmentId, AmendmentView>> =>
    mapValues(game.amendments, (amendment) => amendmentView(game, amendment)),
);

function amendmentView(game: Game, amendment: Amendment): AmendmentView {
  const clause = game.clauses[amendment.clause];
  if (!clause) throw new Error(`Amendment ${amendment.id} is to clause ${amendment.clause}, which is not on the table`);
  return {
    number: amendment.number,
    clause: amendment.clause,
    party: amendment.party,
    round: amendment.round,
    status: amendment.status,
    result: revisionView(textWith(clause, amendment)),
    changes: mapValues(amendment.changes, () => true),
    consent: consentView(clause, amendment),
    signatories: Object.fromEntries(amendment.signatories.map((party) => [party, true])),
    seconded: seconded(game, amendment),
    votes: tallyView(amendment.tally),
  };
}

/** How those stand to it who support the clause now. */
const consentView = (clause: Clause, { accepted, declined }: Amendment): Readonly<Record<PartyId, ConsentView>> =>
  Object.fromEntries(
    supportersOf(clause).flatMap((party): readonly (readonly [PartyId, ConsentView])[] => {
      if (accepted.includes(party)) return [[party, 'accepted']];
      return declined.includes(party) ? [[party, 'declined']] : [];
    }),
  );
