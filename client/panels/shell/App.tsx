import type { Role } from '#shared/protocol/wire.ts';
import type { Api } from '../../net/api.ts';
import type { LiveTable } from '../../net/liveTable.ts';
import { route } from '../../store/route.ts';
import { t } from '../../text/i18n.ts';
import { Landing } from '../landing/Landing.tsx';
import { LinkPage } from '../landing/LinkPage.tsx';
import { later } from './Later.tsx';
import { PageFrame } from './PageFrame.tsx';

export interface AppProps {
  readonly api: Api;
  /** Takes one's place at a table; the page that shows the table closes it again. */
  readonly open: (table: string, role: Role) => LiveTable;
}

const FacilitatorHome = later(async () => (await import('../facilitator/FacilitatorHome.tsx')).FacilitatorHome);
const TableRoute = later(async () => (await import('../tablePage/TableRoute.tsx')).TableRoute, { inFirstWords: true });

/** The page for the address. */
export function App({ api, open }: AppProps) {
  const here = route.value;
  switch (here.page) {
    case 'landing':
      return <Landing api={api} code={here.code} />;
    case 'link':
      return <LinkPage key={here.link} api={api} link={here.link} />;
    case 'facilitator':
      return <FacilitatorHome api={api} />;
    case 'table':
      return (
        <TableRoute key={`${here.role} ${here.table}`} api={api} open={open} table={here.table} role={here.role} />
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
