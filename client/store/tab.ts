/** Which panel is open beside the table; kept over a reload, for each table by itself. */
import { effect, signal } from '@preact/signals';
import { keep, kept } from './keep.ts';

export const TABS = ['brief', 'draft', 'text', 'channels', 'vote'] as const;
export type Tab = (typeof TABS)[number];

export const tab = signal<Tab>('brief');

/** Opens the panel that was open when this table was last seen; returns the end of keeping track. */
export function keepTab(table: string): () => void {
  const last = kept<Tab>(`tab.${table}`, 'brief');
  tab.value = TABS.includes(last) ? last : 'brief';
  return effect(() => keep(`tab.${table}`, tab.value));
}
