import type { Phase } from '#shared/model/game.ts';
import { MOTION_KINDS, type MotionKind } from '#shared/model/motion.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { MotionWords } from './MotionWords.tsx';
import { MoveButton } from './MoveButton.tsx';
import { decidedMotions } from './motions.ts';

/** Once the table votes there is no debate left to close, and nothing more to divide. */
const kindsIn = (phase: Phase): readonly MotionKind[] => (phase === 'consultations' ? MOTION_KINDS : ['caucus']);

/** What one can move, and what came of the motions so far. Folded: procedure is seldom the matter. */
export function Motions({ table }: { readonly table: TableStore }) {
  const view = table.everybody.value;
  if (!view) return null;
  const decided = decidedMotions(view);
  const may = table.own.value?.may['MakeMotion'] === '';
  if (!may && decided.length === 0) return null;
  return (
    <details class="motions">
      <summary>{t('ballot:motion.heading')}</summary>
      <p>{t('ballot:motion.what')}</p>
      <MoveButton table={table} kinds={kindsIn(view.phase)}>
        {t('ballot:move.open')}
      </MoveButton>
      <ul>
        {decided.map(([id, motion]) => (
          <li key={id}>
            <MotionWords table={table} motion={motion} /> <strong>{t(`words:motionStatus.${motion.status}`)}</strong>
          </li>
        ))}
      </ul>
    </details>
  );
}
