import { useState } from 'preact/hooks';
import { t } from '../../text/i18n.ts';
import { Qr } from '../cards/Qr.tsx';
import { CopyField } from '../shell/CopyField.tsx';
import { LocalNotice } from '../shell/LocalNotice.tsx';
import { PushButton } from '../shell/PushButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useAsking } from '../shell/useAsking.ts';
import type { SeminarProps } from './SeminarPage.tsx';

/** How people get in, what stands on the screen in front, and what is printed. */
export function ScreenAndCards({ classroom, seminar }: SeminarProps) {
  return (
    <div class="part-columns">
      <Joining classroom={classroom} seminar={seminar} />
      <div>
        <Screen classroom={classroom} seminar={seminar} />
        <section class="card" aria-labelledby="cards-heading">
          <h2 id="cards-heading">{t('classroom:screen.cards')}</h2>
          <p>{t('classroom:screen.cardsHint')}</p>
          <a class="button" href={`#/cards/${encodeURIComponent(seminar.id)}`} target="_blank" rel="noreferrer">
            {t('classroom:screen.cardsOpen')}
          </a>
        </section>
      </div>
    </div>
  );
}

function Joining({ classroom, seminar }: SeminarProps) {
  const asking = useAsking();
  const { code, entryOpen } = seminar;
  const address = `${location.origin}/#/join/${code}`;
  return (
    <section class="card" aria-labelledby="joining-heading">
      <h2 id="joining-heading">{t('desk:open.title')}</h2>
      <p class="field-label">{t('desk:open.code')}</p>
      <p class="open-code digits">{code}</p>
      <div class="joining-qr">
        <Qr text={address} label={t('classroom:screen.qr', { code })} />
      </div>
      <CopyField label={t('desk:open.address')} value={address} />
      <LocalNotice />
      <p role="status">{t(entryOpen ? 'desk:open.entryOpen' : 'classroom:screen.entryClosed')}</p>
      {!seminar.ended && (
        <PushButton disabled={asking.busy} act={() => asking.ask(() => classroom.setEntry(seminar.id, !entryOpen))}>
          {t(entryOpen ? 'classroom:screen.closeEntry' : 'desk:open.reopen')}
        </PushButton>
      )}
      <Refusal denial={asking.denial} />
    </section>
  );
}

function Screen({ classroom, seminar }: SeminarProps) {
  const asking = useAsking();
  const [address, setAddress] = useState('');
  const open = () =>
    asking.ask(
      () => classroom.openProjector(seminar.id),
      ({ token }) => {
        const found = `${location.origin}/#/screen/${encodeURIComponent(token)}`;
        setAddress(found);
        window.open(found, '_blank', 'noopener');
      },
    );
  return (
    <section class="card" aria-labelledby="screen-heading">
      <h2 id="screen-heading">{t('classroom:screen.heading')}</h2>
      <p>{t('classroom:screen.hint')}</p>
      <PushButton kind="primary" disabled={asking.busy} act={open}>
        {t('classroom:screen.open')}
      </PushButton>
      <Refusal denial={asking.denial} />
      {address !== '' && <CopyField label={t('classroom:screen.address')} value={address} />}
    </section>
  );
}
