import type { Api } from '../../net/api.ts';
import type { Classroom } from '../../net/classroom.ts';
import type { Route } from '../../store/route.ts';
import { CardsPage } from '../cards/CardsPage.tsx';
import { NewSeminar } from '../seminar/NewSeminar.tsx';
import { SeminarPage } from '../seminar/SeminarPage.tsx';
import { FirstAccount } from '../signIn/FirstAccount.tsx';
import { SignedInOnly } from '../signIn/SignedInOnly.tsx';
import { FacilitatorHome } from './FacilitatorHome.tsx';

interface FacilitatorPagesProps {
  readonly api: Api;
  readonly classroom: Classroom;
  readonly here: Extract<Route, { page: 'facilitator' | 'new-seminar' | 'seminar' | 'cards' }>;
}

/** What only a facilitator is shown. */
export function FacilitatorPages({ api, classroom, here }: FacilitatorPagesProps) {
  if (here.page === 'facilitator' && here.link !== '')
    return <FirstAccount key={here.link} classroom={classroom} link={here.link} />;
  return (
    <SignedInOnly classroom={classroom}>
      <Page api={api} classroom={classroom} here={here} />
    </SignedInOnly>
  );
}

function Page({ api, classroom, here }: FacilitatorPagesProps) {
  switch (here.page) {
    case 'facilitator':
      return <FacilitatorHome api={api} classroom={classroom} />;
    case 'new-seminar':
      return <NewSeminar api={api} classroom={classroom} />;
    case 'seminar':
      return <SeminarPage key={here.seminar} classroom={classroom} seminar={here.seminar} part={here.part} />;
    case 'cards':
      return <CardsPage key={here.seminar} classroom={classroom} seminar={here.seminar} />;
    default:
      return here satisfies never;
  }
}
