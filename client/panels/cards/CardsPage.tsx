import { useState } from 'preact/hooks';
import type { PublicScenario } from '#shared/model/publicScenario.ts';
import type { SeatCard, SeminarId } from '#shared/protocol/seminar.ts';
import type { Classroom } from '../../net/classroom.ts';
import { t } from '../../text/i18n.ts';
import { Flag } from '../shell/Flag.tsx';
import { LocalNotice } from '../shell/LocalNotice.tsx';
import { Markdown } from '../shell/Markdown.tsx';
import { PageFrame, useTitle } from '../shell/PageFrame.tsx';
import { PushButton } from '../shell/PushButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useAsking } from '../shell/useAsking.ts';
import { useWatched } from '../shell/useWatched.ts';
import { Qr } from './Qr.tsx';
import { withoutCitations } from './withoutCitations.ts';
import './cards.css';

interface CardsPageProps {
  readonly classroom: Classroom;
  readonly seminar: SeminarId;
}

/**
 * Everybody's seat card for the printer: A4, the front of a sheet and its back. They are asked for by a button, and not
 * by opening the page: each making ends the links of the one before.
 */
export function CardsPage({ classroom, seminar: id }: CardsPageProps) {
  const [cards, setCards] = useState<readonly SeatCard[]>();
  const asking = useAsking();
  const seminar = useWatched(() => classroom.watchSeminar(id)).value.value;
  const load = () => asking.ask(() => classroom.cards(id), setCards);
  if (cards && seminar)
    return <Cards cards={cards} title={seminar.title} code={seminar.code} scenario={seminar.scenario} />;
  return (
    <PageFrame title={t('classroom:cards.title')}>
      <div class="card">
        <p>{t('classroom:cards.before')}</p>
        <LocalNotice />
        <PushButton kind="primary" disabled={asking.busy} act={load}>
          {t('classroom:cards.make')}
        </PushButton>
        <Refusal denial={asking.denial} />
      </div>
    </PageFrame>
  );
}

interface SheetProps {
  readonly title: string;
  readonly code: string;
  readonly scenario: PublicScenario;
}

function Cards({ cards, ...sheet }: SheetProps & { readonly cards: readonly SeatCard[] }) {
  useTitle(t('classroom:cards.title'));
  return (
    <main class="cards">
      <div class="cards-tools">
        <h1>{t('classroom:cards.title')}</h1>
        <p>{t('classroom:cards.hint', { count: cards.length })}</p>
        <PushButton kind="primary" act={() => print()}>
          {t('classroom:cards.print')}
        </PushButton>
      </div>
      {cards.map((card) => (
        <Card key={card.person} card={card} {...sheet} />
      ))}
    </main>
  );
}

interface CardProps extends SheetProps {
  readonly card: SeatCard;
}

function Card({ card, title, code, scenario }: CardProps) {
  const party = scenario.parties.find(({ id }) => id === card.party);
  const address = `${location.origin}/#/me/${encodeURIComponent(card.link)}`;
  return (
    <>
      <section class="card-side card-front" aria-label={t('classroom:cards.front', { name: card.label })}>
        <p class="card-seminar">{title}</p>
        <div class="card-party">
          {party && <Flag code={party.flag} />}
          <h2>{party?.name ?? t(card.table === 0 ? 'classroom:cards.noPlace' : 'classroom:cards.observer')}</h2>
        </div>
        <p class="card-label">{card.label}</p>
        {card.table > 0 && <p class="card-table">{t('classroom:table', { number: card.table })}</p>}
        <div class="card-entry">
          <Qr text={address} label={t('classroom:cards.qr', { name: card.label })} />
          <div>
            <p>{t('classroom:cards.scan')}</p>
            <p>{t('classroom:cards.type')}</p>
            <p class="card-address">{`${location.origin}/`}</p>
            <p class="open-code digits">{code}</p>
            <p class="small">{t('classroom:cards.secret')}</p>
          </div>
        </div>
      </section>
      <section class="card-side card-back" aria-label={t('classroom:cards.back', { name: card.label })}>
        <p class="card-seminar">
          {scenario.title}
          {party && ` · ${party.name}`}
        </p>
        {card.brief === '' ? (
          <p>{t('classroom:cards.noBrief')}</p>
        ) : (
          <Markdown text={withoutCitations(card.brief, scenario.sources)} />
        )}
      </section>
    </>
  );
}
