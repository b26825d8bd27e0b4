import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import { CHAIR } from '../../model/clause.ts';
import type { ChannelId, Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { messageText, partyId } from '../fields.ts';
import { delegationAsking } from '../guards.ts';
import { PLENARY } from './events.ts';

/** Speak in the plenary (`to` empty) or to chosen delegations. Messages go on in every phase, and during a pause. */
export const sendMessage = z.strictObject({
  type: z.literal('SendMessage'),
  to: z.array(partyId).max(20),
  text: messageText,
});

export function decideSendMessage(game: Game, { to }: z.infer<typeof sendMessage>, context: Context): Decision {
  if (context.actor.kind === 'facilitator')
    return to.length === 0 ? ok([sent(game, [], CHAIR, context)]) : refuse({ code: 'not-for-you' });
  const party = delegationAsking(game, context);
  if (!party.ok) return party;
  const unknown = to.find((other) => !entryOf(game.seats, other));
  if (unknown !== undefined) return refuse({ code: 'unknown-party', party: unknown });
  const vacant = to.find((other) => !takesPart(game, other));
  if (vacant !== undefined) return refuse({ code: 'party-not-playing', party: vacant });
  const members = to.length === 0 ? [] : inScenarioOrder(game, [party.value, ...to]);
  if (members.length === 1) return refuse({ code: 'no-addressee' });
  return ok([sent(game, members, party.value, context)]);
}

/** In the lobby every seat with a delegate counts, afterwards the parties that play. */
const takesPart = (game: Game, party: PartyId): boolean =>
  game.phase === 'lobby' ? game.seats[party]?.delegate !== undefined : game.playing.includes(party);

const inScenarioOrder = (game: Game, parties: readonly PartyId[]): readonly PartyId[] =>
  game.scenario.parties.map(({ id }) => id).filter((id) => parties.includes(id));

/** The same delegations always share the same channel. `+` stands in no identifier, so names cannot run together. */
const channelOf = (members: readonly PartyId[]): ChannelId => (members.length === 0 ? PLENARY : members.join('+'));

function sent(game: Game, members: readonly PartyId[], from: PartyId, context: Context) {
  const channel = channelOf(members);
  const number = (entryOf(game.channels, channel)?.count ?? 0) + 1;
  const person = context.actor.kind === 'person' ? context.actor.person : '';
  return { type: 'MessageSent', channel, members, number, from, person, text: context.digest } as const;
}
