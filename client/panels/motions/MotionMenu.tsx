import type { Phase } from '#shared/model/game.ts';
import { MOTION_KINDS, type MotionKind } from '#shared/model/motion.ts';
import type { PublicView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { MotionWords } from './MotionWords.tsx';
import { MoveButton } from './MoveButton.tsx';
import { decidedMotions } from './motions.ts';

/** Once the table votes there is no debate left to close, and nothing more to divide. */
const kindsIn = (phase: Phase): readonly MotionKind[] => (phase === 'consultations' ? MOTION_KINDS : ['caucus']);

export interface MenuProps {
  readonly table: TableStore;
  readonly view: PublicView;
}

/** The button that moves, and the motions that were decided. */
export function MotionMenu({ table, view }: MenuProps) {
  return (
    <>
      <p>{t('ballot:motion.what')}</p>
      <MoveButton table={table} kinds={kindsIn(view.phase)}>
        {t('ballot:move.open')}
      </MoveButton>
      <ul>
        {decidedMotions(view).map(([id, motion]) => (
          <li key={id}>
            <MotionWords table={table} motion={motion} /> <strong>{t(`words:motionStatus.${motion.status}`)}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
