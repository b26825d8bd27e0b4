/** The questions that the commands on understandings ask first. */
import { entryOf } from '../../base/records.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Promised, Understanding } from '../../model/diplomacy.ts';
import type { Game } from '../../model/game.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { PartyId } from '../../model/scenario.ts';
import { refuse } from '../decision.ts';

export const understandingsOf = (game: Game): readonly Understanding[] => Object.values(game.understandings);

/** Whether it can still come to something: offered, or accepted and not judged yet. */
export const isOpen = ({ status }: Understanding): boolean => status === 'offered' || status === 'accepted';

/** An understanding that the party has a part in. To everybody else it is as if there were none. */
export function understandingNamed(game: Game, id: string, party: PartyId): Result<Understanding, Refusal> {
  const known = entryOf(game.understandings, id);
  if (!known || (known.from !== party && known.to !== party))
    return refuse({ code: 'unknown-understanding', understanding: id });
  return ok(known);
}

/** What the party promises in it. */
export const promiseOf = ({ from, gives, takes }: Understanding, party: PartyId): Promised =>
  party === from ? gives : takes;

export const samePromise = (one: Promised, other: Promised): boolean =>
  one.clause === other.clause && one.choice === other.choice;
