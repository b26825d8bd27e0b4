import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ScenarioSummary, TableSummary } from '#shared/protocol/http.ts';
import type { Api } from '../../net/api.ts';
import { asking, facilitatorCredentials } from '../../net/credentials.ts';
import { forgetFacilitator } from '../../store/identity.ts';
import { replaceRoute, tableHash } from '../../store/route.ts';
import { t } from '../../text/i18n.ts';
import type { Trouble } from '../../text/wording.ts';
import { PageFrame } from '../shell/PageFrame.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { ScenarioCard } from './ScenarioCard.tsx';
import { TableList } from './TableList.tsx';
import './facilitator.css';

interface Holdings {
  readonly scenarios: readonly ScenarioSummary[];
  readonly tables: readonly TableSummary[];
}

/** A facilitator's tables, and the scenarios to open another from. */
export function FacilitatorHome({ api }: { readonly api: Api }) {
  const { holdings, denial, refresh } = useHoldings(api);
  if (denial?.code === 'signed-out') return <SignedOut />;
  return (
    <PageFrame title={t('desk:home.title')}>
      <Refusal denial={denial} />
      {denial && (
        <button type="button" class="button" onClick={refresh}>
          {t('later.again')}
        </button>
      )}
      {holdings ? <Shown api={api} holdings={holdings} refresh={refresh} /> : !denial && <p>{t('loading')}</p>}
    </PageFrame>
  );
}

function useHoldings(api: Api) {
  const [holdings, setHoldings] = useState<Holdings>();
  const [denial, setDenial] = useState<Trouble>();
  const refresh = useCallback(async () => {
    setDenial(undefined);
    // One after the other: the session may rotate in between.
    const scenarios = await asking(api, facilitatorCredentials, (session) => api.scenarios(session));
    if (!scenarios.ok) return setDenial(scenarios.error);
    const tables = await asking(api, facilitatorCredentials, (session) => api.tables(session));
    if (!tables.ok) return setDenial(tables.error);
    setHoldings({ scenarios: scenarios.value, tables: tables.value });
  }, []);
  useEffect(() => void refresh(), []);
  return { holdings, denial, refresh: () => void refresh() };
}

function Shown(props: { readonly api: Api; readonly holdings: Holdings; readonly refresh: () => void }) {
  const { scenarios, tables } = props.holdings;
  const open = async (scenario: string): Promise<Trouble | undefined> => {
    const opened = await asking(props.api, facilitatorCredentials, (session) => props.api.openTable(scenario, session));
    if (!opened.ok) return opened.error;
    location.hash = tableHash(opened.value.table, 'facilitator');
    return undefined;
  };
  const signOut = () => {
    forgetFacilitator();
    replaceRoute('#/');
  };
  return (
    <>
      <TableList tables={tables} refresh={props.refresh} />
      <section aria-labelledby="scenarios-heading">
        <h2 id="scenarios-heading">{t('desk:home.open')}</h2>
        {scenarios.length === 0 && <p class="notice">{t('desk:home.noScenarios')}</p>}
        <div class="scenario-cards">
          {scenarios.map((scenario) => (
            <ScenarioCard key={scenario.id} scenario={scenario} open={() => open(scenario.id)} />
          ))}
        </div>
      </section>
      <button type="button" class="button button-quiet" onClick={signOut}>
        {t('desk:home.signOut')}
      </button>
    </>
  );
}

function SignedOut() {
  return (
    <PageFrame title={t('desk:home.signedOut')}>
      <div class="card">
        <p>{t('desk:home.signedOutHint')}</p>
        <a href="#/">{t('notFound.home')}</a>
      </div>
    </PageFrame>
  );
}
