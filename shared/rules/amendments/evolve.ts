import { assertNever } from '../../base/result.ts';
import type { Amendment, AmendmentId } from '../../model/amendment.ts';
import type { Game, RecordKind } from '../../model/game.ts';
import { reworded } from '../clauses/evolve.ts';
import { recorded } from '../recorded.ts';
import type { AmendmentEvent } from './events.ts';

export function evolveAmendments(game: Game, event: AmendmentEvent, at: number): Game {
  const next = amendmentsAfter(game, event);
  const clause = next.amendments[event.amendment]?.clause ?? '';
  const party = 'party' in event && { party: event.party };
  return recorded(next, { kind: RECORDED[event.type], at, ...party, clause, subject: event.amendment });
}

const RECORDED: { readonly [Type in AmendmentEvent['type']]: RecordKind } = {
  AmendmentProposed: 'amendment-proposed',
  AmendmentAccepted: 'amendment-accepted',
  AmendmentDeclined: 'amendment-declined',
  AmendmentSigned: 'amendment-signed',
  AmendmentTakenIn: 'amendment-taken-in',
  AmendmentWithdrawn: 'amendment-withdrawn',
  AmendmentLapsed: 'amendment-lapsed',
  AmendmentAdopted: 'amendment-adopted',
  AmendmentRejected: 'amendment-rejected',
};

function amendmentsAfter(game: Game, event: AmendmentEvent): Game {
  switch (event.type) {
    case 'AmendmentProposed':
      return withAmendment(game, proposed(game, event));
    case 'AmendmentAccepted':
      return changed(game, event.amendment, ({ accepted, declined }) => ({
        accepted: [...accepted, event.party],
        declined: declined.filter((party) => party !== event.party),
      }));
    case 'AmendmentDeclined':
      return changed(game, event.amendment, ({ accepted, declined }) => ({
        accepted: accepted.filter((party) => party !== event.party),
        declined: [...declined, event.party],
      }));
    case 'AmendmentSigned':
      return changed(game, event.amendment, ({ signatories }) => ({ signatories: [...signatories, event.party] }));
    case 'AmendmentTakenIn':
      return inTheText(
        changed(game, event.amendment, () => ({ status: 'taken-in' })),
        event,
      );
    case 'AmendmentWithdrawn':
      return changed(game, event.amendment, () => ({ status: 'withdrawn' }));
    case 'AmendmentLapsed':
      return changed(game, event.amendment, () => ({ status: 'lapsed' }));
    case 'AmendmentAdopted':
      return inTheText(
        changed(game, event.amendment, () => ({ status: 'adopted', tally: event.tally })),
        event,
      );
    case 'AmendmentRejected':
      return changed(game, event.amendment, () => ({ status: 'rejected', tally: event.tally }));
    default:
      return assertNever(event);
  }
}

const proposed = (
  game: Game,
  { amendment, number, clause, party, changes }: Extract<AmendmentEvent, { type: 'AmendmentProposed' }>,
): Amendment => ({
  id: amendment,
  number,
  clause,
  party,
  round: game.round,
  changes,
  accepted: [party],
  declined: [],
  signatories: [party],
  status: 'open',
});

const withAmendment = (game: Game, amendment: Amendment): Game => ({
  ...game,
  amendments: { ...game.amendments, [amendment.id]: amendment },
});

/** The game with some of an amendment's fields made anew; an unknown one would be a bug of `decide`. */
function changed(game: Game, id: AmendmentId, change: (amendment: Amendment) => Partial<Amendment>): Game {
  const amendment = game.amendments[id];
  if (!amendment) throw new Error(`An event names amendment ${id}, which is not on the table`);
  return withAmendment(game, { ...amendment, ...change(amendment) });
}

/** The clause says what the amendment asked for; whoever supports it goes on doing so. */
const inTheText = (
  game: Game,
  { amendment, content }: Extract<AmendmentEvent, { type: 'AmendmentTakenIn' | 'AmendmentAdopted' }>,
): Game => reworded(game, game.amendments[amendment]?.clause ?? '', content);
