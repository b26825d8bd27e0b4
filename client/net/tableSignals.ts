/** What a page knows of a table, as signals: what came over the wire, and what follows from it. */
import { computed, signal } from '@preact/signals';
import type { Message, RoomView, Welcome } from '#shared/protocol/wire.ts';
import type { ConnectionStatus } from '../store/table.ts';
import type { Trouble } from '../text/wording.ts';

export type TableSignals = ReturnType<typeof tableSignals>;

export function tableSignals() {
  const status = signal<ConnectionStatus>('connecting');
  const trouble = signal<Trouble>();
  const welcome = signal<Welcome>();
  const view = signal<RoomView>();
  const messages = signal<readonly Message[]>([]);
  const everybody = computed(() => view.value?.everybody);
  const party = computed(() => {
    const person = welcome.value?.role === 'delegate' ? welcome.value.person : '';
    const seats = Object.entries(everybody.value?.seats ?? {});
    return seats.find(([, seat]) => Object.hasOwn(seat.delegates, person))?.[0] ?? '';
  });
  const own = computed(() => view.value?.delegations[party.value]?.secret);
  const facilitator = computed(() => view.value?.facilitator.secret);
  return { status, trouble, welcome, view, messages, everybody, party, own, facilitator };
}
