import { useState } from 'preact/hooks';
import type { Api } from '../../net/api.ts';
import { t } from '../../text/i18n.ts';
import { FIRST_SCENARIO, fetchTable, goToTable, practise } from '../practice/practise.ts';
import { later } from '../shell/Later.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useAsking } from '../shell/useAsking.ts';

const ChooseSeat = later(async () => (await import('../practice/ChooseSeat.tsx')).ChooseSeat);

/** One click to a table of one's own against bots; which scenario and seat can be chosen instead. */
export function PractiseAlone({ api }: { readonly api: Api }) {
  const { busy, denial, ask } = useAsking();
  const [choosing, setChoosing] = useState(false);
  return (
    <section class="landing-card" aria-labelledby="practise-heading">
      <h2 id="practise-heading">{t('landing.practise.heading')}</h2>
      <p>{t('landing.practise.what')}</p>
      <button
        type="button"
        class="button button-primary join-submit"
        aria-disabled={busy}
        onPointerEnter={() => void fetchTable()}
        onFocus={() => void fetchTable()}
        onClick={() => ask(() => practise(api, { scenario: FIRST_SCENARIO }), goToTable)}
      >
        {t(busy ? 'landing.practise.going' : 'landing.practise.go')}
      </button>
      <Refusal denial={denial} />
      <details class="landing-choose" onToggle={(event) => setChoosing(event.currentTarget.open)}>
        <summary>{t('landing.practise.choose')}</summary>
        {choosing && <ChooseSeat api={api} />}
      </details>
    </section>
  );
}
