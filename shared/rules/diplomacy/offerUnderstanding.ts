import { z } from 'zod';
import { ok } from '../../base/result.ts';
import { pairOf, type Understanding } from '../../model/diplomacy.ts';
import type { Game } from '../../model/game.ts';
import { MOST } from '../../model/limits.ts';
import type { PartyId } from '../../model/scenario.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { partyId, promised } from '../fields.ts';
import { delegationTalking, liveClause } from '../guards.ts';
import { counterpart } from './counterpart.ts';
import { isOpen, promiseOf, samePromise, understandingsOf } from './understandings.ts';

/** “We vote so on this if you vote so on that”: a promise for the next vote. */
export const offerUnderstanding = z.strictObject({
  type: z.literal('OfferUnderstanding'),
  to: partyId,
  gives: promised,
  takes: promised,
});

type Offer = z.infer<typeof offerUnderstanding>;

export function decideOfferUnderstanding(game: Game, offer: Offer, context: Context): Decision {
  const party = delegationTalking(game, context, 'consultations', 'voting');
  if (!party.ok) return party;
  const other = counterpart(game, party.value, offer.to);
  if (!other.ok) return other;
  for (const { clause } of [offer.gives, offer.takes]) {
    const live = liveClause(game, clause);
    if (!live.ok) return live;
  }
  const between = understandingsOf(game).filter(({ from, to }) => pairOf(from, to) === pairOf(party.value, offer.to));
  const same = between.find((known) => isOpen(known) && says(known, party.value, offer));
  if (same) return refuse({ code: 'already-understood', understanding: same.id });
  const mine = understandingsOf(game).filter(({ from, round }) => from === party.value && round === game.round);
  if (mine.length >= MOST.understandings) return refuse({ code: 'too-many', limit: MOST.understandings });
  return ok([
    {
      type: 'UnderstandingOffered',
      understanding: `${pairOf(party.value, offer.to)}-${between.length + 1}`,
      from: party.value,
      to: offer.to,
      gives: offer.gives,
      takes: offer.takes,
    },
  ]);
}

/** Whether both would promise the same as in what was offered already, by whichever of the two. */
const says = (known: Understanding, party: PartyId, { to, gives, takes }: Offer): boolean =>
  samePromise(promiseOf(known, party), gives) && samePromise(promiseOf(known, to), takes);
