import { beforeEach, expect, it, vi } from 'vitest';
import { chair } from '#tests/kit/moves.ts';
import { consultations } from '#tests/kit/openings.ts';
import { fakeBrowser } from '../kit/browser.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';

const broken = harbourAfter(consultations, chair.breaksNews('CANARY-card'), chair.breaksNews('CANARY-event'));

beforeEach(() => void fakeBrowser());

/** The page is loaded anew: nothing is left but what the browser keeps. */
async function loaded() {
  vi.resetModules();
  return import('#client/store/news.ts');
}

it('News stands there the latest first, each with what it says to oneself alone', async () => {
  const { newsOf } = await loaded();
  expect(newsOf(tableOf(broken, 'ada')).map(({ news, own }) => [news.title, own?.text])).toEqual([
    ['CANARY headline', 'CANARY news for ARC'],
    ['CANARY card in hand', undefined],
  ]);
  expect(newsOf(tableOf(broken, '', 'facilitator')).map(({ own }) => own)).toEqual([undefined, undefined]);
});

it('What one has put away stays away after a reload, for this person only', async () => {
  const table = tableOf(broken, 'ada');
  (await loaded()).dismissNews(table, 'CANARY-event');
  const { freshNews } = await loaded();
  expect(freshNews(table).map(({ news }) => news.event)).toEqual(['CANARY-card']);
  expect(freshNews(tableOf(broken, 'bo'))).toHaveLength(2);
});

it('News of an earlier round is no flash any more', async () => {
  const { freshNews, newsOf } = await loaded();
  const table = tableOf(
    harbourAfter(consultations, chair.breaksNews('CANARY-card'), Array(3).fill(chair.advances())),
    'ada',
  );
  expect(table.everybody.value?.round).toBe(2);
  expect(freshNews(table).map(({ news }) => news.event)).not.toContain('CANARY-card');
  expect(newsOf(table).map(({ news }) => news.event)).toContain('CANARY-card');
});
