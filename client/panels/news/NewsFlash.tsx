import { freshNews } from '../../store/news.ts';
import type { TableStore } from '../../store/table.ts';
import { Flash } from '../tablePage/panels.ts';

/** News that has just broken, until one puts it away. The record's line of it is what is read out, so this is not. */
export function NewsFlash({ table }: { readonly table: TableStore }) {
  const [latest, ...others] = freshNews(table);
  if (!latest || table.everybody.value?.phase === 'debrief') return null;
  return <Flash key={latest.news.event} table={table} broken={latest} others={others.length} />;
}
