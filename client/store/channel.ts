/** The channels one has, which is open, and what is being written in each; the last two outlive a reload. */
import { signal } from '@preact/signals';
import { CHAIR } from '#shared/model/clause.ts';
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

/** Whether the facilitator is in a channel, and does not only read it. */
export const isWithChair = ({ id }: OpenChannel): boolean => id.endsWith(`+${CHAIR}`);

/** The channel of one delegation and the facilitator. */
export const channelWithChair = (party: PartyId): OpenChannel => ({ id: `${party}+${CHAIR}`, members: [party] });

/** Who is in a private channel just now, and who has left it. */
export interface Membership {
  readonly inside: readonly PartyId[];
  readonly left: readonly PartyId[];
}

/** What the table knows of a channel; undefined for the plenary, and for one that nobody has opened yet. */
export function membershipOf(table: TableStore, { id }: OpenChannel): Membership | undefined {
  const channel = table.own.value?.channels[id];
  if (!channel) return undefined;
  const members = inScenarioOrder(table, Object.keys(channel.members));
  return {
    inside: members.filter((party) => channel.members[party] === true),
    left: members.filter((party) => channel.members[party] !== true),
  };
}

/** Whether one has left it oneself. */
export const hasLeft = (table: TableStore, channel: OpenChannel): boolean =>
  membershipOf(table, channel)?.left.includes(table.party.value) === true;

/** The private channels that one's own delegation is in, or has left. */
export const ownChannels = (table: TableStore): readonly OpenChannel[] =>
  Object.entries(table.own.value?.channels ?? {}).map(([id, { members }]) => ({
    id,
    members: inScenarioOrder(table, Object.keys(members)),
  }));

/** A channel by its id, as far as one has heard of it; the plenary otherwise. */
export function channelKnown(table: TableStore, id: ChannelId): OpenChannel {
  const members = table.messages.value.find(({ channel }) => channel === id)?.members;
  return ownChannels(table).find((own) => own.id === id) ?? (members ? { id, members } : PLENARY_CHANNEL);
}

const idOf = (table: TableStore): string => table.welcome.value?.table ?? '';

const chosen = signal<Readonly<Record<string, OpenChannel>>>({});

export function openChannel(table: TableStore): OpenChannel {
  const id = idOf(table);
  const channel = chosen.value[id] ?? kept(`channel.${id}`, PLENARY_CHANNEL);
  const reads = table.welcome.value?.role === 'facilitator' || channel.members.includes(table.party.value);
  return channel.members.length === 0 || reads ? channel : PLENARY_CHANNEL;
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
  const members = inScenarioOrder(table, [table.party.value, ...others]);
  return { id: members.join('+'), members };
}

const inScenarioOrder = (table: TableStore, parties: readonly PartyId[]): readonly PartyId[] =>
  (table.welcome.value?.scenario.parties ?? []).map(({ id }) => id).filter((id) => parties.includes(id));

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
