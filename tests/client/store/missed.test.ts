import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '#shared/protocol/wire.ts';
import { ada, bo, chair, clock, cy, eve, later, type Step, text } from '#tests/kit/moves.ts';
import { consultations, tabled } from '#tests/kit/openings.ts';
import { type Play, played } from '#tests/kit/play.ts';
import { fakeBrowser } from '../kit/browser.ts';
import { harbourAfter, type SeenTable, tableOf } from '../kit/tableOf.ts';

const start = harbourAfter(consultations, tabled([text()]), later(10));

beforeEach(() => void fakeBrowser());

/** The page is loaded anew: nothing is left but what the browser keeps. */
async function loaded() {
  vi.resetModules();
  return import('#client/store/missed.ts');
}

type Missing = Awaited<ReturnType<typeof loaded>>;

const says = (play: Play, from: string, number: number, channel = 'plenary'): Message => ({
  channel,
  members: [],
  number,
  from,
  name: from,
  at: play.at,
  text: 'Good morning',
});

/** A page that shows the table from some moment on. */
async function page(play: Play, person = 'ada', messages: readonly Message[] = []) {
  const store = await loaded();
  const visible = signal(true);
  const table = tableOf(play, person);
  table.hears(...messages);
  const close = store.keepMissed(table, visible);
  return { store, table, visible, close };
}

const kindsMissed = ({ missedAt }: Missing, table: SeenTable) =>
  missedAt(table).lines.map((place) => table.everybody.value?.record[place]?.kind);

/** With the page's own store: it must be the one that was loaded last. */
const counted = async (table: SeenTable) => (await import('#client/panels/missed/missedCounts.ts')).missedCounts(table);

const meanwhile: Step = [later(60), bo.proposes(text({ issue: 'DATA' })), cy.coSponsors('c1'), later(60)];

describe('What one missed', () => {
  it('is what happened between closing the page and opening it again, exactly', async () => {
    (await page(start)).close();
    const now = played(start, meanwhile);
    const { store, table } = await page(now);
    expect(kindsMissed(store, table)).toEqual(['proposed', 'co-sponsored']);
    expect(await counted(table)).toEqual({ tabled: 1, changed: 0, votes: 0, messages: 0, others: 1 });
    expect(store.missedAt(table)).toMatchObject({ from: start.at, until: now.at });
  });

  it('is nothing of what the page showed as it happened', async () => {
    const { store, table } = await page(start);
    table.shows(played(start, meanwhile));
    table.hears(says(played(start, meanwhile), 'BOR', 1));
    expect(store.isNothing(store.missedAt(table))).toBe(true);
  });

  it('is nothing for who has just come, whatever had happened before', async () => {
    const { store, table } = await page(played(start, meanwhile), 'ada', [says(start, 'BOR', 1)]);
    expect(store.isNothing(store.missedAt(table))).toBe(true);
  });

  it('is what was said by others, by channel', async () => {
    (await page(start, 'ada', [says(start, 'BOR', 1)])).close();
    const now = played(start, later(60));
    const then = played(start, later(30));
    const said = [says(start, 'BOR', 1), says(then, 'BOR', 2), says(then, 'ARC', 3), says(then, 'CAL', 1, 'ARC+CAL')];
    const { store, table } = await page(now, 'ada', said);
    expect(store.missedAt(table).said).toEqual({ plenary: [2], 'ARC+CAL': [1] });
    expect((await counted(table)).messages).toBe(2);
  });

  it('is what came while nobody saw the page, or the connection was lost', async () => {
    const { store, table, visible } = await page(start);
    visible.value = false;
    const now = played(start, meanwhile);
    table.shows(now);
    expect(store.isNothing(store.missedAt(table))).toBe(true);
    const meanwhileLater = Object.assign(table, { now: () => now.at });
    visible.value = true;
    expect(kindsMissed(store, meanwhileLater)).toEqual(['proposed', 'co-sponsored']);
  });

  it('is not that one was away oneself', async () => {
    (await page(start)).close();
    const away: Step = [later(20), clock.notesLeaving('ada'), clock.notesLeaving('cy'), later(20)];
    const { store, table } = await page(played(start, [away, clock.notesComing('ada'), later(1)]));
    expect(kindsMissed(store, table)).toEqual(['left']);
  });

  it('is on another device what happened in one’s own absence, if that has just ended', async () => {
    const away: Step = [clock.notesLeaving('ada'), meanwhile, clock.notesComing('ada'), later(1)];
    const just = await page(played(start, away));
    expect(kindsMissed(just.store, just.table)).toEqual(['proposed', 'co-sponsored']);
    fakeBrowser();
    const long = await page(played(start, [away, later(600)]));
    expect(long.store.isNothing(long.store.missedAt(long.table))).toBe(true);
  });

  it('is nothing of what was said to a seat before one came to it', async () => {
    const { table, close } = await page(played(start, [eve.joins(), clock.notesComing('eve')]), 'eve');
    const seated = played(start, [eve.joins(), clock.notesComing('eve'), meanwhile, chair.assigns('eve', 'CAL')]);
    const elsewhere = Object.assign(table, { now: () => seated.at });
    elsewhere.shows(seated);
    close();
    const now = played(seated, later(30));
    const { store, table: again } = await page(now, 'eve', [says(start, 'BOR', 1, 'BOR+CAL')]);
    expect(store.isNothing(store.missedAt(again))).toBe(true);
  });
});

describe('A mark', () => {
  it('stands on a clause that came or changed, until all is put away', async () => {
    (await page(start)).close();
    const changed: Step = [meanwhile, ada.amends('c1', 1, text({ position: 75 })), later(1)];
    const { store, table } = await page(played(start, changed));
    expect(['c1', 'c2', 'c3'].map((clause) => store.missedOn(table, clause))).toEqual(['changed', 'new', undefined]);
    store.dismissMissed(table);
    expect(['c1', 'c2'].map((clause) => store.missedOn(table, clause))).toEqual([undefined, undefined]);
    expect(store.isNothing(store.missedAt(table))).toBe(true);
  });

  it('outlives another reload, and goes for good once it was seen', async () => {
    (await page(start)).close();
    const now = played(start, meanwhile);
    const messages = [says(played(start, later(30)), 'BOR', 1), says(played(start, later(40)), 'ARC', 2)];
    (await page(now, 'ada', messages)).close();
    const again = await page(played(now, later(5)), 'ada', messages);
    expect(again.store.missedAt(again.table).lines).toHaveLength(2);
    expect(again.store.missedIn(again.table, 'plenary')).toEqual([1]);
    again.store.messagesSeen(again.table, 'plenary');
    again.store.linesSeen(again.table);
    again.close();
    const { store, table } = await page(played(now, later(9)), 'ada', messages);
    expect(store.isNothing(store.missedAt(table))).toBe(true);
  });

  it('is this person’s at this table alone', async () => {
    (await page(start)).close();
    const now = played(start, meanwhile);
    await page(now);
    const { store, table } = await page(now, 'di');
    expect(store.isNothing(store.missedAt(table))).toBe(true);
  });
});
