import { useState } from 'preact/hooks';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { whyNot } from '../../text/mayText.ts';
import { partners } from '../channels/partners.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Choice } from '../shell/Choice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';

/** Offers another delegation a dialogue on one issue. */
export function DialogueForm({ table }: { readonly table: TableStore }) {
  const sending = useSending(table);
  const [to, setTo] = useState('');
  const [issue, setIssue] = useState('');
  const obstacle = whyNot(table, 'OfferDialogue');
  const issues = table.welcome.value?.scenario.issues ?? [];
  const ready = to !== '' && issue !== '' && obstacle === undefined;
  const offer = () =>
    sending.send({ type: 'OfferDialogue', to, issue }, () => {
      setTo('');
      setIssue('');
    });
  return (
    <details class="offer">
      <summary>{t('diplomacy:dialogue.offerIt')}</summary>
      {obstacle !== undefined && <p class="notice">{obstacle}</p>}
      <Choice label={t('diplomacy:with')} none={t('diplomacy:chooseParty')} value={to} choose={setTo}>
        {partners(table).map((id) => [id, partyName(table, id)])}
      </Choice>
      <Choice label={t('diplomacy:dialogue.issue')} none={t('diplomacy:chooseIssue')} value={issue} choose={setIssue}>
        {issues.map(({ id, name }) => [id, name])}
      </Choice>
      <ActButton table={table} kind="primary" disabled={!ready || sending.busy} act={offer}>
        {t('diplomacy:dialogue.send')}
      </ActButton>
      <Refusal denial={sending.denial} table={table} />
    </details>
  );
}
