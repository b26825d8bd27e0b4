/** Which channel is open, and what is being written in each; both outlive a reload. */
import { signal } from '@preact/signals';
import type { ChannelId } from '#shared/model/game.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import { keep, kept } from './keep.ts';
import type { TableStore } from './table.ts';

const PLENARY: ChannelId = 'plenary';

/** A channel and who is in it; a plenary has no members, for everybody is. */
export interface OpenChannel {
  readonly id: ChannelId;
  readonly members: readonly PartyId[];
}

const PLENARY_CHANNEL: OpenChannel = { id: PLENARY, members: [] };

const idOf = (table: TableStore): string => table.welcome.value?.table ?? '';

const chosen = signal<Readonly<Record<string, OpenChannel>>>({});

export function openChannel(table: TableStore): OpenChannel {
  const id = idOf(table);
  const channel = chosen.value[id] ?? kept(`channel.${id}`, PLENARY_CHANNEL);
  return channel.members.length === 0 || channel.members.includes(table.party.value) ? channel : PLENARY_CHANNEL;
}

export function choose(table: TableStore, channel: OpenChannel): void {
  chosen.value = { ...chosen.value, [idOf(table)]: channel };
  keep(`channel.${idOf(table)}`, channel);
}

/** Opens the channel that one shares with some delegations, whether anything was said in it or not. */
export function openChannelWith(table: TableStore, others: readonly PartyId[]): void {
  choose(table, channelWith(table, others));
}

/** The table names a private channel by its members in the scenario's order; no others, and it is the plenary. */
export function channelWith(table: TableStore, others: readonly PartyId[]): OpenChannel {
  if (others.length === 0) return PLENARY_CHANNEL;
  const order = table.welcome.value?.scenario.parties.map(({ id }) => id) ?? [];
  const members = order.filter((id) => id === table.party.value || others.includes(id));
  return { id: members.join('+'), members };
}

const written = signal<Readonly<Record<string, string>>>({});

const writtenKey = (table: TableStore, channel: ChannelId): string =>
  `writing.${idOf(table)}.${table.welcome.value?.person ?? ''}.${channel}`;

export const writing = (table: TableStore, channel: ChannelId): string => {
  const key = writtenKey(table, channel);
  return written.value[key] ?? kept(key, '');
};

export function write(table: TableStore, channel: ChannelId, text: string): void {
  const key = writtenKey(table, channel);
  written.value = { ...written.value, [key]: text };
  keep(key, text);
}
