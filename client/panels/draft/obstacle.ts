/** Why a clause cannot be tabled or changed just now, in a sentence. */
import type { Amendment } from '../../store/draft.ts';
import { clauseOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { denialText } from '../../text/wording.ts';

/** Undefined when nothing stands in the way. Reads signals. */
export function obstacleOf(table: TableStore, amendment: Amendment | undefined): string | undefined {
  const everybody = table.everybody.value;
  if (!everybody) return t('panels:obstacle.waiting');
  const { phase, paused } = everybody;
  if (phase !== 'consultations') return t(`panels:obstacle.phase.${phase}`);
  if (paused) return denialText({ code: 'paused' });
  if (amendment) return closedText(table, amendment) ?? offlineText(table);
  const limit = table.welcome.value?.scenario.procedure.draftsPerRound ?? 0;
  if ((table.own.value?.draftsLeft ?? 0) <= 0) return denialText({ code: 'draft-limit', limit });
  return offlineText(table);
}

const closedText = (table: TableStore, { clause }: Amendment): string | undefined =>
  clauseOf(table, clause)?.status === 'live' ? undefined : denialText({ code: 'clause-closed', clause }, table);

/** The connection's own banner says the rest. */
export const offlineText = (table: TableStore): string | undefined =>
  table.status.value === 'online' ? undefined : t('panels:obstacle.offline');
