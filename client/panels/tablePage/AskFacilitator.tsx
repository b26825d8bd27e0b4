import type { TableStore } from '../../store/table.ts';
import { ownDelegate } from '../../store/team.ts';
import { t } from '../../text/i18n.ts';
import { useSending } from '../text/useSending.ts';

/** Raises one's hand for the facilitator, who sees it beside every table, and lowers it again. */
export function AskFacilitator({ table }: { readonly table: TableStore }) {
  const sending = useSending(table);
  const person = table.welcome.value?.person ?? '';
  const own = ownDelegate(table) ?? table.everybody.value?.visitors[person];
  if (!own) return null;
  const idle = sending.busy || table.status.value !== 'online';
  return (
    <button
      type="button"
      class="header-button"
      aria-pressed={own.hand}
      aria-disabled={idle}
      onClick={() => {
        if (!idle) sending.send({ type: 'RaiseHand', raised: !own.hand });
      }}
    >
      {t(own.hand ? 'hand.raised' : 'hand.raise')}
    </button>
  );
}
