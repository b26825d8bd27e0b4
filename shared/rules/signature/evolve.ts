import { assertNever } from '../../base/result.ts';
import type { Clause } from '../../model/clause.ts';
import type { FinalAct } from '../../model/finalAct.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { changed } from '../clauses/evolve.ts';
import { recorded } from '../recorded.ts';
import type { SignatureEvent } from './events.ts';

export function evolveSignature(game: Game, event: SignatureEvent, at: number): Game {
  switch (event.type) {
    case 'FinalActOpened':
      return { ...game, finalAct: { signed: [], declined: [], ratifications: {} } };
    case 'FinalActSigned':
      return recorded(
        answered(game, (act) => ({ ...act, signed: [...act.signed, event.party] })),
        { kind: 'signed', at, party: event.party },
      );
    case 'FinalActDeclined':
      return recorded(
        answered(game, (act) => ({ ...act, declined: [...act.declined, event.party] })),
        { kind: 'declined-to-sign', at, party: event.party },
      );
    case 'ActReservationEntered':
      return recorded(
        changed(game, event.clause, (clause) => standing(game, clause, event.party, 'reserved')),
        { kind: 'reserved', at, party: event.party, clause: event.clause },
      );
    case 'ActReservationWithdrawn':
      return committed(game, event, at);
    case 'RatificationDrawn':
      return drawn(game, event, at);
    case 'ClauseEnteredIntoForce':
      return entered(game, event, at);
    case 'ClauseLapsed':
      return recorded(
        changed(game, event.clause, (clause) => ({ ...clause, status: 'lapsed', bound: [] })),
        { kind: 'lapsed', at, clause: event.clause },
      );
    case 'ClauseAcceded':
      return committed(recorded(game, { kind: 'acceded', at, party: event.party, clause: event.clause }), event, at);
    default:
      return assertNever(event);
  }
}

function answered(game: Game, change: (act: FinalAct) => FinalAct): Game {
  if (!game.finalAct) throw new Error('There is no final act to answer');
  return { ...game, finalAct: change(game.finalAct) };
}

/** A party is bound, or it is not after all; its capital says so when the text crosses a red line. */
function committed(
  game: Game,
  {
    clause,
    party,
    repudiated = false,
  }: Pick<Extract<SignatureEvent, { type: 'ClauseAcceded' }>, 'clause' | 'party'> & { readonly repudiated?: boolean },
  at: number,
): Game {
  const after = changed(game, clause, (text) => standing(game, text, party, repudiated ? 'repudiated' : 'bound'));
  return repudiated ? recorded(after, { kind: 'repudiated', at, party, clause }) : after;
}

/** The clause with a party in one of its lists and in no other, in the scenario's order. */
function standing(game: Game, clause: Clause, party: PartyId, where: 'bound' | 'repudiated' | 'reserved'): Clause {
  const among = (list: 'bound' | 'repudiated' | 'reserved') =>
    game.playing.filter((other) => (other === party ? list === where : clause[list].includes(other)));
  return { ...clause, bound: among('bound'), repudiated: among('repudiated'), reserved: among('reserved') };
}

function drawn(
  game: Game,
  { party, probability, draw, ratified }: Extract<SignatureEvent, { type: 'RatificationDrawn' }>,
  at: number,
): Game {
  const known = answered(game, (act) => ({
    ...act,
    ratifications: { ...act.ratifications, [party]: { probability, draw, ratified } },
  }));
  return recorded(known, { kind: ratified ? 'ratified' : 'not-ratified', at, party, value: probability });
}

function entered(
  game: Game,
  { clause, bound, replaces }: Extract<SignatureEvent, { type: 'ClauseEnteredIntoForce' }>,
  at: number,
): Game {
  const freed =
    replaces === undefined
      ? game
      : recorded(
          changed(game, replaces, (old) => ({ ...old, status: 'superseded' })),
          { kind: 'superseded', at, clause: replaces },
        );
  const inForce = changed(freed, clause, (text) => ({
    ...text,
    status: 'adopted',
    bound,
    ...(replaces !== undefined && { replaces }),
  }));
  return recorded(inForce, { kind: 'entered-into-force', at, clause });
}
