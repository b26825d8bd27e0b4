import { useEffect, useState } from 'preact/hooks';
import type { PracticeScenario } from '#shared/protocol/http.ts';
import type { Api } from '../../net/api.ts';
import { t } from '../../text/i18n.ts';
import { Choice } from '../shell/Choice.tsx';
import { PushButton } from '../shell/PushButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useAsking } from '../shell/useAsking.ts';
import { goToTable, practise } from './practise.ts';
import './practice.css';

/** Every scenario that is open to practice, with all its seats. */
export function ChooseSeat({ api }: { readonly api: Api }) {
  const { denial, ask } = useAsking();
  const [scenarios, setScenarios] = useState<readonly PracticeScenario[]>();
  useEffect(() => ask(() => api.practices(), setScenarios), []);
  if (denial) return <Refusal denial={denial} />;
  if (!scenarios) return <p role="status">{t('loading')}</p>;
  if (scenarios.length === 0) return <p>{t('practice:none')}</p>;
  return (
    <ul class="practice-scenarios">
      {scenarios.map((scenario) => (
        <li key={scenario.id}>
          <OneScenario api={api} scenario={scenario} />
        </li>
      ))}
    </ul>
  );
}

function OneScenario({ api, scenario }: { readonly api: Api; readonly scenario: PracticeScenario }) {
  const { id, title, summary, minutes, parties } = scenario;
  const { busy, denial, ask } = useAsking();
  const [party, setParty] = useState(parties[0]?.id ?? '');
  return (
    <>
      <h3>{title}</h3>
      <p class="small">{summary}</p>
      <p class="muted small">{t('practice:minutes', { count: minutes })}</p>
      <Choice label={t('practice:seat', { title })} value={party} choose={setParty}>
        {parties.map((each) => [each.id, each.name])}
      </Choice>
      <PushButton
        about={title}
        disabled={busy}
        act={() => ask(() => practise(api, { scenario: id, party }), goToTable)}
      >
        {t(busy ? 'landing.practise.going' : 'practice:go')}
      </PushButton>
      <Refusal denial={denial} />
    </>
  );
}
