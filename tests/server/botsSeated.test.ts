/** Bots at the tables of a real server, seated by its facilitators. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_BOT } from '#shared/model/bot.ts';
import type { Command } from '#shared/rules/commands.ts';
import { Attendee } from '#tests/kit/attendee.ts';
import { leading, personOf, place, where } from '#tests/kit/seminar.ts';
import { serverHere, type TestServer } from '#tests/kit/servers.ts';

const FOUR = ['USA', 'CHN', 'RUS', 'EU'];
const bot = (party: string): Command => ({ type: 'SeatBot', party, ...DEFAULT_BOT });

let server: TestServer;
let fay: Attendee;
let lead: ReturnType<typeof leading>;

beforeAll(async () => {
  server = await serverHere({
    think: ({ everybody, party }) => (everybody.seats[party]?.ready ? undefined : { type: 'MarkReady', ready: true }),
  });
  fay = await Attendee.facilitator(server.base, server.facilitatorLink);
  lead = leading(fay);
});
afterAll(() => server.stop());

describe('bots at a table that stands alone', () => {
  it('play while the facilitator looks on, to the debrief', async () => {
    const { table } = await fay.openTable('first-hotline');
    await fay.enter(table);
    const { everybody } = await fay.sees((view) => view.everybody.phase === 'lobby');
    for (const party of Object.keys(everybody.seats)) await fay.does(bot(party));
    await fay.does({ type: 'StartGame' });
    const over = await fay.sees((view) => view.everybody.phase === 'debrief');
    expect(Object.values(over.everybody.seats).every(({ delegate }) => delegate === '')).toBe(true);
    await fay.room.leave();
  });
});

describe('bots at a seminar’s tables', () => {
  const opened = () =>
    fay.openSeminar({ roster: ['Ana', 'Bea', 'Cem'], tables: 2, settings: { lengths: { briefing: 900 } } });

  it('are seated at all of them by the same command as at one', async () => {
    const seminar = await opened();
    for (const party of FOUR) await lead.command(seminar, bot(party));
    await lead.command(seminar, { type: 'StartGame' });
    const { tables } = await lead.again(seminar);
    expect(tables.map(({ seats }) => Object.keys(seats))).toEqual([FOUR, FOUR]);
    expect(tables.every(({ seats }) => Object.values(seats).every(({ present }) => present))).toBe(true);
  });

  it('are nobody of the seminar, and take no place from anybody who is dealt', async () => {
    let seminar = await opened();
    for (const party of FOUR) await lead.command(seminar, bot(party));
    seminar = await lead.change(seminar, 'deal', { by: 'random', seed: 1 });
    expect(seminar.people).toHaveLength(3);
    expect(seminar.people.map(({ party }) => FOUR.includes(party))).toEqual([true, true, true]);
    seminar = await lead.change(seminar, 'place', place(seminar, ['Ana', 2, 'EU']));
    expect(where(seminar, 'Ana')).toEqual([2, 'EU']);
    expect(personOf(seminar, 'Ana').present).toBe(false);
  });

  it('are ended by the same way', async () => {
    const seminar = await opened();
    await lead.command(seminar, bot('USA'));
    await lead.command(seminar, { type: 'EndBot', party: 'USA' });
    const { tables } = await lead.again(seminar);
    expect(tables.map(({ seats }) => Object.keys(seats))).toEqual([[], []]);
  });
});

it('gives the server no trouble', () => expect(server.troubles).toEqual([]));
