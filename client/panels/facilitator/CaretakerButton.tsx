import type { PartyId } from '#shared/model/scenario.ts';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';

/** Hands a delegation's seat to a caretaker, or back. */
export function CaretakerButton({ table, party }: { readonly table: TableStore; readonly party: PartyId }) {
  const sending = useSending(table);
  const held = table.everybody.value?.seats[party]?.caretaker === true;
  return (
    <>
      <ActButton
        table={table}
        disabled={sending.busy}
        about={partyName(table, party)}
        act={() => sending.send({ type: held ? 'EndCaretaker' : 'SeatCaretaker', party })}
      >
        {t(held ? 'classroom:attendant.endCaretaker' : 'classroom:attendant.caretaker')}
      </ActButton>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}
