import { draftStoreOf } from '../../store/draft.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Changing } from './Changing.tsx';
import { DraftForm } from './DraftForm.tsx';
import { IssueField } from './IssueField.tsx';
import './draft.css';

/** A text of the Chair's, for the facilitator's desk and for the delegation that was appointed to the chair. Its place gives it a heading. */
export function ChairText({ table }: { readonly table: TableStore }) {
  const store = draftStoreOf(table, 'chair');
  if (!store) return null;
  const { amendment } = store.drafting.value;
  const compromise = table.facilitator.value !== undefined;
  return (
    <div class="draft">
      {amendment && <Changing table={table} store={store} amendment={amendment} />}
      <p class="muted">{t('floor:chair.means')}</p>
      {compromise && !amendment && <p class="muted">{t('floor:chair.compromise')}</p>}
      <IssueField table={table} store={store} as="chair" />
      <DraftForm table={table} store={store} as="chair" />
    </div>
  );
}
