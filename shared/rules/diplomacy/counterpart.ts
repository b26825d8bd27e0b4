import { entryOf } from '../../base/records.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Game } from '../../model/game.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { PartyId } from '../../model/scenario.ts';
import { refuse } from '../decision.ts';

/** Another party that plays: one that something can be arranged with. */
export function counterpart(game: Game, party: PartyId, other: PartyId): Result<PartyId, Refusal> {
  if (other === party) return refuse({ code: 'with-oneself' });
  if (!entryOf(game.seats, other)) return refuse({ code: 'unknown-party', party: other });
  return game.playing.includes(other) ? ok(other) : refuse({ code: 'party-not-playing', party: other });
}
