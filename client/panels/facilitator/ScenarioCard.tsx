import { useState } from 'preact/hooks';
import type { ScenarioSummary } from '#shared/protocol/http.ts';
import { t } from '../../text/i18n.ts';
import type { Trouble } from '../../text/wording.ts';
import { Flag } from '../shell/Flag.tsx';
import { Refusal } from '../shell/Refusal.tsx';

interface ScenarioCardProps {
  readonly scenario: ScenarioSummary;
  readonly open: () => Promise<Trouble | undefined>;
}

/** What a scenario is about, and the button that opens a table on it. */
export function ScenarioCard({ scenario, open }: ScenarioCardProps) {
  const [busy, setBusy] = useState(false);
  const [denial, setDenial] = useState<Trouble>();
  const { title, summary, minutes, rounds, required, parties } = scenario;
  const submit = async () => {
    setBusy(true);
    setDenial(await open());
    setBusy(false);
  };
  return (
    <article class="card scenario-card">
      <h3>{title}</h3>
      <p>{summary}</p>
      <p class="muted small">{t('desk:home.facts', { minutes, count: rounds, required, parties: parties.length })}</p>
      <ul class="scenario-flags">
        {parties.map(({ id, name, flag }) => (
          <li key={id}>
            <Flag code={flag} />
            <span class="small">{name}</span>
          </li>
        ))}
      </ul>
      <Refusal denial={denial} />
      <button
        type="button"
        class="button button-primary"
        aria-disabled={busy}
        onClick={() => {
          if (!busy) void submit();
        }}
      >
        {busy ? t('desk:home.opening') : t('desk:home.openThis')}
        <span class="visually-hidden"> {title}</span>
      </button>
    </article>
  );
}
