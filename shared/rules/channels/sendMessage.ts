import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import { CHAIR } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { messageText, partyId } from '../fields.ts';
import { delegationAsking } from '../guards.ts';
import { type Address, addressed, openingOf, pressNow, stillIn } from './address.ts';
import { type ChannelEvent, PLENARY } from './events.ts';

/** Speak in the plenary (`to` empty) or to chosen delegations. Messages go on in every phase, and during a pause. */
export const sendMessage = z.strictObject({
  type: z.literal('SendMessage'),
  to: z.array(partyId).max(20),
  text: messageText,
});

const IN_PLENARY: Address = { channel: PLENARY, members: [] };

export function decideSendMessage(game: Game, { to }: z.infer<typeof sendMessage>, context: Context): Decision {
  if (context.actor.kind === 'facilitator')
    return to.length === 0 ? ok([sent(game, IN_PLENARY, CHAIR, context)]) : refuse({ code: 'not-for-you' });
  const party = delegationAsking(game, context);
  if (!party.ok) return party;
  if (to.length > 0) return sentPrivately(game, party.value, to, context);
  if (pressNow(game) === 'none') return refuse({ code: 'no-press' });
  return ok([sent(game, IN_PLENARY, party.value, context)]);
}

/** To those who are still in the channel. Whoever speaks in one that it had left is back in it. */
function sentPrivately(game: Game, party: PartyId, to: readonly PartyId[], context: Context): Decision {
  const address = addressed(game, party, to);
  if (!address.ok) return address;
  const { channel, members } = address.value;
  const left = (entryOf(game.channels, channel)?.left ?? []).filter((other) => other !== party);
  const hearing = stillIn({ members, left });
  if (hearing.length === 1) return refuse({ code: 'no-addressee' });
  const message = sent(game, { channel, members: hearing }, party, context);
  return ok([...openingOf(game, address.value, party), message]);
}

function sent(game: Game, { channel, members }: Address, from: PartyId, context: Context): ChannelEvent {
  const number = (entryOf(game.channels, channel)?.count ?? 0) + 1;
  const person = context.actor.kind === 'person' ? context.actor.person : '';
  return { type: 'MessageSent', channel, members, number, from, person, text: context.digest };
}
