/** News that has broken, and which of it one has put away; that outlives a reload. */
import { signal } from '@preact/signals';
import type { NewsId } from '#shared/model/scenarioEvent.ts';
import type { NewsView, OwnNewsView } from '#shared/model/view.ts';
import { keep, kept } from './keep.ts';
import { inOrder } from './numbered.ts';
import type { TableStore } from './table.ts';

export interface Broken {
  /** Its place in the order in which news broke, from 1. */
  readonly place: number;
  readonly news: NewsView;
  /** What it says to one's own delegation alone. */
  readonly own: OwnNewsView | undefined;
}

/** All news, the latest first. Reads signals. */
export const newsOf = (table: TableStore): readonly Broken[] =>
  inOrder(table.everybody.value?.news ?? {})
    .map(([place, news]) => ({ place, news, own: table.own.value?.news[String(place)] }))
    .toReversed();

type PutAway = Readonly<Record<NewsId, boolean>>;
const NONE: PutAway = {};

const putAway = signal<Readonly<Record<string, PutAway>>>({});

const keyOf = (table: TableStore): string =>
  `news.${table.welcome.value?.table ?? ''}.${table.welcome.value?.person ?? ''}`;

const putAwayAt = (key: string): PutAway => putAway.value[key] ?? kept(key, NONE);

/** News of the running round that one has not put away, the latest first. Older news stands in the brief. */
export function freshNews(table: TableStore): readonly Broken[] {
  const away = putAwayAt(keyOf(table));
  const round = table.everybody.value?.round;
  return newsOf(table).filter(({ news }) => news.round === round && away[news.event] !== true);
}

export function dismissNews(table: TableStore, event: NewsId): void {
  const key = keyOf(table);
  const next = { ...putAwayAt(key), [event]: true };
  putAway.value = { ...putAway.value, [key]: next };
  keep(key, next);
}
