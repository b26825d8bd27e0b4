import type { PartyId } from '#shared/model/scenario.ts';
import { type OpenChannel } from '../../store/channel.ts';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { listOf, t } from '../../text/i18n.ts';

/** The members of a channel but oneself. */
export const othersIn = (table: TableStore, { members }: OpenChannel): readonly PartyId[] =>
  members.filter((party) => party !== table.party.value);

/** A channel is called after whom one speaks to in it. */
export const channelName = (table: TableStore, channel: OpenChannel): string =>
  channel.members.length === 0
    ? t('diplomacy:channels.plenary')
    : listOf(othersIn(table, channel).map((party) => partyName(table, party)));

export const hintOf = (table: TableStore, channel: OpenChannel): string =>
  channel.members.length === 0
    ? t('diplomacy:channels.plenaryHint')
    : t('diplomacy:channels.privateHint', { parties: channelName(table, channel) });
