import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { AskTwice } from '../shell/AskTwice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';

interface Props {
  readonly table: TableStore;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

/** Joins a clause that was adopted without oneself; nothing where one is party to it, or nothing is open to accession. */
export function AccedeButton({ table, id, clause }: Props) {
  const sending = useSending(table);
  const adopted = clause.status === 'adopted' || clause.status === 'pending';
  const outside = clause.bonds[table.party.value] === undefined;
  if (!adopted || !outside || table.own.value?.may['Accede'] !== '') return null;
  const { number, revision } = clause;
  return (
    <>
      <AskTwice
        table={table}
        disabled={sending.busy}
        question={() => ({
          title: t('ballot:accede.sure', { number }),
          hint: t('ballot:accede.follows'),
          confirm: t('ballot:accede.yes', { number }),
          act: () => sending.send({ type: 'Accede', clause: id, revision }),
        })}
      >
        {t('ballot:accede.open', { number })}
      </AskTwice>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}
