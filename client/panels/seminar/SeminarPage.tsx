import { useEffect } from 'preact/hooks';
import type { SeminarId, SeminarView } from '#shared/protocol/seminar.ts';
import type { Classroom } from '../../net/classroom.ts';
import { me } from '../../store/me.ts';
import { SEMINAR_PARTS, type SeminarPart, seminarHash } from '../../store/route.ts';
import { followOtherTabs } from '../../store/unread.ts';
import { t } from '../../text/i18n.ts';
import type { Trouble } from '../../text/wording.ts';
import { PageFrame } from '../shell/PageFrame.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useWatched } from '../shell/useWatched.ts';
import { Data } from './Data.tsx';
import { asksAt, attendanceOf, needsYou } from './glance.ts';
import { PauseAll } from './PauseAll.tsx';
import { People } from './People.tsx';
import { ScreenAndCards } from './ScreenAndCards.tsx';
import { TablesPart } from './TablesPart.tsx';
import './seminar.css';

interface SeminarPageProps {
  readonly classroom: Classroom;
  readonly seminar: SeminarId;
  readonly part: SeminarPart;
}

/** What every part of a seminar's page works with. */
export interface SeminarProps {
  readonly classroom: Classroom;
  readonly seminar: SeminarView;
}

/** A seminar, kept up to date: its people, its tables, what is shown and printed, and its data. */
export function SeminarPage({ classroom, seminar: id, part }: SeminarPageProps) {
  const watched = useWatched(() => classroom.watchSeminar(id));
  const seminar = watched.value.value;
  const trouble = watched.trouble.value;
  useEffect(() => {
    if (trouble?.code === 'signed-out') me.value = undefined;
  }, [trouble]);
  useEffect(followOtherTabs, []);
  if (!seminar)
    return (
      <PageFrame title={t('classroom:seminar.title')}>
        {trouble ? <Refusal denial={trouble} /> : <p>{t('loading')}</p>}
        <a href="#/facilitator">{t('classroom:seminar.home')}</a>
      </PageFrame>
    );
  return (
    <PageFrame title={seminar.title} waiting={asksIn(seminar)} wide>
      <Head classroom={classroom} seminar={seminar} trouble={trouble} />
      <Parts seminar={seminar} open={part} />
      <Part classroom={classroom} seminar={seminar} part={part} />
    </PageFrame>
  );
}

/** How many ask for the facilitator, at all tables. */
const asksIn = ({ tables, ended }: SeminarView): number =>
  ended ? 0 : tables.reduce((sum, table) => sum + asksAt(table), 0);

function Head({ classroom, seminar, trouble }: SeminarProps & { readonly trouble: Trouble | undefined }) {
  const { here, all } = attendanceOf(seminar.people);
  return (
    <section aria-label={t('classroom:seminar.atAGlance')}>
      <div role="alert">{trouble && <p class="notice">{t('classroom:seminar.cut')}</p>}</div>
      <div class="seminar-facts">
        <a href="#/facilitator">{t('classroom:home.title')}</a>
        {seminar.title !== seminar.scenario.title && <span class="serif">{seminar.scenario.title}</span>}
        {seminar.entryOpen && (
          <span>
            {t('desk:home.code')} <span class="code digits">{seminar.code}</span>
          </span>
        )}
        <span>{t('classroom:people.here', { here, count: all })}</span>
        {seminar.ended && <span class="badge">{t('classroom:home.ended')}</span>}
        {!seminar.ended && <PauseAll classroom={classroom} seminar={seminar} />}
      </div>
    </section>
  );
}

/** Links and not tabs: each part has an address of its own, which a reload keeps. */
function Parts({ seminar, open }: { readonly seminar: SeminarView; readonly open: SeminarPart }) {
  return (
    <nav class="seminar-parts" aria-label={t('classroom:seminar.parts')}>
      {SEMINAR_PARTS.map((part) => (
        <a key={part} href={seminarHash(seminar.id, part)} {...(part === open && { 'aria-current': 'page' as const })}>
          {t(`classroom:part.${part}`)}
          <Waiting seminar={seminar} part={part} />
        </a>
      ))}
    </nav>
  );
}

function Waiting({ seminar, part }: { readonly seminar: SeminarView; readonly part: SeminarPart }) {
  const count = waitingIn(seminar, part);
  if (count === 0) return null;
  return (
    <>
      <span class="part-count digits" aria-hidden="true">
        {count}
      </span>
      <span class="visually-hidden">{t('classroom:part.waiting', { count })}</span>
    </>
  );
}

function waitingIn({ at, people, tables, ended }: SeminarView, part: SeminarPart): number {
  if (ended) return 0;
  if (part === 'people') return attendanceOf(people).unplaced;
  return part === 'tables' ? tables.filter((table) => needsYou(table, at)).length : 0;
}

function Part({ classroom, seminar, part }: SeminarProps & { readonly part: SeminarPart }) {
  switch (part) {
    case 'people':
      return <People classroom={classroom} seminar={seminar} />;
    case 'tables':
      return <TablesPart classroom={classroom} seminar={seminar} />;
    case 'screen':
      return <ScreenAndCards classroom={classroom} seminar={seminar} />;
    case 'data':
      return <Data classroom={classroom} seminar={seminar} />;
    default:
      return part satisfies never;
  }
}
