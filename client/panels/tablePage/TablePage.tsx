import { useEffect, useState } from 'preact/hooks';
import type { Role } from '#shared/protocol/wire.ts';
import type { Api } from '../../net/api.ts';
import type { TableStore } from '../../store/table.ts';
import { pictureMissing, view } from '../../store/view.ts';
import { t } from '../../text/i18n.ts';
import { OverHttpNote } from '../check/OverHttpNote.tsx';
import { OfferAnnouncer } from '../diplomacy/OfferAnnouncer.tsx';
import { TakingOver } from '../handover/TakingOver.tsx';
import { Missed } from '../missed/Missed.tsx';
import { NewsFlash } from '../news/NewsFlash.tsx';
import { Guide, PracticeEnd } from '../practice/parts.ts';
import { later } from '../shell/Later.tsx';
import { PageFrame, useTitle } from '../shell/PageFrame.tsx';
import { useFocusAfter } from '../text/focusOn.ts';
import { Announcer } from './Announcer.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { HeldDebrief } from './HeldDebrief.tsx';
import { MainView } from './MainView.tsx';
import { fetchWithFirstAct, Lobby } from './panels.ts';
import { Side } from './Side.tsx';
import { Strip } from './Strip.tsx';
import { TableHeader } from './TableHeader.tsx';
import './tablePage.css';

const Debrief = later(async () => (await import('../debrief/Debrief.tsx')).Debrief);

interface TablePageProps {
  readonly api: Api;
  readonly table: TableStore;
  readonly id: string;
  readonly role: Role;
}

/** A table in whatever phase it is. */
export function TablePage({ api, table, id, role }: TablePageProps) {
  useEffect(fetchWithFirstAct, []);
  const everybody = table.everybody.value;
  const welcome = table.welcome.value;
  if (!everybody || !welcome) return <Connecting table={table} />;
  return (
    <div class={`table-page table-page-${everybody.phase}`}>
      <PhaseTitle table={table} />
      <a class="skip-link" href="#side" onClick={skip}>
        {t('skip')}
      </a>
      <TableHeader api={api} table={table} id={id} />
      <ConnectionBanner table={table} />
      <OverHttpNote />
      <TakingOver table={table} />
      <Missed table={table} />
      <NewsFlash table={table} />
      {everybody.phase !== 'lobby' && <Strip table={table} />}
      <Announcer table={table} />
      <OfferAnnouncer table={table} />
      <div class="table-body">
        <Main table={table} api={api} id={id} role={role} />
      </div>
      {everybody.practice && <Guide table={table} />}
    </div>
  );
}

function Main({ table, api, id, role }: TablePageProps) {
  const phase = table.everybody.value?.phase;
  useFocusAfter(phase === 'debrief' ? `${phase} ${table.everybody.value?.held}` : '', 'table-main');
  if (phase === 'lobby') return <Lobby table={table} api={api} id={id} role={role} />;
  const pictured = phase !== 'debrief' && view.value === 'picture' && !pictureMissing.value;
  return (
    <>
      <main
        id="table-main"
        class={pictured ? 'table-main table-main-picture' : 'table-main'}
        aria-label={phase === 'debrief' ? t('words:phase.debrief') : t('table.chamber')}
        // A part that scrolls must be reached by the keyboard; the picture does not scroll.
        {...(!pictured && { tabIndex: 0 })}
      >
        {phase === 'debrief' && table.everybody.value?.practice && <PracticeEnd api={api} table={table} />}
        {phase === 'debrief' ? <AfterTalks table={table} /> : <MainView table={table} />}
      </main>
      <Side table={table} api={api} id={id} role={role} />
    </>
  );
}

const AfterTalks = ({ table }: { readonly table: TableStore }) =>
  table.everybody.value?.held ? <HeldDebrief table={table} /> : <Debrief table={table} />;

/** The hash is the page's address here, so the link moves the focus itself. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('side')?.focus();
}

function PhaseTitle({ table }: { readonly table: TableStore }) {
  const phase = table.everybody.value?.phase ?? 'lobby';
  useTitle(`${t(`words:phase.${phase}`)} – ${table.welcome.value?.scenario.title ?? ''}`);
  return null;
}

const SLOW_MS = 4_000;

function Connecting({ table }: { readonly table: TableStore }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <PageFrame title={t('table.connecting')}>
      <div class="card" role="status">
        <p>{slow || table.status.value === 'offline' ? t('table.slow') : t('loading')}</p>
      </div>
    </PageFrame>
  );
}
