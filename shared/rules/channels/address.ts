/** Which private channel a delegation means when it names others, and whether it may talk there (DESIGN.md, "A game"). */
import { entryOf } from '../../base/records.ts';
import { ok, type Result } from '../../base/result.ts';
import { CHAIR } from '../../model/clause.ts';
import type { Channel, ChannelId, Game } from '../../model/game.ts';
import { MOST } from '../../model/limits.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { PartyId, Press } from '../../model/scenario.ts';
import { refuse } from '../decision.ts';
import type { ChannelEvent, Speaker } from './events.ts';

export interface Address {
  readonly channel: ChannelId;
  /** Everybody it belongs to, whether or not they have left. */
  readonly members: readonly PartyId[];
}

/** The channel of a party with the others it names, or why it cannot talk to them. `CHAIR` names the facilitator. */
export function addressed(game: Game, party: PartyId, to: readonly Speaker[]): Result<Address, Refusal> {
  const press = pressNow(game);
  const others = to.filter((other) => other !== CHAIR);
  // Words between one delegation and the facilitator are free at every level.
  if (others.length > 0 || to.length === 0) {
    if (press === 'none') return refuse({ code: 'no-press' });
    if (press === 'plenary') return refuse({ code: 'plenary-only' });
  }
  const address = channelOf(game, [party, ...others], to.includes(CHAIR));
  if (address.ok && !entryOf(game.channels, address.value.channel) && channelsOf(game, party) >= MOST.channels)
    return refuse({ code: 'too-many', limit: MOST.channels });
  return address;
}

/** The channel of delegations that the facilitator writes to: their own, and with one alone or with `CHAIR` besides one that the facilitator is in. */
export function addressedByChair(game: Game, to: readonly Speaker[]): Result<Address, Refusal> {
  const parties = [...new Set(to)].filter((other) => other !== CHAIR);
  if (parties.length === 0) return refuse({ code: 'no-addressee' });
  return channelOf(game, parties, to.includes(CHAIR) || parties.length === 1);
}

function channelOf(game: Game, parties: readonly PartyId[], withChair: boolean): Result<Address, Refusal> {
  const unknown = parties.find((other) => !entryOf(game.seats, other));
  if (unknown !== undefined) return refuse({ code: 'unknown-party', party: unknown });
  const vacant = parties.find((other) => !takesPart(game, other));
  if (vacant !== undefined) return refuse({ code: 'party-not-playing', party: vacant });
  const members = inScenarioOrder(game, parties);
  if (members.length === 1 && !withChair) return refuse({ code: 'no-addressee' });
  // The same delegations always share the same channel. `+` stands in no identifier, so names cannot run together.
  return ok({ channel: [...members, ...(withChair ? [CHAIR] : [])].join('+'), members });
}

/** How many private channels a party is in: nobody else’s count, so that the answer says nothing of others. */
const channelsOf = (game: Game, party: PartyId): number =>
  Object.values(game.channels).filter((channel) => stillIn(channel).includes(party)).length;

/** Whether the facilitator is in a channel of delegations. */
export const isWithChair = (channel: ChannelId): boolean => channel.endsWith(`+${CHAIR}`);

/** Who may talk where just now. The scenario's level holds while the game is played: before and after, all may talk. */
export const pressNow = (game: Game): Press =>
  game.phase === 'lobby' || game.phase === 'debrief' ? 'all' : game.scenario.procedure.press;

/** What has to happen before a party talks in a channel: nothing when the channel is there and the party is in it. */
export function openingOf(game: Game, { channel, members }: Address, party: PartyId): readonly ChannelEvent[] {
  const known = entryOf(game.channels, channel);
  if (known && !known.left.includes(party)) return [];
  return [{ type: 'ChannelOpened', channel, members, party }];
}

/** The members who have not left. */
export const stillIn = ({ members, left }: Pick<Channel, 'members' | 'left'>): readonly PartyId[] =>
  members.filter((party) => !left.includes(party));

/** In the lobby every seat with a delegate counts, afterwards the parties that play. */
const takesPart = (game: Game, party: PartyId): boolean =>
  game.phase === 'lobby' ? game.seats[party]?.delegate !== undefined : game.playing.includes(party);

const inScenarioOrder = (game: Game, parties: readonly PartyId[]): readonly PartyId[] =>
  game.scenario.parties.map(({ id }) => id).filter((id) => parties.includes(id));
