import type { PrivateView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { whyNot } from '../../text/mayText.ts';
import { percent } from '../draft/figures.ts';
import { Answers } from './Answers.tsx';
import { hasRequests } from './AskCapital.tsx';
import { Interests } from './Interests.tsx';
import { RedLines } from './RedLines.tsx';

interface MandateProps {
  readonly table: TableStore;
  readonly own: PrivateView;
}

/** What the capital wants just now: its targets, and the lines that it draws. News and new instructions change both. */
export function Mandate({ table, own }: MandateProps) {
  const instructs = table.welcome.value?.scenario.procedure.capital.instructs === true;
  const drawn = Object.keys(own.redLines).length > 0;
  return (
    <>
      <h3>{t('brief:mandate')}</h3>
      <h4>{t('brief:targets')}</h4>
      <Interests table={table} stakes={own.stakes} />
      <h4>{t('brief:redLines')}</h4>
      {drawn && <p class="small">{t(instructs ? 'brief:crossing' : 'brief:crossingFree')}</p>}
      <RedLines table={table} redLines={own.redLines} />
      <Answers table={table} answers={own.answers} />
      {drawn && hasRequests(table) && <Requests table={table} own={own} />}
      <p class="muted">{t('brief:hurdle', { percent: percent(own.ratificationHurdle) })}</p>
    </>
  );
}

/** How often one may still ask for new instructions, and why not just now. */
function Requests({ table, own }: MandateProps) {
  const obstacle = whyNot(table, 'RequestInstructions');
  return (
    <>
      <p>
        {t('brief:requests', { count: own.requestsLeft })} {t('brief:slots', { count: own.slotsLeft })}
      </p>
      {own.requestsLeft > 0 && obstacle !== undefined && <p class="muted small">{obstacle}</p>}
    </>
  );
}
