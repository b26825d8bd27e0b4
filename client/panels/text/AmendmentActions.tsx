import type { AmendmentId } from '#shared/model/amendment.ts';
import type { AmendmentView, ClauseView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { isDrafting, may, sponsoringAs } from './part.ts';
import { type Sending, useSending } from './useSending.ts';

interface Props {
  readonly table: TableStore;
  readonly clause: ClauseView;
  readonly id: AmendmentId;
  readonly amendment: AmendmentView;
}

interface ActionProps extends Props {
  readonly sending: Sending;
}

/** What one can do with an open amendment: answer it as a sponsor, sign it, or take one's own back. */
export function AmendmentActions({ table, clause, id, amendment }: Props) {
  const sending = useSending(table);
  if (!isDrafting(table)) return null;
  const props = { table, clause, id, amendment, sending };
  return (
    <>
      <div class="button-row">
        {sponsoringAs(table, clause).length > 0 && <Answers {...props} />}
        {table.party.value !== '' && <Signing {...props} />}
      </div>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}

/** A sponsor may change its mind: the answer given is pressed and idle, the other one open. */
function Answers({ table, clause, id, amendment, sending }: ActionProps) {
  const answers = sponsoringAs(table, clause).map((name) => amendment.consent[name]);
  const accepted = answers.every((given) => given === 'accepted');
  const declined = answers.every((given) => given === 'declined');
  const { number } = amendment;
  const answer = (accept: boolean) => sending.send({ type: 'AnswerAmendment', amendment: id, accept });
  const closed = sending.busy || !may(table, 'AnswerAmendment');
  return (
    <>
      <ActButton table={table} kind="primary" disabled={closed || accepted} pressed={accepted} act={() => answer(true)}>
        {t('floor:amendment.accept', { number })}
      </ActButton>
      <ActButton table={table} disabled={closed || declined} pressed={declined} act={() => answer(false)}>
        {t('floor:amendment.decline', { number })}
      </ActButton>
    </>
  );
}

function Signing({ table, id, amendment, sending }: ActionProps) {
  const { number, party, signatories } = amendment;
  const own = table.party.value;
  if (party === own)
    return (
      <ActButton
        table={table}
        kind="grave"
        disabled={sending.busy || !may(table, 'WithdrawAmendment')}
        act={() => sending.send({ type: 'WithdrawAmendment', amendment: id })}
      >
        {t('floor:amendment.withdraw', { number })}
      </ActButton>
    );
  if (signatories[own]) return null;
  return (
    <ActButton
      table={table}
      disabled={sending.busy || !may(table, 'SignAmendment')}
      act={() => sending.send({ type: 'SignAmendment', amendment: id })}
    >
      {t('floor:amendment.sign', { number })}
    </ActButton>
  );
}
