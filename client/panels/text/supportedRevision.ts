import type { ClauseId } from '#shared/model/clause.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { PublicView } from '#shared/model/view.ts';

/** The last revision of a clause that a party had supported, read off the public record; undefined if it never did. */
export function supportedRevision(view: PublicView, id: ClauseId, party: PartyId): number | undefined {
  let revision = 1;
  let supported: number | undefined;
  for (let place = 1; ; place += 1) {
    const entry = view.record[String(place)];
    if (!entry) return supported;
    if (entry.clause !== id) continue;
    if (entry.kind === 'amended') revision += 1;
    if (entry.kind === 'co-sponsored' && entry.party === party) supported = revision;
  }
}
