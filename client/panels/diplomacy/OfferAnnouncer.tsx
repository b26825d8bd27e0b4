import { useSignalEffect } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { offersWaiting } from '../../store/diplomacy.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';

/** Says politely that an offer came: it stands in no public record, so nothing else reads it out. */
export function OfferAnnouncer({ table }: { readonly table: TableStore }) {
  const [waiting, setWaiting] = useState(0);
  const before = useRef<number | undefined>(undefined);
  useSignalEffect(() => {
    if (!table.own.value) return;
    const { understandings, dialogues } = offersWaiting(table);
    const count = understandings + dialogues;
    // What waited before this page was opened stands in the talks, and is not read out.
    if (before.current !== undefined && count > before.current) setWaiting(count);
    if (count === 0) setWaiting(0);
    before.current = count;
  });
  return (
    <div class="visually-hidden" role="status">
      {waiting > 0 && t('offers', { count: waiting })}
    </div>
  );
}
