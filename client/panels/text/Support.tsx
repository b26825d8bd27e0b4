import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView } from '#shared/model/view.ts';
import { issueOf, textOf } from '../../store/names.ts';
import { carriersOf } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Difference } from './Difference.tsx';
import { nameWithYou, PartyLine } from './PartyLine.tsx';
import { supportedRevision } from './supportedRevision.ts';

interface Props {
  readonly table: TableStore;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

/** Who carries a clause, who is asked again, and how many are still needed for the vote. */
export function Support({ table, id, clause }: Props) {
  const carriers = carriersOf(clause);
  const asked = Object.keys(clause.support).filter((party) => clause.support[party] === 'asked-again');
  const needed = (table.welcome.value?.scenario.procedure.sponsorsNeeded ?? 1) - carriers.length;
  return (
    <>
      <p class="party-line">
        <span class="party-role">{t('words:support.sponsor')}</span> {nameWithYou(table, clause.sponsor)}
      </p>
      <PartyLine table={table} label={t('words:support.co-sponsor')} parties={carriers.slice(1)} />
      <PartyLine table={table} label={t('words:support.asked-again')} parties={asked} />
      <p class={needed > 0 ? 'needed' : 'needed enough'}>
        {needed > 0 ? t('panels:text.needed', { count: needed }) : t('panels:text.enough')}
      </p>
      {clause.support[table.party.value] === 'asked-again' && <AskedAgain table={table} id={id} clause={clause} />}
    </>
  );
}

/** One supported another text: what has changed since, so that one can decide again. */
function AskedAgain({ table, id, clause }: Props) {
  const view = table.everybody.value;
  const issue = issueOf(table, clause.issue);
  const now = textOf(clause);
  const seen = view && supportedRevision(view, id, table.party.value);
  const then = clause.revisions[String(seen)];
  return (
    <div class="notice">
      <p>
        <strong>{t('panels:text.askedAgain')}</strong> {t('panels:text.askedAgainWhy')}
      </p>
      {issue && now && then && <Difference issue={issue} from={then} to={now} />}
    </div>
  );
}
