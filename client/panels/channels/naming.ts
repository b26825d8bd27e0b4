import type { PartyId } from '#shared/model/scenario.ts';
import { isWithChair, type OpenChannel } from '../../store/channel.ts';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { listOf, t } from '../../text/i18n.ts';

/** The members of a channel but oneself. */
export const othersIn = (table: TableStore, { members }: OpenChannel): readonly PartyId[] =>
  members.filter((party) => party !== table.party.value);

/** A channel is called after whom one speaks to in it. */
export function channelName(table: TableStore, channel: OpenChannel): string {
  if (channel.members.length === 0) return t('diplomacy:channels.plenary');
  const parties = othersIn(table, channel).map((party) => partyName(table, party));
  const chair = isWithChair(channel) && !isFacilitator(table);
  return listOf([...parties, ...(chair ? [t('classroom:channel.facilitator')] : [])]);
}

/** Who reads what is said in a channel. Delegations are told that the facilitator reads everything. */
export function hintOf(table: TableStore, channel: OpenChannel): string {
  if (channel.members.length === 0) return t('diplomacy:channels.plenaryHint');
  if (isFacilitator(table)) return t('classroom:channel.reading');
  if (isWithChair(channel)) return t('classroom:channel.withFacilitator');
  const hint = t('diplomacy:channels.privateHint', { parties: channelName(table, channel) });
  // Whoever practises alone has no facilitator.
  return table.everybody.value?.practice ? hint : `${hint} ${t('classroom:channel.private')}`;
}

const isFacilitator = (table: TableStore): boolean => table.welcome.value?.role === 'facilitator';
