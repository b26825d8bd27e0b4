import { z } from 'zod';
import { entryOf } from '../../base/records.ts';
import { ok, type Result } from '../../base/result.ts';
import { STRENGTHS, TACTICS } from '../../model/bot.ts';
import { botOf, type Game, type PersonId, peopleOf } from '../../model/game.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { PartyId } from '../../model/scenario.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { partyId } from '../fields.ts';
import { facilitatorAsking } from '../guards.ts';
import type { SeatEvent } from './events.ts';

/** The facilitator has a bot negotiate for a delegation of which nobody is here. */
export const seatBot = z.strictObject({
  type: z.literal('SeatBot'),
  party: partyId,
  tactic: z.enum(TACTICS),
  strength: z.enum(STRENGTHS),
});

type SeatBot = z.infer<typeof seatBot>;

export function decideSeatBot(game: Game, { party, tactic, strength }: SeatBot, context: Context): Decision {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  if (!entryOf(game.seats, party)) return refuse({ code: 'unknown-party', party });
  if (game.phase === 'debrief') return refuse({ code: 'game-over' });
  if (botOf(game, party) !== undefined) return refuse({ code: 'has-bot', party });
  const free = game.phase === 'lobby' ? nobodyIn(game, party) : nobodyHere(game, party);
  if (!free.ok) return free;
  const person = botId(game, party);
  return ok([
    { type: 'PersonJoined', person, name: '', bot: { tactic, strength } },
    { type: 'SeatTaken', person, party },
  ]);
}

/** The facilitator takes the bot out. In a game, a caretaker then holds the seat if the scenario has them. */
export const endBot = z.strictObject({ type: z.literal('EndBot'), party: partyId });

export function decideEndBot(game: Game, { party }: z.infer<typeof endBot>, context: Context): Decision {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  if (!entryOf(game.seats, party)) return refuse({ code: 'unknown-party', party });
  const events = botEnded(game, party);
  return events.length > 0 ? ok(events) : refuse({ code: 'no-bot', party });
}

/** The bot of a delegation leaves, and nobody comes in its place; nothing where there is none. */
export function botEnded(game: Game, party: PartyId): readonly SeatEvent[] {
  const person = botOf(game, party);
  if (person === undefined) return [];
  const gone = { type: 'PersonRemoved', person } as const;
  const isOn = game.playing.includes(party) && game.phase !== 'debrief';
  return isOn && game.scenario.procedure.caretakers ? [gone, { type: 'CaretakerSeated', party }] : [gone];
}

/** Nobody else is called this, at this table or at another. */
const botId = (game: Game, party: PartyId): PersonId => `bot-${party}-${game.table}`;

const nobodyIn = (game: Game, party: PartyId): Result<null, Refusal> =>
  peopleOf(game, party).length === 0 ? ok(null) : refuse({ code: 'party-taken', party });

function nobodyHere(game: Game, party: PartyId): Result<null, Refusal> {
  if (!game.playing.includes(party)) return refuse({ code: 'party-not-playing', party });
  const isHere = peopleOf(game, party).some((person) => game.people[person]?.present);
  return isHere ? refuse({ code: 'party-taken', party }) : ok(null);
}
