import { useEffect, useState } from 'preact/hooks';
import type { ScenarioSummary, TableSummary } from '#shared/protocol/http.ts';
import type { SeminarSummary } from '#shared/protocol/seminar.ts';
import type { Api } from '../../net/api.ts';
import type { Classroom } from '../../net/classroom.ts';
import { me } from '../../store/me.ts';
import { replaceRoute, tableHash } from '../../store/route.ts';
import { t } from '../../text/i18n.ts';
import type { Trouble } from '../../text/wording.ts';
import { PageFrame } from '../shell/PageFrame.tsx';
import { PushButton } from '../shell/PushButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { ScenarioRow } from './ScenarioRow.tsx';
import { SeminarList } from './SeminarList.tsx';
import { TableList } from './TableList.tsx';
import './facilitator.css';

interface HomeProps {
  readonly api: Api;
  readonly classroom: Classroom;
}

interface Holdings {
  readonly seminars: readonly SeminarSummary[];
  readonly scenarios: readonly ScenarioSummary[];
  readonly tables: readonly TableSummary[];
}

/** A facilitator's seminars, the way to a new one, and single tables beside them. */
export function FacilitatorHome({ api, classroom }: HomeProps) {
  const { holdings, denial, refresh } = useHoldings(api, classroom);
  return (
    <PageFrame title={t('classroom:home.title')}>
      <Refusal denial={denial} />
      {denial && <PushButton act={refresh}>{t('later.again')}</PushButton>}
      {holdings ? <Shown api={api} holdings={holdings} refresh={refresh} /> : !denial && <p>{t('loading')}</p>}
      <SignOut classroom={classroom} />
    </PageFrame>
  );
}

function useHoldings(api: Api, classroom: Classroom) {
  const [holdings, setHoldings] = useState<Holdings>();
  const [denial, setDenial] = useState<Trouble>();
  const refused = (trouble: Trouble) => {
    if (trouble.code === 'signed-out') me.value = undefined;
    setDenial(trouble);
  };
  const refresh = async () => {
    setDenial(undefined);
    const [seminars, scenarios, tables] = await Promise.all([classroom.seminars(), api.scenarios(), api.tables()]);
    if (!seminars.ok) return refused(seminars.error);
    if (!scenarios.ok) return refused(scenarios.error);
    if (!tables.ok) return refused(tables.error);
    setHoldings({ seminars: seminars.value, scenarios: scenarios.value, tables: tables.value });
  };
  useEffect(() => void refresh(), []);
  return { holdings, denial, refresh: () => void refresh() };
}

interface ShownProps {
  readonly api: Api;
  readonly holdings: Holdings;
  readonly refresh: () => void;
}

function Shown({ api, holdings: { seminars, scenarios, tables }, refresh }: ShownProps) {
  const open = async (scenario: string): Promise<Trouble | undefined> => {
    const opened = await api.openTable(scenario);
    if (!opened.ok) return opened.error;
    location.hash = tableHash(opened.value.table, 'facilitator');
    return undefined;
  };
  return (
    <>
      <SeminarList seminars={seminars} />
      <section class="card" aria-labelledby="single-heading">
        <h2 id="single-heading">{t('classroom:home.single')}</h2>
        <p class="muted">{t('classroom:home.singleHint')}</p>
        <TableList tables={tables} refresh={refresh} />
        <h3>{t('classroom:home.openSingle')}</h3>
        {scenarios.length === 0 && <p class="notice">{t('desk:home.noScenarios')}</p>}
        <ul class="table-rows">
          {scenarios.map((scenario) => (
            <ScenarioRow key={scenario.id} scenario={scenario} open={() => open(scenario.id)} />
          ))}
        </ul>
      </section>
    </>
  );
}

function SignOut({ classroom }: { readonly classroom: Classroom }) {
  const signOut = async () => {
    const done = await classroom.signOut();
    // A session that was over already is no reason to stay.
    if (!done.ok && done.error.code !== 'signed-out') return;
    me.value = undefined;
    replaceRoute('#/');
  };
  return (
    <p class="sign-out">
      {t('classroom:home.signedInAs', { name: me.value?.name ?? '' })}{' '}
      <PushButton kind="quiet" act={() => void signOut()}>
        {t('classroom:home.signOut')}
      </PushButton>
    </p>
  );
}
