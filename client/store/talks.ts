/** Which part of the talks is open beside the table, and the offer of an understanding that is being written; it outlives a reload. */
import { signal } from '@preact/signals';
import type { PartyId } from '#shared/model/scenario.ts';
import type { Pledge } from './diplomacy.ts';
import { keep, kept } from './keep.ts';
import type { TableStore } from './table.ts';

export const TALKS = ['channels', 'understandings', 'dialogues'] as const;
export type TalksPart = (typeof TALKS)[number];

export const talksPart = signal<TalksPart>('channels');

/** An understanding as far as it is written: empty ids are not chosen yet. */
export interface Offer {
  readonly to: PartyId;
  readonly ours: Pledge;
  readonly theirs: Pledge;
}

export const NO_OFFER: Offer = {
  to: '',
  ours: { clause: '', choice: 'yes' },
  theirs: { clause: '', choice: 'yes' },
};

const written = signal<Readonly<Record<string, Offer>>>({});

const keyOf = (table: TableStore): string =>
  `offer.${table.welcome.value?.table ?? ''}.${table.welcome.value?.person ?? ''}`;

export const offerOf = (table: TableStore): Offer => written.value[keyOf(table)] ?? kept(keyOf(table), NO_OFFER);

export function writeOffer(table: TableStore, changes: Partial<Offer>): void {
  const key = keyOf(table);
  const offer = { ...offerOf(table), ...changes };
  written.value = { ...written.value, [key]: offer };
  keep(key, offer);
}

/** Opens the form of an understanding with a delegation. */
export function offerUnderstandingTo(table: TableStore, party: PartyId): void {
  writeOffer(table, { to: party });
  talksPart.value = 'understandings';
}
