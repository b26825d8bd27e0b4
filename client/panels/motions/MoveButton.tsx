import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ClauseId } from '#shared/model/clause.ts';
import type { MotionKind } from '#shared/model/motion.ts';
import { clauseOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { MoveForm } from './MoveForm.tsx';
import { divisible } from './motions.ts';
import './motions.css';

interface Props {
  readonly table: TableStore;
  readonly kinds: readonly MotionKind[];
  /** The clause whose vote is to be divided; without it, one chooses. */
  readonly clause?: ClauseId;
  readonly children: ComponentChildren;
}

/** A button that opens the form of a motion; nothing where the engine takes no motion now. */
export function MoveButton({ table, kinds, clause, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  if (table.own.value?.may['MakeMotion'] !== '') return null;
  const show = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" class="button" aria-haspopup="dialog" onClick={show}>
        {children}
      </button>
      <dialog ref={dialog} class="move-dialog" aria-label={t('ballot:move.title')} onClose={() => setOpen(false)}>
        {open && (
          <MoveForm
            table={table}
            kinds={kinds}
            {...(clause !== undefined && { clause })}
            close={() => dialog.current?.close()}
          />
        )}
      </dialog>
    </>
  );
}

/** Moves a vote of its own on one dial of a clause. */
export function DivideButton({
  table,
  id,
  number,
}: {
  readonly table: TableStore;
  readonly id: ClauseId;
  readonly number: number;
}) {
  if (divisible(clauseOf(table, id)).length === 0) return null;
  return (
    <MoveButton table={table} kinds={['divide']} clause={id}>
      {t('ballot:move.divideClause', { number })}
    </MoveButton>
  );
}
