import { useState } from 'preact/hooks';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { MotionMenu } from '../tablePage/panels.ts';
import { decidedMotions } from './motions.ts';

/** What one can move, and what came of the motions so far. Folded: procedure is seldom the matter. */
export function Motions({ table }: { readonly table: TableStore }) {
  const [unfolded, setUnfolded] = useState(false);
  const view = table.everybody.value;
  if (!view) return null;
  const may = table.own.value?.may['MakeMotion'] === '';
  if (!may && decidedMotions(view).length === 0) return null;
  return (
    <details class="motions" onToggle={() => setUnfolded(true)}>
      <summary>{t('motions')}</summary>
      {unfolded && <MotionMenu table={table} view={view} />}
    </details>
  );
}
