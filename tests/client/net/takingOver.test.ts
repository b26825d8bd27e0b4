import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type LiveTable, liveTable } from '#client/net/liveTable.ts';
import { rememberTable } from '#client/store/identity.ts';
import type { Message } from '#shared/protocol/wire.ts';
import { chair, clock, eve, later } from '#tests/kit/moves.ts';
import { consultations } from '#tests/kit/openings.ts';
import { played } from '#tests/kit/play.ts';
import { fakeBrowser } from '../kit/browser.ts';
import { FakeServer, welcomeOf } from '../kit/fakeServer.ts';
import { harbourAfter, viewFor } from '../kit/tableOf.ts';

const watching = harbourAfter(consultations, eve.joins(), clock.notesComing('eve'), later(5));
const seated = played(watching, chair.assigns('eve', 'CAL'));
const toCal: Message = {
  channel: 'BOR+CAL',
  members: ['BOR', 'CAL'],
  number: 1,
  from: 'BOR',
  name: 'bo',
  at: 1,
  text: 'Hm',
};

let server: FakeServer;
let table: LiveTable;

beforeEach(async () => {
  fakeBrowser();
  vi.useFakeTimers();
  server = new FakeServer();
  server.welcome = () => Promise.resolve(welcomeOf({ person: 'eve' }));
  rememberTable('t1', { session: 'kept', link: '', title: 'The harbour conference' });
  table = liveTable('t1', 'delegate', server.api, server.connect);
  await vi.advanceTimersByTimeAsync(0);
  server.line.listener.viewed(viewFor(watching, 'eve'));
});
afterEach(() => {
  table.close();
  vi.useRealTimers();
});

it('Whoever is put in a seat asks for what was said to it before', async () => {
  server.welcome = () => Promise.resolve(welcomeOf({ person: 'eve', messages: [toCal] }));
  server.line.listener.viewed(viewFor(seated, 'eve'));
  await vi.advanceTimersByTimeAsync(0);
  expect(server.line.hellos).toHaveLength(2);
  expect(table.messages.value).toEqual([toCal]);
});

it('Nobody asks again while they stay where they are', async () => {
  server.line.listener.viewed(viewFor(played(watching, later(5)), 'eve'));
  await vi.advanceTimersByTimeAsync(0);
  expect(server.line.hellos).toHaveLength(1);
});
