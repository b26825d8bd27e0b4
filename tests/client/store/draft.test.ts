import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftStore } from '#client/store/draft.ts';
import { LEVELS } from '#shared/model/dials.ts';
import type { RevisionView } from '#shared/model/view.ts';
import { ada, text } from '#tests/kit/moves.ts';
import { consultations } from '#tests/kit/openings.ts';
import { type FakeBrowser, fakeBrowser } from '../kit/browser.ts';
import { harbourAfter, type SeenTable, tableOf } from '../kit/tableOf.ts';

const play = harbourAfter(consultations, ada.proposes(text({ title: 'On cables', text: 'Words of the table.' })));
let browser: FakeBrowser;
let table: SeenTable;

beforeEach(() => {
  browser = fakeBrowser();
  table = tableOf(play, 'ada');
});

/** The page is loaded anew: nothing is left but what the browser keeps. */
async function loaded(at: SeenTable = table) {
  vi.resetModules();
  const { draftStoreOf, sketchOf } = await import('#client/store/draft.ts');
  const store = draftStoreOf(at);
  if (!store) throw new Error('The table is not known yet');
  return { store, sketch: () => sketchOf(store.drafting.value) };
}

function amendsOwn(store: DraftStore, generated = false): void {
  const own = table.everybody.value?.clauses['c1'];
  if (!own) throw new Error('There is no clause');
  store.amend('c1', own, generated);
}

const written = { issue: 'DATA', position: 35, obligation: 3, title: 'Mine', text: 'By hand.' } as const;

