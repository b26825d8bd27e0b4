/** Which messages one has read, by channel; kept in this browser. */
import { signal } from '@preact/signals';
import type { ChannelId } from '#shared/model/game.ts';
import type { Message } from '#shared/protocol/wire.ts';
import { keep, kept } from './keep.ts';
import type { TableStore } from './table.ts';

type LastRead = Readonly<Record<ChannelId, number>>;

const NOTHING: LastRead = {};

/** By table and person: the last message read in each channel. */
const read = signal<Readonly<Record<string, LastRead>>>({});

const keyOf = (table: TableStore): string => {
  const welcome = table.welcome.value;
  return `read.${welcome?.table ?? ''}.${welcome?.person ?? ''}`;
};

const lastReadAt = (key: string): LastRead => read.value[key] ?? kept(key, NOTHING);

/** The last message of a channel with the facilitator that was read in this browser, whether or not its table is open. */
export const readAtDesk = (table: string, channel: ChannelId): number => lastReadAt(`read.${table}.`)[channel] ?? 0;

/** Knows of what is read in this browser's other tabs; returns the end of it. */
export function followOtherTabs(): () => void {
  const readAnew = () => {
    read.value = {};
  };
  addEventListener('storage', readAnew);
  return () => removeEventListener('storage', readAnew);
}

export function unreadIn(table: TableStore, channel: ChannelId): number {
  const last = lastReadAt(keyOf(table))[channel] ?? 0;
  return table.messages.value.filter((message) => isNew(table, message, last) && message.channel === channel).length;
}

export function unreadTotal(table: TableStore): number {
  const last = lastReadAt(keyOf(table));
  return table.messages.value.filter((message) => isNew(table, message, last[message.channel] ?? 0)).length;
}

const isNew = (table: TableStore, message: Message, last: number): boolean =>
  message.number > last && message.from !== speakerOf(table);

/** What one's own messages come from: one's party, or the chair for a facilitator. */
export const speakerOf = (table: TableStore): string =>
  table.welcome.value?.role === 'facilitator' ? '*' : table.party.value;

/** Everything in the channel up to now has been seen. */
export function markRead(table: TableStore, channel: ChannelId): void {
  const key = keyOf(table);
  const last = lastReadAt(key);
  const latest = Math.max(0, ...table.messages.value.filter((m) => m.channel === channel).map((m) => m.number));
  if (latest <= (last[channel] ?? 0)) return;
  const next = { ...last, [channel]: latest };
  read.value = { ...read.value, [key]: next };
  keep(key, next);
}
