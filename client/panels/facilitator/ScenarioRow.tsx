import { useState } from 'preact/hooks';
import type { ScenarioSummary } from '#shared/protocol/http.ts';
import { t } from '../../text/i18n.ts';
import type { Trouble } from '../../text/wording.ts';
import { PushButton } from '../shell/PushButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';

interface ScenarioRowProps {
  readonly scenario: ScenarioSummary;
  readonly open: () => Promise<Trouble | undefined>;
}

/** A scenario in a line, and the button that opens a single table on it. */
export function ScenarioRow({ scenario, open }: ScenarioRowProps) {
  const [busy, setBusy] = useState(false);
  const [denial, setDenial] = useState<Trouble>();
  const { title, minutes, rounds, required, parties } = scenario;
  const submit = async () => {
    setBusy(true);
    setDenial(await open());
    setBusy(false);
  };
  return (
    <li class="table-row">
      <span class="serif">{title}</span>
      <span class="muted small">
        {t('desk:home.facts', { minutes, count: rounds, required, parties: parties.length })}
      </span>
      <Refusal denial={denial} />
      <PushButton disabled={busy} about={title} act={() => void submit()}>
        {busy ? t('desk:home.opening') : t('desk:home.openThis')}
      </PushButton>
    </li>
  );
}
