import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { CopyField } from '../shell/CopyField.tsx';
import { LocalNotice } from '../shell/LocalNotice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';

/** How people get to this table: its code, large enough to read from the last row, and its address. */
export function OpenTable({ table, code }: { readonly table: TableStore; readonly code: string }) {
  const sending = useSending(table);
  const open = table.everybody.value?.entryOpen === true;
  // A seminar's table has no code of its own: people come by the seminar.
  if (code === '') return null;
  return (
    <section class="card" aria-labelledby="open-heading">
      <h2 id="open-heading">{t('desk:open.title')}</h2>
      <p class="field-label">{t('desk:open.code')}</p>
      <p class="open-code digits">{code}</p>
      <CopyField label={t('desk:open.address')} value={`${location.origin}/#/join/${code}`} />
      <LocalNotice />
      <p role="status">{open ? t('desk:open.entryOpen') : t('desk:open.entryClosed')}</p>
      <ActButton table={table} act={() => sending.send({ type: 'SetEntry', open: !open })}>
        {open ? t('desk:open.close') : t('desk:open.reopen')}
      </ActButton>
      <Refusal denial={sending.denial} table={table} />
    </section>
  );
}
