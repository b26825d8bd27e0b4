import type { Role } from '#shared/protocol/wire.ts';
import type { Api } from '../../net/api.ts';
import type { Classroom } from '../../net/classroom.ts';
import type { LiveTable } from '../../net/liveTable.ts';
import { route } from '../../store/route.ts';
import { t } from '../../text/i18n.ts';
import { Landing } from '../landing/Landing.tsx';
import { LinkPage } from '../landing/LinkPage.tsx';
import { later } from './Later.tsx';
import { PageFrame } from './PageFrame.tsx';

export interface AppProps {
  readonly api: Api;
  readonly classroom: Classroom;
  /** Takes one's place at a table; the page that shows the table closes it again. */
  readonly open: (table: string, role: Role) => LiveTable;
}

const FacilitatorPages = later(async () => (await import('../facilitator/FacilitatorPages.tsx')).FacilitatorPages);
const CheckPage = later(async () => (await import('../check/CheckPage.tsx')).CheckPage);
const WaitingPage = later(async () => (await import('../waiting/WaitingPage.tsx')).WaitingPage);
const ProjectorPage = later(async () => (await import('../projector/ProjectorPage.tsx')).ProjectorPage);
const TableRoute = later(async () => (await import('../tablePage/TableRoute.tsx')).TableRoute, { inFirstWords: true });

/** The page for the address. */
export function App({ api, classroom, open }: AppProps) {
  const here = route.value;
  switch (here.page) {
    case 'landing':
      return <Landing api={api} code={here.code} />;
    case 'link':
      return <LinkPage key={here.link} api={api} link={here.link} />;
    case 'check':
      return <CheckPage />;
    case 'facilitator':
    case 'new-seminar':
    case 'seminar':
    case 'cards':
      return <FacilitatorPages api={api} classroom={classroom} here={here} />;
    case 'wait':
      return <WaitingPage key={here.seminar} api={api} classroom={classroom} seminar={here.seminar} />;
    case 'screen':
      return <ProjectorPage key={here.token} classroom={classroom} token={here.token} />;
    case 'table':
      return (
        <TableRoute
          key={`${here.role} ${here.table}`}
          api={api}
          classroom={classroom}
          open={open}
          table={here.table}
          role={here.role}
        />
      );
    case 'nowhere':
      return <Nowhere />;
    default:
      return here satisfies never;
  }
}

function Nowhere() {
  return (
    <PageFrame title={t('notFound.title')}>
      <div class="card">
        <a href="#/">{t('notFound.home')}</a>
      </div>
    </PageFrame>
  );
}
