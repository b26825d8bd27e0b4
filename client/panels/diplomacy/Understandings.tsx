import { type Arrangement, arrangementsBy, offersOpen } from '../../store/diplomacy.ts';
import { partyOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Flag } from '../shell/Flag.tsx';
import { amountText } from './amounts.ts';
import { OfferAnswer } from './OfferAnswer.tsx';
import { parametersOf } from './parametersOf.ts';
import { breakerText, promiseText } from './promises.ts';
import { UnderstandingForm } from './UnderstandingForm.tsx';
import './diplomacy.css';

/** Promises of votes between one's own delegation and another: what was offered, and what came of it. */
export function Understandings({ table }: { readonly table: TableStore }) {
  const own = table.own.value;
  if (!own) return null;
  const byPartner = [...arrangementsBy(own, table.party.value)];
  return (
    <section class="arranged" aria-labelledby="understandings-heading">
      <h3 id="understandings-heading" tabIndex={-1}>
        {t('diplomacy:understanding.heading')}
      </h3>
      <p class="muted small">{t('diplomacy:understanding.what')}</p>
      <Stakes table={table} />
      {offersOpen(table) && <UnderstandingForm table={table} />}
      {byPartner.length === 0 && <p class="muted">{t('diplomacy:understanding.none')}</p>}
      {byPartner.map(([partner, arrangements]) => (
        <section key={partner} class="arranged-with" aria-label={partyOf(table, partner)?.name ?? partner}>
          <h4>
            <Flag code={partyOf(table, partner)?.flag ?? ''} /> {partyOf(table, partner)?.name ?? partner}
          </h4>
          <Goodwill by={own.goodwill[partner] ?? 0} />
          <ul class="arrangements">
            {arrangements.map((each) => (
              <li key={each.id} class="card arrangement">
                <One table={table} arrangement={each} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** What keeping and breaking a promise does to trust. */
function Stakes({ table }: { readonly table: TableStore }) {
  const { kept, broken } = parametersOf(table).understanding;
  const amounts = { kept: amountText(kept), broken: amountText(broken) };
  return <p class="small">{t('diplomacy:understanding.stakes', amounts)}</p>;
}

function Goodwill({ by }: { readonly by: number }) {
  if (by === 0) return null;
  return <p class="small">{t('diplomacy:understanding.goodwill', { by: amountText(by) })}</p>;
}

function One({ table, arrangement }: { readonly table: TableStore; readonly arrangement: Arrangement }) {
  const { id, offered, round, status } = arrangement;
  const text = promiseText(table, arrangement);
  const broke = status === 'broken' ? breakerText(table, arrangement) : undefined;
  return (
    <>
      <p class="serif promise">{text}</p>
      <p class="small">
        <span class="badge" data-status={status}>
          {t(`words:understandingStatus.${status}`)}
        </span>{' '}
        <span class="muted">{t('diplomacy:inRound', { round })}</span>
      </p>
      {broke !== undefined && <p class="small">{broke}</p>}
      {status === 'offered' && (
        <OfferAnswer
          table={table}
          offered={offered}
          about={text}
          answer={(accept) => ({ type: 'AnswerUnderstanding', understanding: id, accept })}
          withdraw={{ type: 'WithdrawUnderstanding', understanding: id }}
          focus="understandings-heading"
        />
      )}
    </>
  );
}
