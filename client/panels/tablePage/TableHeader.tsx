import type { Api } from '../../net/api.ts';
import { route, seminarHash } from '../../store/route.ts';
import type { TableStore } from '../../store/table.ts';
import { chooseView, pictureMissing, type TableViewKind, view } from '../../store/view.ts';
import { t } from '../../text/i18n.ts';
import { PracticeTools } from '../practice/parts.ts';
import { LanguageSelect } from '../shell/LanguageSelect.tsx';
import { AskFacilitator } from './AskFacilitator.tsx';
import { Clock } from './Clock.tsx';
import { LinkDialog } from './LinkDialog.tsx';

interface TableHeaderProps {
  readonly api: Api;
  readonly table: TableStore;
  readonly id: string;
}

/** What is played, where the game stands, how long it still takes, and how to look at it. */
export function TableHeader({ api, table, id }: TableHeaderProps) {
  const everybody = table.everybody.value;
  const scenario = table.welcome.value?.scenario;
  if (!everybody || !scenario) return null;
  const { phase, round, caucusUntil } = everybody;
  const playing = phase !== 'lobby' && phase !== 'debrief';
  return (
    <header class="table-header">
      <h1 class="table-title">{scenario.title}</h1>
      {everybody.practice && <span class="table-practice">{t('practice.badge')}</span>}
      {round > 0 && <span class="table-round">{t('table.round', { round, rounds: scenario.procedure.rounds })}</span>}
      <span class="table-phase">{t(`words:phase.${phase}`)}</span>
      {caucusUntil > 0 && <span class="table-phase">{t('words:motionKind.caucus')}</span>}
      {playing && <Clock table={table} />}
      <span class="table-tools">
        {playing && <ViewSwitch />}
        {table.welcome.value?.role === 'facilitator' ? (
          <Back />
        ) : (
          <>
            {everybody.practice ? <PracticeTools api={api} table={table} id={id} /> : <AskFacilitator table={table} />}
            <LinkDialog id={id} />
          </>
        )}
        <LanguageSelect />
      </span>
    </header>
  );
}

/** To where the facilitator came from: the seminar, or the list of single tables. */
function Back() {
  const here = route.value;
  const seminar = here.page === 'table' ? here.seminar : '';
  return (
    <a class="header-button" href={seminar === '' ? '#/facilitator' : seminarHash(seminar, 'tables')}>
      {t(seminar === '' ? 'table.yourTables' : 'toSeminar')}
    </a>
  );
}

const KINDS: readonly TableViewKind[] = ['picture', 'list'];

function ViewSwitch() {
  const shown = pictureMissing.value ? 'list' : view.value;
  return (
    <span class="view-switch" role="group" aria-label={t('table.view')}>
      {KINDS.map((kind) => (
        <button key={kind} type="button" aria-pressed={shown === kind} onClick={() => chooseView(kind)}>
          {t(`table.${kind}`)}
        </button>
      ))}
    </span>
  );
}