describe('a draft', () => {
  it('begins soft, in the middle, on no issue, with no words of its own', async () => {
    const { sketch } = await loaded();
    expect(sketch()).toEqual({ issue: '', position: 50, obligation: 1, precision: 1, delegation: 0 });
  });

  it('survives a reload, whatever was written', async () => {
    const level = fc.constantFrom(...LEVELS);
    const change = fc.record(
      {
        issue: fc.constantFrom('CABLES', 'DATA'),
        position: fc.nat({ max: 20 }).map((step) => step * 5),
        obligation: level,
        precision: level,
        delegation: level,
        title: fc.string({ unit: 'grapheme' }),
        text: fc.string({ unit: 'grapheme' }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 4 }), fc.boolean(), async (changes, amending) => {
        browser.stored.clear();
        const { store } = await loaded();
        if (amending) amendsOwn(store);
        for (const each of changes) store.edit(each);
        const before = store.drafting.value;
        expect((await loaded()).store.drafting.value).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('is another at another table, and for another person in the same browser', async () => {
    const { store } = await loaded();
    store.edit(written);
    expect((await loaded(tableOf(play, 'bo'))).sketch().title).toBeUndefined();
    const elsewhere = { ...play, game: { ...play.game, table: 't2' } };
    expect((await loaded(tableOf(elsewhere, 'ada'))).sketch().title).toBeUndefined();
    expect((await loaded()).sketch()).toMatchObject(written);
  });

  it('follows the dials again when its words are generated again, also after a reload', async () => {
    const { store } = await loaded();
    store.edit(written);
    store.regenerate();
    expect((await loaded()).sketch()).not.toHaveProperty('text');
    expect((await loaded()).sketch()).toMatchObject({ title: 'Mine', position: 35 });
  });

  it('is gone once the table has it, also after a reload', async () => {
    const { store, sketch } = await loaded();
    store.edit(written);
    store.sent(sketch());
    expect(sketch()).not.toHaveProperty('title');
    expect((await loaded()).sketch()).toEqual(sketch());
  });

  it('keeps what was written while it was on its way', async () => {
    const { store, sketch } = await loaded();
    store.edit(written);
    const onItsWay = sketch();
    store.edit({ text: 'More words.' });
    store.sent(onItsWay);
    expect(sketch()).toMatchObject({ title: 'Mine', text: 'More words.' });
  });

  it('works without storage, and only forgets', async () => {
    vi.stubGlobal('localStorage', undefined);
    const { store, sketch } = await loaded();
    store.edit(written);
    expect(sketch()).toMatchObject(written);
    expect((await loaded()).sketch()).not.toHaveProperty('title');
  });
});

describe('an amendment', () => {
  it('starts from one’s clause as it stands, beside the new clause', async () => {
    const { store, sketch } = await loaded();
    store.edit(written);
    amendsOwn(store);
    expect(store.drafting.value.amendment).toMatchObject({ clause: 'c1', revision: 1 });
    expect(sketch()).toEqual({ ...text(), title: 'On cables', text: 'Words of the table.' });
    store.edit({ position: 80 });
    expect(store.drafting.value.fresh).toMatchObject(written);
    expect(store.drafting.value.amendment?.sketch.position).toBe(80);
  });

  it('has no words of its own when the page had generated them', async () => {
    const { store, sketch } = await loaded();
    amendsOwn(store, true);
    expect(sketch()).not.toHaveProperty('text');
    expect(sketch().title).toBe('On cables');
  });

  it('leaves the new clause as it was when one stops, or when the table has it', async () => {
    const { store, sketch } = await loaded();
    store.edit(written);
    amendsOwn(store);
    store.stopAmending();
    expect(sketch()).toMatchObject(written);
    amendsOwn(store);
    store.sent(sketch());
    expect(store.drafting.value).not.toHaveProperty('amendment');
    expect((await loaded()).sketch()).toMatchObject(written);
  });

  it('that was begun while the new clause was on its way is kept, and the clause is gone', async () => {
    const { store, sketch } = await loaded();
    store.edit(written);
    const onItsWay = sketch();
    amendsOwn(store);
    store.sent(onItsWay);
    expect(store.drafting.value.amendment?.clause).toBe('c1');
    expect(store.drafting.value.fresh).not.toHaveProperty('title');
  });

  it('starts from the new text and keeps the words when the text has moved', async () => {
    const { store, sketch } = await loaded();
    amendsOwn(store);
    store.edit({ text: 'Mine.' });
    store.rebase(4);
    expect(store.drafting.value.amendment?.revision).toBe(4);
    expect(sketch().text).toBe('Mine.');
  });

  it('of a clause that is closed becomes a new clause', async () => {
    const { store, sketch } = await loaded();
    amendsOwn(store);
    store.edit({ text: 'Mine.' });
    store.makeFresh();
    expect(store.drafting.value).not.toHaveProperty('amendment');
    expect(sketch()).toMatchObject({ issue: 'CABLES', text: 'Mine.' });
  });
});

describe('an amendment of another’s clause', () => {
  /** Bo takes up Ada's clause. */
  async function asked() {
    const loadedStore = await loaded(tableOf(play, 'bo'));
    const clause = table.everybody.value?.clauses['c1'];
    if (!clause) throw new Error('There is no clause');
    loadedStore.store.amend('c1', clause, false, 'amendment');
    return { ...loadedStore, clause };
  }

  it('is told apart from a revision of one’s own, also after a reload', async () => {
    await asked();
    const { store } = await loaded(tableOf(play, 'bo'));
    expect(store.drafting.value.amendment).toMatchObject({ kind: 'amendment', clause: 'c1', revision: 1 });
    const own = await loaded();
    amendsOwn(own.store);
    expect(own.store.drafting.value.amendment?.kind).toBe('revision');
  });

  it('keeps what one changed and takes over the rest when the clause moves on', async () => {
    const { store, sketch, clause } = await asked();
    store.edit({ position: 20, title: 'Bo’s title' });
    const revised = {
      ...(clause.revisions['1'] as RevisionView),
      precision: 3,
      text: 'New words.',
      title: 'New title',
    };
    store.catchUp({ ...clause, revision: 2, revisions: { ...clause.revisions, 2: revised } });
    expect(store.drafting.value.amendment?.revision).toBe(2);
    expect(sketch()).toMatchObject({ position: 20, title: 'Bo’s title', precision: 3, text: 'New words.' });
  });

  it('that an older page kept without its kind was a revision', async () => {
    const kept = { fresh: {}, amendment: { clause: 'c1', revision: 1, sketch: {} } };
    browser.stored.set('redlines.draft.t1.ada', JSON.stringify(kept));
    expect((await loaded()).store.drafting.value.amendment?.kind).toBe('revision');
  });
});

describe('a chair’s text', () => {
  it('is drafted beside one’s own delegation’s clause', async () => {
    vi.resetModules();
    const { draftStoreOf, sketchOf } = await import('#client/store/draft.ts');
    draftStoreOf(table)?.edit(written);
    draftStoreOf(table, 'chair')?.edit({ issue: 'PORTS' });
    const sketches = [draftStoreOf(table), draftStoreOf(table, 'chair')].map(
      (each) => each && sketchOf(each.drafting.value),
    );
    expect(sketches).toMatchObject([{ issue: 'DATA' }, { issue: 'PORTS' }]);
  });
});

describe('what an older page has kept', () => {
  const KEY = 'redlines.draft.t1.ada';

  it.each([
    ['no JSON', '{"fresh":'],
    ['null', 'null'],
    [
      'other types',
      '{"fresh":{"issue":7,"position":"50","obligation":9,"precision":1.5,"title":[]},"amendment":{"clause":1}}',
    ],
  ])('falls back to an empty draft at %s', async (_what, kept) => {
    browser.stored.set(KEY, kept);
    expect((await loaded()).store.drafting.value).toEqual({
      fresh: { issue: '', position: 50, obligation: 1, precision: 1, delegation: 0 },
    });
  });

  it('is put on a step of the spectrum, within its ends', async () => {
    for (const [position, step] of [
      [47, 45],
      [48, 50],
      [-20, 0],
      [444, 100],
    ] as const) {
      browser.stored.set(KEY, JSON.stringify({ fresh: { position } }));
      expect((await loaded()).sketch().position).toBe(step);
    }
  });
});
