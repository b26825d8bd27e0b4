import type { MotionView } from '#shared/model/view.ts';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { motionText } from '../../text/wording.ts';

/** Who moves what. */
export const MotionWords = ({ table, motion }: { readonly table: TableStore; readonly motion: MotionView }) => (
  <>{t('words:record.moved', { party: partyName(table, motion.party), motion: motionText(table, motion) })}</>
);
