import { useEffect, useState } from 'preact/hooks';
import { LIMITS } from '#shared/model/limits.ts';
import type { ScenarioSummary } from '#shared/protocol/http.ts';
import type { Api } from '../../net/api.ts';
import type { Classroom } from '../../net/classroom.ts';
import { replaceRoute, seminarHash } from '../../store/route.ts';
import { t } from '../../text/i18n.ts';
import { Field } from '../shell/Field.tsx';
import { PageFrame } from '../shell/PageFrame.tsx';
import { PushButton } from '../shell/PushButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useAsking } from '../shell/useAsking.ts';
import { NumberField } from './NumberField.tsx';
import { RosterField } from './RosterField.tsx';
import { rosterIn, seatless, tablesFor } from './roster.ts';
import { ScenarioChoice } from './ScenarioChoice.tsx';
import { SettingsFields } from './SettingsFields.tsx';
import { AS_IN_SCENARIO, settingsFrom, wrongIn } from './settings.ts';
import './seminar.css';

const MOST_TABLES = 40;

/** Sets a seminar up: what is played and how, by whom, and at how many tables. */
export function NewSeminar({ api, classroom }: { readonly api: Api; readonly classroom: Classroom }) {
  const [scenarios, setScenarios] = useState<readonly ScenarioSummary[]>();
  const loading = useAsking();
  const load = () => loading.ask(() => api.scenarios(), setScenarios);
  useEffect(load, []);
  return (
    <PageFrame title={t('classroom:new.title')}>
      <Refusal denial={loading.denial} />
      {loading.denial && <PushButton act={load}>{t('later.again')}</PushButton>}
      {loading.busy && <p>{t('loading')}</p>}
      {scenarios?.length === 0 && <p class="notice">{t('desk:home.noScenarios')}</p>}
      {scenarios?.[0] && <SetupForm classroom={classroom} scenarios={scenarios} first={scenarios[0]} />}
    </PageFrame>
  );
}

interface SetupFormProps {
  readonly classroom: Classroom;
  readonly scenarios: readonly ScenarioSummary[];
  readonly first: ScenarioSummary;
}

function SetupForm({ classroom, scenarios, first }: SetupFormProps) {
  const setup = useSetup(first);
  const asking = useAsking();
  const [problem, setProblem] = useState('');
  const { scenario, title, roster, tables } = setup;
  const submit = () => {
    const wrong = problemIn(setup);
    setProblem(wrong);
    if (wrong !== '') return;
    const body = {
      title: title.trim() || scenario.title.slice(0, LIMITS.title),
      scenario: scenario.id,
      settings: settingsFrom(setup.settings),
      tables,
      roster: roster.labels,
    };
    asking.ask(
      () => classroom.openSeminar(body),
      ({ id }) => replaceRoute(seminarHash(id, 'people')),
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ScenarioChoice scenarios={scenarios} chosen={scenario} choose={setup.setScenario} />
      <WhoAndWhere setup={setup} />
      <section class="card" aria-labelledby="settings-heading">
        <h2 id="settings-heading">{t('classroom:settings.heading')}</h2>
        <p class="muted">{t('classroom:settings.hint')}</p>
        <SettingsFields
          procedure={scenario.procedure}
          tables={tables}
          draft={setup.settings}
          change={(changes) => setup.setSettings({ ...setup.settings, ...changes })}
        />
      </section>
      <div role="alert">{problem !== '' && <p class="refusal">{problem}</p>}</div>
      <Refusal denial={asking.denial} />
      <div class="button-row">
        <button type="submit" class="button button-primary" aria-disabled={asking.busy}>
          {asking.busy ? t('classroom:new.opening') : t('classroom:new.open')}
        </button>
        <a class="button" href="#/facilitator">
          {t('cancel')}
        </a>
      </div>
    </form>
  );
}

type Setup = ReturnType<typeof useSetup>;

/** The form as it stands. The number of tables follows the roster until somebody writes one. */
function useSetup(first: ScenarioSummary) {
  const [scenario, setScenario] = useState(first);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [written, setWritten] = useState('');
  const [settings, setSettings] = useState(AS_IN_SCENARIO);
  const roster = rosterIn(text);
  const delegates = Number(settings.delegates) || scenario.procedure.delegates;
  const suggested = tablesFor(roster.labels.length, scenario.parties.length, delegates);
  const tables = written === '' ? suggested : Number(written);
  const watching = seatless(roster.labels.length, tables, scenario.parties.length, delegates);
  const values = { scenario, title, text, roster, written, suggested, tables, settings, watching };
  return { ...values, setScenario, setTitle, setText, setWritten, setSettings };
}

function WhoAndWhere({ setup }: { readonly setup: Setup }) {
  const { scenario, roster, suggested } = setup;
  return (
    <section class="card" aria-labelledby="who-heading">
      <h2 id="who-heading">{t('classroom:new.who')}</h2>
      <Field
        name="title"
        label={t('classroom:new.name')}
        hint={t('classroom:new.nameHint', { title: scenario.title })}
        value={setup.title}
        change={setup.setTitle}
        denial={undefined}
      />
      <RosterField
        text={setup.text}
        change={setup.setText}
        roster={roster}
        label={t('classroom:roster.label')}
        hint={t('classroom:roster.hint')}
      />
      <NumberField
        label={t('classroom:new.tables')}
        hint={
          roster.labels.length === 0
            ? t('classroom:new.tablesOpen', { parties: scenario.parties.length })
            : t('classroom:new.tablesHint', {
                count: suggested,
                people: roster.labels.length,
                parties: scenario.parties.length,
              })
        }
        value={setup.written}
        change={setup.setWritten}
        least={1}
        most={MOST_TABLES}
        placeholder={String(suggested)}
      />
      <div role="status">
        {setup.watching > 0 && (
          <p class="notice">
            {t('classroom:new.watching', {
              count: setup.watching,
              seats: roster.labels.length - setup.watching,
              delegates: t('classroom:settings.delegates'),
            })}
          </p>
        )}
      </div>
    </section>
  );
}

/** What is to be put right before the form can be sent; empty when nothing is. */
function problemIn({ title, roster, tables, settings }: Setup): string {
  if (title.trim().length > LIMITS.title) return t('classroom:wrong.title', { most: LIMITS.title });
  if (roster.long.length > 0) return t('classroom:wrong.long');
  if (!Number.isInteger(tables) || tables < 1 || tables > MOST_TABLES)
    return t('classroom:wrong.tables', { most: MOST_TABLES });
  const wrong = wrongIn(settings);
  return wrong ? t(`classroom:wrong.${wrong}`) : '';
}
