import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok } from '../../base/result.ts';
import { CHAIR } from '../../model/clause.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { messageText, partyId } from '../fields.ts';
import { delegationAsking } from '../guards.ts';
import { type Address, addressed, addressedByChair, isWithChair, openingOf, pressNow, stillIn } from './address.ts';
import { type ChannelEvent, PLENARY, type Speaker } from './events.ts';

/**
 * Speak in the plenary (`to` empty), to chosen delegations, or with `CHAIR` among them to the facilitator. Messages go on
 * in every phase, and during a pause.
 */
export const sendMessage = z.strictObject({
  type: z.literal('SendMessage'),
  to: z.array(z.union([partyId, z.literal(CHAIR)])).max(20),
  text: messageText,
});

const IN_PLENARY: Address = { channel: PLENARY, members: [] };

export function decideSendMessage(game: Game, { to }: z.infer<typeof sendMessage>, context: Context): Decision {
  if (context.actor.kind === 'facilitator') return sentByChair(game, to, context);
  const party = delegationAsking(game, context);
  if (!party.ok) return party;
  if (context.actor.kind === 'person' && game.people[context.actor.person]?.muted) return refuse({ code: 'muted' });
  if (to.length > 0) return sentPrivately(game, party.value, to, context);
  if (pressNow(game) === 'none') return refuse({ code: 'no-press' });
  return ok([sent(game, IN_PLENARY, party.value, context)]);
}

/** Whoever the facilitator writes to hears it: those who had left the channel are back in it. */
function sentByChair(game: Game, to: readonly Speaker[], context: Context): Decision {
  if (to.length === 0) return ok([sent(game, IN_PLENARY, CHAIR, context)]);
  const address = addressedByChair(game, to);
  if (!address.ok) return address;
  const left = entryOf(game.channels, address.value.channel)?.left ?? [];
  const opened = [CHAIR, ...left].flatMap((party) => openingOf(game, address.value, party));
  return ok([...opened, sent(game, address.value, CHAIR, context)]);
}

/** To those who are still in the channel. Whoever speaks in one that it had left is back in it. */
function sentPrivately(game: Game, party: PartyId, to: readonly Speaker[], context: Context): Decision {
  const address = addressed(game, party, to);
  if (!address.ok) return address;
  const { channel, members } = address.value;
  const left = (entryOf(game.channels, channel)?.left ?? []).filter((other) => other !== party);
  const hearing = stillIn({ members, left });
  if (hearing.length === 1 && !isWithChair(channel)) return refuse({ code: 'no-addressee' });
  const message = sent(game, { channel, members: hearing }, party, context);
  return ok([...openingOf(game, address.value, party), message]);
}

function sent(game: Game, { channel, members }: Address, from: Speaker, context: Context): ChannelEvent {
  const number = (entryOf(game.channels, channel)?.count ?? 0) + 1;
  const person = context.actor.kind === 'person' ? context.actor.person : '';
  return { type: 'MessageSent', channel, members, number, from, person, text: context.digest };
}
