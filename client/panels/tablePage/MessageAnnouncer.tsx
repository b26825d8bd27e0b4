import { useSignalEffect } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import type { TableStore } from '../../store/table.ts';
import { unreadTotal } from '../../store/unread.ts';
import { t } from '../../text/i18n.ts';

/** Says politely that something was written in a channel that is not open; an open one reads its messages itself. */
export function MessageAnnouncer({ table }: { readonly table: TableStore }) {
  const [waiting, setWaiting] = useState(0);
  const before = useRef<number | undefined>(undefined);
  useSignalEffect(() => {
    const unread = unreadTotal(table);
    if (before.current !== undefined && unread > before.current) setWaiting(unread);
    if (unread === 0) setWaiting(0);
    before.current = unread;
  });
  return (
    <div class="visually-hidden" role="status">
      {waiting > 0 && t('unread', { count: waiting })}
    </div>
  );
}
