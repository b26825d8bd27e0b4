/** Whether the table is shown as a picture or as a list; kept in this browser. */
import { signal } from '@preact/signals';
import { keep, kept } from './keep.ts';

export type TableViewKind = 'picture' | 'list';

export const view = signal<TableViewKind>(kept<TableViewKind>('view', 'picture') === 'list' ? 'list' : 'picture');

/** The picture's code could not be loaded: this page shows the list and says why. */
export const pictureMissing = signal(false);

export function chooseView(chosen: TableViewKind): void {
  pictureMissing.value = false;
  view.value = chosen;
  keep('view', chosen);
}
