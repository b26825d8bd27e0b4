/** Whether the guide through a first round is shown: once put away it stays so in this browser, until it is called back. */
import { signal } from '@preact/signals';
import { keep, kept } from './keep.ts';

export const coached = signal(kept<boolean>('guide', true));

export function putAway(away: boolean): void {
  coached.value = !away;
  keep('guide', !away);
}
