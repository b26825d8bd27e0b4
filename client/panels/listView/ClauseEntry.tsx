import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView } from '#shared/model/view.ts';
import { textOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { rejectionText } from '../../text/wording.ts';
import { MissedMark } from '../missed/MissedMark.tsx';
import { HardnessMark } from '../shell/HardnessMark.tsx';
import { showClause } from '../tablePage/showClause.ts';
import { IssueOf } from '../text/IssueOf.tsx';
import { ClauseAmendments } from './ClauseAmendments.tsx';
import { ClauseBrackets } from './ClauseBrackets.tsx';
import { ClauseFacts } from './ClauseFacts.tsx';

interface ClauseEntryProps {
  readonly table: TableStore;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

/** A clause with everything that is public about it. */
export function ClauseEntry({ table, id, clause }: ClauseEntryProps) {
  const text = textOf(clause);
  if (!text) return null;
  const name = t('words:clause.name', { number: clause.number });
  return (
    <article class="clause-entry">
      <h4>
        <span class="muted">{name}</span> {text.title}
      </h4>
      <p class="clause-facts">
        <HardnessMark dials={text} />
        <span class="badge">{t(`words:status.${clause.status}`)}</span>
        <MissedMark table={table} id={id} />
        <IssueOf table={table} clause={clause} />
      </p>
      <p class="operative">{text.text}</p>
      {clause.rejection && <p>{t('list.because', { rejection: rejectionText(clause.rejection) })}</p>}
      <ClauseFacts table={table} clause={clause} text={text} />
      <ClauseBrackets table={table} id={id} clause={clause} />
      <ClauseAmendments table={table} id={id} clause={clause} />
      <button type="button" class="button button-quiet clause-open" onClick={() => showClause(id)}>
        {t('list.open')} <span class="visually-hidden">{name}</span>
      </button>
    </article>
  );
}
