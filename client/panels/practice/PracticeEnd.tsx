import { useState } from 'preact/hooks';
import type { Api } from '../../net/api.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Choice } from '../shell/Choice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useAsking } from '../shell/useAsking.ts';
import { goToTable, practise } from './practise.ts';
import './practice.css';

export interface PracticeEndProps {
  readonly api: Api;
  readonly table: TableStore;
}

/** After a game against bots: the same again, from the same seat or another, or home. */
export function PracticeEnd({ api, table }: PracticeEndProps) {
  const { busy, denial, ask } = useAsking();
  const [party, setParty] = useState(table.party.value);
  const scenario = table.welcome.value?.scenario;
  if (!scenario) return null;
  const again = () => ask(() => practise(api, { scenario: scenario.id, party }), goToTable);
  return (
    <section class="card practice-end" aria-labelledby="practice-end-heading">
      <h2 id="practice-end-heading">{t('practice:again.heading')}</h2>
      <p>{t('practice:again.what')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          again();
        }}
      >
        <Choice label={t('practice:again.seat')} value={party} choose={setParty}>
          {scenario.parties.map(({ id, name }) => [
            id,
            id === table.party.value ? t('practice:again.same', { party: name }) : name,
          ])}
        </Choice>
        <button type="submit" class="button button-primary" aria-disabled={busy}>
          {t(busy ? 'landing.practise.going' : 'practice:again.go')}
        </button>
        <a class="button" href="#/">
          {t('practice:again.home')}
        </a>
      </form>
      <Refusal denial={denial} table={table} />
    </section>
  );
}
