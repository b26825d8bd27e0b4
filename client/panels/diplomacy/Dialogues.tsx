import { offersOpen, type Talk, talksOf } from '../../store/diplomacy.ts';
import { insightsOf } from '../../store/insights.ts';
import { issueName, partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { amountText } from './amounts.ts';
import { DialogueForm } from './DialogueForm.tsx';
import { insightText } from './insightText.ts';
import { OfferAnswer } from './OfferAnswer.tsx';
import { parametersOf } from './parametersOf.ts';
import './diplomacy.css';

/** Track 2: the time that is left for it, what is offered, and what one has learned. */
export function Dialogues({ table }: { readonly table: TableStore }) {
  const own = table.own.value;
  if (!own) return null;
  const talks = talksOf(own, table.party.value);
  const insights = insightsOf(own);
  return (
    <section class="arranged" aria-labelledby="dialogues-heading">
      <h3 id="dialogues-heading" tabIndex={-1}>
        {t('diplomacy:dialogue.heading')}
      </h3>
      <p class="muted small">
        {t('diplomacy:dialogue.what', { by: amountText(parametersOf(table).learning.dialogue) })}
      </p>
      <p class="slots">{t('brief:slots', { count: own.slotsLeft })}</p>
      {offersOpen(table) && <DialogueForm table={table} />}
      <h4>{t('diplomacy:dialogue.offers')}</h4>
      {talks.length === 0 && <p class="muted">{t('diplomacy:dialogue.none')}</p>}
      <ul class="arrangements">
        {talks.map((talk) => (
          <li key={talk.id} class="card arrangement">
            <One table={table} talk={talk} />
          </li>
        ))}
      </ul>
      <h4>{t('diplomacy:dialogue.learned')}</h4>
      {insights.length === 0 ? (
        <p class="muted">{t('diplomacy:dialogue.nothingLearned')}</p>
      ) : (
        <ul class="insights">
          {insights.map((insight, index) => (
            <li key={index}>{insightText(table, insight)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function One({ table, talk }: { readonly table: TableStore; readonly talk: Talk }) {
  const { id, partner, offered, issue, round, status } = talk;
  const names = { party: partyName(table, partner), issue: issueName(table, issue) };
  const text =
    status === 'held'
      ? t('diplomacy:dialogue.between', names)
      : t(offered ? 'diplomacy:dialogue.toThem' : 'diplomacy:dialogue.toUs', names);
  return (
    <>
      <p class="serif promise">{text}</p>
      <p class="small">
        <span class="badge" data-status={status}>
          {t(`words:dialogueStatus.${status}`)}
        </span>{' '}
        <span class="muted">{t('diplomacy:inRound', { round })}</span>
      </p>
      {status === 'offered' && (
        <OfferAnswer
          table={table}
          offered={offered}
          about={text}
          answer={(accept) => ({ type: 'AnswerDialogue', dialogue: id, accept })}
          withdraw={{ type: 'WithdrawDialogue', dialogue: id }}
          focus="dialogues-heading"
        />
      )}
    </>
  );
}
