/** What somebody gets to see of a table. One rule for every way to it: the room's connections and the streams. */
import { mapValues } from '#shared/base/records.ts';
import { type Game, partyOf } from '#shared/model/game.ts';
import { publicScenario } from '#shared/model/publicScenario.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { Views } from '#shared/model/view.ts';
import { type MessagesSince, PROTOCOL_VERSION, type RoomView, type Welcome } from '#shared/protocol/wire.ts';
import type { Identity } from '../identity/identities.ts';
import type { Table } from '../table/table.ts';

/** Whose secrets somebody sees: the facilitator's, those of the party that they speak for, or none. */
export interface Sight {
  readonly desk: boolean;
  readonly party: PartyId | undefined;
}

export const sightOf = (game: Game, { role, person }: Identity): Sight =>
  role === 'facilitator' ? { desk: true, party: undefined } : { desk: false, party: partyOf(game, person) };

export const viewFor = ({ everybody, facilitator, delegations }: Views, { desk, party }: Sight): RoomView => ({
  everybody,
  facilitator: desk ? { secret: facilitator } : {},
  delegations: mapValues(delegations, (secret, id) => (id === party ? { secret } : {})),
});

export const welcomeTo = (table: Table, identity: Identity, since: MessagesSince, at: number): Welcome => ({
  protocol: PROTOCOL_VERSION,
  at,
  role: identity.role,
  person: identity.person,
  table: table.id,
  scenario: publicScenario(table.game.scenario),
  scenarioHash: table.scenarioHash,
  messages: table.messagesFor(sightOf(table.game, identity), since),
});
