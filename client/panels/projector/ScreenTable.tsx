import type { ComponentChild } from 'preact';
import { CHAIR } from '#shared/model/clause.ts';
import type { PublicParty } from '#shared/model/publicScenario.ts';
import type { ClauseView, PublicView, SeatView, VoteView } from '#shared/model/view.ts';
import type { ProjectorView } from '#shared/protocol/seminar.ts';
import type { PaperPicture } from '../../scenes/picture.ts';
import { isTaken } from '../../store/bots.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { recordText } from '../../text/wording.ts';
import { delegatesText } from '../lobby/delegatesText.ts';
import { Flag } from '../shell/Flag.tsx';
import { HardnessMark } from '../shell/HardnessMark.tsx';
import { VoteMark } from '../shell/VoteMark.tsx';
import { latestNews } from '../tablePage/latestNews.ts';
import { papersShown } from './papersShown.ts';
import { ScreenHead } from './ScreenHead.tsx';
import { shownTable } from './shownTable.ts';

interface ScreenTableProps {
  readonly screen: ProjectorView;
  readonly shown: ProjectorView['tables'][number];
  readonly now: () => number;
  /** The way in, while entry is open. */
  readonly entry: ComponentChild;
}

/** One table: who is there and has voted, and the texts. */
export function ScreenTable({ screen, shown: { table: id, everybody }, now, entry }: ScreenTableProps) {
  const table = shownTable(id, screen.scenario, everybody, now);
  return (
    <>
      <ScreenHead title={screen.title} scenario={screen.scenario} view={everybody} now={now} />
      <Latest table={table} view={everybody} />
      <div class="screen-body">
        <main class="screen-main">
          <Seats scenario={screen.scenario} view={everybody} />
          <Clauses scenario={screen.scenario} view={everybody} />
        </main>
        {entry}
      </div>
    </>
  );
}

function Latest({ table, view }: { readonly table: TableStore; readonly view: PublicView }) {
  const flash = Object.values(view.news).at(-1);
  const [last] = latestNews(Object.values(view.record).filter(({ struck }) => struck === ''));
  return (
    <p class="screen-news" role="status">
      {flash && (
        <>
          <strong>{t('table.newsflash')}</strong> {flash.title}
        </>
      )}
      {!flash && last && (
        <>
          <strong>{t('table.latest')}</strong> {recordText(table, last)}
        </>
      )}
      {!flash && !last && t('table.noNews')}
    </p>
  );
}

function Seats({ scenario, view }: Pick<ProjectorView, 'scenario'> & { readonly view: PublicView }) {
  return (
    <section class="screen-seats" aria-label={t('list.seats')}>
      <ul>
        {scenario.parties.map((party) => {
          const seat = view.seats[party.id];
          const shown = seat && (view.phase === 'lobby' || seat.playing);
          return shown && <Seat key={party.id} party={party} seat={seat} view={view} />;
        })}
      </ul>
    </section>
  );
}

interface SeatProps {
  readonly party: PublicParty;
  readonly seat: SeatView;
  readonly view: PublicView;
}

function Seat({ party, seat, view }: SeatProps) {
  return (
    <li class="screen-seat" data-presence={seat.caretaker ? 'caretaker' : seat.present ? 'here' : 'away'}>
      <Flag code={party.flag} />
      <span>
        <strong class="serif">{party.name}</strong>
        <br />
        {presenceText(seat)}
      </span>
      {view.phase === 'voting' && seat.playing && (
        <span class="screen-voted">{t(seat.voted ? 'desk:controls.voted' : 'desk:controls.notVoted')}</span>
      )}
    </li>
  );
}

function presenceText(seat: SeatView): string {
  if (seat.caretaker) return t('classroom:presence.caretaker');
  return isTaken(seat) ? delegatesText(seat, '') : t('panels:lobby.free');
}

/** As many as can be read from the last row. */
const MOST_CLAUSES = 8;

function Clauses({ scenario, view }: Pick<ProjectorView, 'scenario'> & { readonly view: PublicView }) {
  const papers = papersShown(view, scenario);
  const more = papers.length - MOST_CLAUSES;
  return (
    <section class="screen-clauses" aria-label={t('list.clauses')}>
      {papers.length === 0 && <p>{t('list.none')}</p>}
      <ul>
        {papers.slice(0, MOST_CLAUSES).map((paper) => (
          <Clause key={paper.clause} paper={paper} votes={view.clauses[paper.clause]?.votes ?? {}} />
        ))}
      </ul>
      {more > 0 && <p>{t('classroom:screen.more', { count: more })}</p>}
    </section>
  );
}

interface ClauseProps extends Pick<ClauseView, 'votes'> {
  readonly paper: PaperPicture;
}

function Clause({ paper, votes }: ClauseProps) {
  const { number, group, sponsor, sponsorName, title, dials } = paper;
  return (
    <li class="screen-clause" data-group={group}>
      <p class="screen-clause-status">
        {t('chamber:name', { number })} · {t(`chamber:place.${group}`)} ·{' '}
        {sponsor === CHAIR ? t('words:person.chair') : sponsorName}
      </p>
      <h2>{title}</h2>
      <HardnessMark dials={dials} />
      <Votes votes={votes} />
    </li>
  );
}

const COUNTED: readonly VoteView[] = ['yes', 'no', 'abstain'];

function Votes({ votes }: Pick<ClauseView, 'votes'>) {
  const cast = Object.values(votes);
  const counts = COUNTED.map((vote) => [vote, cast.filter((each) => each === vote).length] as const);
  return (
    <ul class="screen-votes">
      {counts.map(
        ([vote, count]) =>
          count > 0 && (
            <li key={vote}>
              <VoteMark vote={vote} /> {t(`words:vote.${vote}`)} {count}
            </li>
          ),
      )}
    </ul>
  );
}
