import type { InsightView } from '#shared/model/view.ts';
import { issueName, partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';

/** What was learned of another, as a sentence. */
export const insightText = (table: TableStore, { party, issue, low, high }: InsightView): string =>
  t('diplomacy:dialogue.insight', { party: partyName(table, party), issue: issueName(table, issue), low, high });
