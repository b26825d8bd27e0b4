import type { Api } from '../../net/api.ts';
import { asking, credentialsFor } from '../../net/credentials.ts';
import { coached, putAway } from '../../store/coach.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { denialText } from '../../text/wording.ts';
import { AskTwice } from '../shell/AskTwice.tsx';
import { useAsking } from '../shell/useAsking.ts';
import './practice.css';

export interface PracticeToolsProps {
  readonly api: Api;
  readonly table: TableStore;
  readonly id: string;
}

/** What one who practises does to the table oneself: stop the clock, go on, and have the guide or not. */
export function PracticeTools(props: PracticeToolsProps) {
  const { phase, round = 0 } = props.table.everybody.value ?? {};
  if (phase === 'debrief') return null;
  return (
    <>
      <PauseButton {...props} />
      {round <= 1 && (
        <button
          type="button"
          id="guide-toggle"
          class="header-button"
          aria-pressed={coached.value}
          onClick={() => putAway(coached.value)}
        >
          {t('practice:guide')}
        </button>
      )}
      <LeaveButton {...props} />
    </>
  );
}

function LeaveButton({ api, table, id }: PracticeToolsProps) {
  const { busy, denial, ask } = useAsking();
  const leave = () =>
    ask(() => asking(api, credentialsFor(id, 'delegate'), (session) => api.wish(id, 'leave', session)));
  const question = () => ({
    title: t('practice:leave.title'),
    hint: t('practice:leave.hint'),
    confirm: t('practice:leave.confirm'),
    act: leave,
  });
  return (
    <span class="practice-leave">
      <AskTwice table={table} disabled={busy} question={question}>
        {t('practice:leave.go')}
      </AskTwice>
      <span role="alert">{denial && denialText(denial, table)}</span>
    </span>
  );
}

function PauseButton({ api, table, id }: PracticeToolsProps) {
  const { busy, denial, ask } = useAsking();
  const wish = table.everybody.value?.paused ? 'resume' : 'pause';
  const idle = busy || table.status.value !== 'online';
  const send = () => ask(() => asking(api, credentialsFor(id, 'delegate'), (session) => api.wish(id, wish, session)));
  return (
    <span class="practice-pause">
      <button
        type="button"
        class="header-button"
        aria-disabled={idle}
        onClick={() => {
          if (!idle) send();
        }}
      >
        {t(`practice:${wish}`)}
      </button>
      <span role="alert">{denial && denialText(denial, table)}</span>
    </span>
  );
}
