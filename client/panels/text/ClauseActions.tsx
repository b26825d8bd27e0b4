import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView } from '#shared/model/view.ts';
import { issueOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { AskTwice } from '../shell/AskTwice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { Difference } from './Difference.tsx';
import { focusOn } from './focusOn.ts';
import { isDrafting, isFirstSponsor, may } from './part.ts';
import { startChanging } from './startChanging.ts';
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

/** What one can do with a live clause as a whole: carry it or stop, change or withdraw one's own. */
export function ClauseActions({ table, id, clause }: Props) {
  const sending = useSending(table);
  if (!isDrafting(table)) return null;
  const blocked = sending.busy || table.everybody.value?.paused === true;
  const props = { table, id, clause, sending, blocked };
  return (
    <>
      {sending.denial?.code !== 'text-moved' && (
        <div class="button-row">
          {isFirstSponsor(table, clause) ? <OwnActions {...props} /> : <CarryAction {...props} />}
        </div>
      )}
      <Refusal denial={sending.denial} table={table} />
      <TextMoved {...props} />
    </>
  );
}

/** Nothing for the facilitator: only delegations carry clauses. */
function CarryAction({ table, id, clause, sending, blocked }: ActionProps) {
  const { number } = clause;
  if (table.party.value === '') return null;
  if (clause.support[table.party.value] === 'co-sponsor')
    return (
      <ActButton
        table={table}
        disabled={blocked || !may(table, 'EndCoSponsorship')}
        act={() => sending.send({ type: 'EndCoSponsorship', clause: id })}
      >
        {t('panels:text.endCoSponsorship', { number })}
      </ActButton>
    );
  return (
    <ActButton
      table={table}
      kind="primary"
      disabled={blocked || !may(table, 'CoSponsor')}
      act={() => sending.send({ type: 'CoSponsor', clause: id, revision: clause.revision })}
    >
      {t('panels:text.coSponsor', { number })}
    </ActButton>
  );
}

/** The facilitator's page has no draft to change a text in: a chair's text is withdrawn there, and tabled anew. */
function OwnActions(props: ActionProps) {
  const { table, id, clause } = props;
  return (
    <>
      {table.party.value !== '' && (
        <button type="button" class="button" onClick={() => startChanging(table, id, clause, 'revision')}>
          {t('panels:text.amend', { number: clause.number })}
        </button>
      )}
      <Withdrawal {...props} />
    </>
  );
}

function Withdrawal({ table, id, clause, sending, blocked }: ActionProps) {
  const { number } = clause;
  return (
    <AskTwice
      table={table}
      kind="grave"
      disabled={blocked || !may(table, 'WithdrawClause')}
      question={() => ({
        title: t('panels:text.withdrawTitle', { number }),
        hint: t('panels:text.withdrawSure'),
        confirm: t('panels:text.withdrawYes', { number }),
        act: () => sending.send({ type: 'WithdrawClause', clause: id }, () => focusOn('text-heading')),
      })}
    >
      {t('panels:text.withdraw', { number })}
    </AskTwice>
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
