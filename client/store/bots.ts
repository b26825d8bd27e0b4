/** Which seats bots hold, which people hold, and which nobody does. */
import type { Bot } from '#shared/model/bot.ts';
import type { PersonId } from '#shared/model/game.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { DelegateView, SeatView } from '#shared/model/view.ts';
import type { TableStore } from './table.ts';
import { delegatesIn } from './team.ts';

/** The bot that somebody at the table is; undefined for a person. */
export const asBot = ({ bot, strength }: Pick<DelegateView, 'bot' | 'strength'>): Bot | undefined =>
  bot === '' || strength === '' ? undefined : { tactic: bot, strength };

/** The bot that speaks for a seat; undefined where none does. */
export const botIn = (seat: SeatView | undefined): Bot | undefined =>
  Object.values(seat?.delegates ?? {})
    .map(asBot)
    .find((bot) => bot !== undefined);

/** The bot that speaks for a party. Reads signals. */
export const botOf = (table: TableStore, party: PartyId): Bot | undefined => botIn(table.everybody.value?.seats[party]);

/** The people who speak for a seat, the head first: a bot gives way to the first that comes. */
export const peopleIn = (seat: SeatView): readonly (readonly [PersonId, DelegateView])[] =>
  delegatesIn(seat).filter(([, delegate]) => asBot(delegate) === undefined);

/** Whether a person or a bot speaks for a seat. A bot has no name. */
export const isTaken = (seat: SeatView): boolean => seat.delegate !== '' || botIn(seat) !== undefined;
