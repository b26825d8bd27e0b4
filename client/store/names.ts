/** What things at a table are called: parties, issues and clauses by the names that people read. */
import { entryOf } from '#shared/base/records.ts';
import { CHAIR, type ClauseId } from '#shared/model/clause.ts';
import type { PublicParty } from '#shared/model/publicScenario.ts';
import type { Issue, IssueId, PartyId } from '#shared/model/scenario.ts';
import type { ClauseView } from '#shared/model/view.ts';
import { t } from '../text/i18n.ts';
import type { TableStore } from './table.ts';

export const partyOf = (table: TableStore, id: PartyId): PublicParty | undefined =>
  table.welcome.value?.scenario.parties.find((party) => party.id === id);

/** A chair's text has no party behind it. */
export const partyName = (table: TableStore, id: PartyId): string =>
  id === CHAIR ? t('words:person.chair') : (partyOf(table, id)?.name ?? id);

export const issueOf = (table: TableStore, id: IssueId): Issue | undefined =>
  table.welcome.value?.scenario.issues.find((issue) => issue.id === id);

export const issueName = (table: TableStore, id: IssueId): string => issueOf(table, id)?.name ?? id;

export const clauseOf = (table: TableStore, id: ClauseId): ClauseView | undefined =>
  entryOf(table.everybody.value?.clauses ?? {}, id);

export { textOf } from '#shared/rolling/reading.ts';
