import { useEffect } from 'preact/hooks';
import type { PlaceView, SeminarId } from '#shared/protocol/seminar.ts';
import type { Api } from '../../net/api.ts';
import type { Classroom } from '../../net/classroom.ts';
import { memberOf, rememberSeminar } from '../../store/identity.ts';
import { t } from '../../text/i18n.ts';
import type { Trouble } from '../../text/wording.ts';
import { CopyField } from '../shell/CopyField.tsx';
import { PageFrame } from '../shell/PageFrame.tsx';
import { PushButton } from '../shell/PushButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { takePlace } from './takePlace.ts';
import { usePlace } from './usePlace.ts';
import { Wishes } from './Wishes.tsx';
import './waiting.css';

interface WaitingPageProps {
  readonly api: Api;
  readonly classroom: Classroom;
  readonly seminar: SeminarId;
}

/** Between joining a seminar and having a seat at one of its tables; goes to the table by itself. */
export function WaitingPage({ api, classroom, seminar }: WaitingPageProps) {
  const { place, trouble, again } = usePlace(api, classroom, seminar);
  useEffect(() => {
    if (!place) return;
    rememberSeminar(seminar, { title: place.title, name: place.name, seen: Date.now() });
    if (place.table !== '') takePlace(seminar, place);
  }, [place]);
  return (
    <PageFrame title={place?.title ?? t('classroom:wait.title')}>
      <Trouble trouble={trouble} again={again} known={place !== undefined} />
      {place && <Waiting api={api} classroom={classroom} seminar={seminar} place={place} />}
    </PageFrame>
  );
}

interface TroubleProps {
  readonly trouble: Trouble | undefined;
  readonly again: () => void;
  /** Whether there is something to show all the same. */
  readonly known: boolean;
}

function Trouble({ trouble, again, known }: TroubleProps) {
  if (!trouble) return known ? null : <p>{t('loading')}</p>;
  if (trouble.code === 'unreachable')
    return (
      <p class="notice" role="alert">
        {t('classroom:seminar.cut')}
      </p>
    );
  return (
    <div class="card">
      {trouble.code === 'signed-out' ? (
        <p role="alert">{t('classroom:wait.signedOut')}</p>
      ) : (
        <Refusal denial={trouble} />
      )}
      <PushButton act={again}>{t('later.again')}</PushButton> <a href="#/">{t('notFound.home')}</a>
    </div>
  );
}

function Waiting({ api, classroom, seminar, place }: WaitingPageProps & { readonly place: PlaceView }) {
  const link = memberOf(seminar)?.link ?? '';
  return (
    <>
      <section class="card waiting-now" role="status">
        <p class="waiting-name">{t('classroom:wait.welcome', { name: place.name })}</p>
        <p>{t(place.table === '' ? 'classroom:wait.noPlace' : 'classroom:wait.going', { number: place.number })}</p>
        <p class="muted">{hereText(place)}</p>
      </section>
      {place.table === '' && <Wishes api={api} classroom={classroom} seminar={seminar} place={place} />}
      {link !== '' && (
        <section class="card" aria-labelledby="own-link-heading">
          <h2 id="own-link-heading">{t('table.yourLinkTitle')}</h2>
          <p>{t('table.yourLinkHint')}</p>
          <CopyField label={t('table.yourLink')} value={`${location.origin}/#/me/${encodeURIComponent(link)}`} />
        </section>
      )}
    </>
  );
}

const hereText = ({ here, expected }: PlaceView): string =>
  expected > here ? t('classroom:wait.hereOf', { here, count: expected }) : t('classroom:wait.here', { count: here });
