import { beforeEach, expect, it, vi } from 'vitest';
import type { Message } from '#shared/protocol/wire.ts';
import { consultations } from '#tests/kit/openings.ts';
import { fakeBrowser } from '../kit/browser.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';

const play = harbourAfter(consultations);
const says = (from: string, channel: string, number: number): Message => ({
  channel,
  members: [],
  number,
  from,
  name: from,
  at: number,
  text: '',
});

beforeEach(() => void fakeBrowser());

/** The page is loaded anew: nothing is left but what the browser keeps. */
async function loaded() {
  vi.resetModules();
  return import('#client/store/unread.ts');
}

it('Others’ messages are unread until their channel is read, by channel', async () => {
  const { markRead, unreadIn, unreadTotal } = await loaded();
  const table = tableOf(play, 'ada');
  table.hears(says('BOR', 'plenary', 1), says('*', 'plenary', 2), says('CAL', 'ARC+CAL', 1));
  expect([unreadIn(table, 'plenary'), unreadIn(table, 'ARC+CAL'), unreadTotal(table)]).toEqual([2, 1, 3]);
  markRead(table, 'plenary');
  expect([unreadIn(table, 'plenary'), unreadIn(table, 'ARC+CAL'), unreadTotal(table)]).toEqual([0, 1, 1]);
  table.hears(says('BOR', 'plenary', 3));
  expect(unreadIn(table, 'plenary')).toBe(1);
});

it('One’s own messages never are: a delegation’s, or the chair’s', async () => {
  const { unreadTotal } = await loaded();
  const [delegate, chair] = [tableOf(play, 'ada'), tableOf(play, 'the chair', 'facilitator')];
  for (const table of [delegate, chair])
    table.hears(says('ARC', 'plenary', 1), says('*', 'plenary', 2), says('*', 'plenary', 3));
  expect(unreadTotal(delegate)).toBe(2);
  expect(unreadTotal(chair)).toBe(1);
});

it('What was read stays read after a reload, and for this person at this table only', async () => {
  const table = tableOf(play, 'ada');
  table.hears(says('BOR', 'plenary', 1), says('CAL', 'plenary', 2));
  (await loaded()).markRead(table, 'plenary');
  const { unreadIn } = await loaded();
  expect(unreadIn(table, 'plenary')).toBe(0);
  const other = tableOf(play, 'di');
  other.hears(says('BOR', 'plenary', 1));
  expect(unreadIn(other, 'plenary')).toBe(1);
});

it('What was read is never unread again, although a channel is read with fewer messages at hand', async () => {
  const { markRead, unreadIn } = await loaded();
  const table = tableOf(play, 'ada');
  table.hears(says('BOR', 'plenary', 1), says('BOR', 'plenary', 2));
  markRead(table, 'plenary');
  const back = tableOf(play, 'ada');
  back.hears(says('BOR', 'plenary', 1));
  markRead(back, 'plenary');
  expect(unreadIn(table, 'plenary')).toBe(0);
});
