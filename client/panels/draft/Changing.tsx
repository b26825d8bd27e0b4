import type { Amendment, DraftStore } from '../../store/draft.ts';
import { clauseOf, issueOf, textOf } from '../../store/names.ts';
import { draftIn, standingOf, weigh } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Difference } from '../text/Difference.tsx';
import { whole } from './figures.ts';

interface Props {
  readonly table: TableStore;
  readonly store: DraftStore;
  readonly amendment: Amendment;
}

/** Which clause is being changed, what follows from it, and the way back to the new clause. */
export function Changing({ table, store, amendment }: Props) {
  const clause = clauseOf(table, amendment.clause);
  const number = clause?.number ?? '';
  const revision = amendment.kind === 'revision';
  return (
    <div class="notice">
      <p>{revision ? t('panels:draft.amending', { number }) : t('floor:amend.amending', { number })}</p>
      {!revision && <AsItStands table={table} amendment={amendment} />}
      <div class="button-row">
        <button type="button" class="button" onClick={() => store.stopAmending()}>
          {t('panels:draft.stopAmending')}
        </button>
        {clause?.status !== 'live' && (
          <button type="button" class="button" onClick={() => store.makeFresh()}>
            {t('panels:draft.makeFresh')}
          </button>
        )}
      </div>
      {!revision && <Moved table={table} store={store} amendment={amendment} />}
    </div>
  );
}

/** What the clause would do to oneself without the amendment, to compare. */
function AsItStands({ table, amendment }: Omit<Props, 'store'>) {
  const clause = clauseOf(table, amendment.clause);
  const draft = clause && draftIn(clause);
  const standing = standingOf(table);
  const preview = standing && draft && weigh(standing, draft);
  return preview ? <p>{t('floor:amend.asItStands', { change: whole(preview.change) })}</p> : null;
}

/** The clause has another text than the one that the amendment started from. */
function Moved({ table, store, amendment }: Props) {
  const clause = clauseOf(table, amendment.clause);
  const issue = issueOf(table, amendment.sketch.issue);
  const from = clause?.revisions[String(amendment.revision)];
  const to = clause && textOf(clause);
  if (!clause || !issue || !from || !to || clause.revision === amendment.revision) return null;
  return (
    <>
      <p>{t('floor:amend.moved')}</p>
      <Difference issue={issue} from={from} to={to} />
      <button type="button" class="button" onClick={() => store.catchUp(clause)}>
        {t('floor:amend.catchUp')}
      </button>
    </>
  );
}
