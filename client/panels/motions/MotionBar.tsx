import type { TableStore } from '../../store/table.ts';
import { CaucusBar, OpenMotion } from '../tablePage/panels.ts';
import { useFocusAfter } from '../text/focusOn.ts';
import { Motions } from './Motions.tsx';
import { openMotion } from './motions.ts';
import './motions.css';

interface BarProps {
  readonly table: TableStore;
  /** Whether one can move from here while nothing else stands in the bar. */
  readonly menu: boolean;
}

/** Above every panel: the motion that the table is asked about, the caucus that is held, or what one can move. */
export function MotionBar({ table, menu }: BarProps) {
  const view = table.everybody.value;
  const open = view && openMotion(view);
  // Who has just moved or spoken has lost the button that was pressed, and perhaps the motion with it.
  const spoken = open?.[1].spoken[table.party.value] !== undefined;
  useFocusAfter(open ? `${open[0]} ${spoken}` : '', open ? 'motion-heading' : 'side');
  if (!view) return null;
  const idle = view.caucusUntil === 0 && !open;
  return (
    <>
      {idle && menu && table.own.value?.may['MakeMotion'] === '' && <Motions table={table} />}
      {view.caucusUntil > 0 && <CaucusBar table={table} until={view.caucusUntil} />}
      {open && <OpenMotion key={open[0]} table={table} motion={open} />}
    </>
  );
}
