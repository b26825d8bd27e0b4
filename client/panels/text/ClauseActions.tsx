import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView } from '#shared/model/view.ts';
import { draftStoreOf } from '../../store/draft.ts';
import { issueOf, textOf } from '../../store/names.ts';
import { levelOf } from '../../store/standing.ts';
import { tab } from '../../store/tab.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { operativeText } from '../../text/operative.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { Difference } from './Difference.tsx';
import { focusOn } from './focusOn.ts';
import { type Sending, useSending } from './useSending.ts';

interface Props {
  readonly table: TableStore;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

interface ActionProps extends Props {
  readonly sending: Sending;
  readonly blocked: boolean;
}

/** What one's own delegation can do with a live clause: carry it or stop, or change and withdraw one's own. */
export function ClauseActions({ table, id, clause }: Props) {
  const sending = useSending(table);
  const view = table.everybody.value;
  if (table.party.value === '' || !view || view.phase !== 'consultations') return null;
  const blocked = sending.busy || view.paused;
  const props = { table, id, clause, sending, blocked };
  return (
    <>
      {sending.denial?.code !== 'text-moved' && (
        <div class="button-row">
          {clause.support[table.party.value] === 'sponsor' ? <OwnActions {...props} /> : <CarryAction {...props} />}
        </div>
      )}
      <Refusal denial={sending.denial} table={table} />
      <TextMoved {...props} />
    </>
  );
}

function CarryAction({ table, id, clause, sending, blocked }: ActionProps) {
  const number = clause.number;
  if (clause.support[table.party.value] === 'co-sponsor')
    return (
      <ActButton table={table} disabled={blocked} act={() => sending.send({ type: 'EndCoSponsorship', clause: id })}>
        {t('panels:text.endCoSponsorship', { number })}
      </ActButton>
    );
  return (
    <ActButton
      table={table}
      kind="primary"
      disabled={blocked}
      act={() => sending.send({ type: 'CoSponsor', clause: id, revision: clause.revision })}
    >
      {t('panels:text.coSponsor', { number })}
    </ActButton>
  );
}

function OwnActions({ table, id, clause, sending, blocked }: ActionProps) {
  const { number } = clause;
  return (
    <>
      <button type="button" class="button" onClick={() => startAmending(table, id, clause)}>
        {t('panels:text.amend', { number })}
      </button>
      <details class="withdraw">
        <summary class="button button-grave">{t('panels:text.withdraw', { number })}</summary>
        <p>{t('panels:text.withdrawSure')}</p>
        <ActButton
          table={table}
          kind="grave"
          disabled={blocked}
          act={() => sending.send({ type: 'WithdrawClause', clause: id }, () => focusOn('text-heading'))}
        >
          {t('panels:text.withdrawYes', { number })}
        </ActButton>
      </details>
    </>
  );
}

/** The text moved while one was reading: the refusal shows both, and one may consent to the new one. */
function TextMoved({ table, id, clause, sending, blocked }: ActionProps) {
  const { denial } = sending;
  const issue = issueOf(table, clause.issue);
  if (denial?.code !== 'text-moved' || !issue) return null;
  return (
    <div class="notice">
      <Difference issue={issue} from={denial.from} to={denial.to} />
      <div class="button-row">
        <ActButton
          table={table}
          kind="primary"
          disabled={blocked}
          act={() => sending.send({ type: 'CoSponsor', clause: id, revision: denial.now })}
        >
          {t('panels:text.coSponsorNew', { number: clause.number })}
        </ActButton>
        <button type="button" class="button" onClick={sending.dismiss}>
          {t('panels:text.leaveIt')}
        </button>
      </div>
    </div>
  );
}

function startAmending(table: TableStore, id: ClauseId, clause: ClauseView): void {
  const issue = issueOf(table, clause.issue);
  const text = textOf(clause);
  const dials = text && {
    obligation: levelOf(text.obligation),
    precision: levelOf(text.precision),
    delegation: levelOf(text.delegation),
  };
  const generated = issue && text && dials && operativeText(issue, { ...dials, position: text.position }) === text.text;
  draftStoreOf(table)?.amend(id, clause, generated === true);
  tab.value = 'draft';
  focusOn('draft-heading');
}
