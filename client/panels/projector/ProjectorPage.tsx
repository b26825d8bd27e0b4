import type { ProjectorView } from '#shared/protocol/seminar.ts';
import { isFinal } from '../../net/api.ts';
import type { Classroom } from '../../net/classroom.ts';
import { t } from '../../text/i18n.ts';
import type { Trouble } from '../../text/wording.ts';
import { Qr } from '../cards/Qr.tsx';
import { PageFrame, useTitle } from '../shell/PageFrame.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useServerTime } from '../shell/useServerTime.ts';
import { useWatched } from '../shell/useWatched.ts';
import { ScreenGrid } from './ScreenGrid.tsx';
import { ScreenTable } from './ScreenTable.tsx';
import './projector.css';

interface ProjectorPageProps {
  readonly classroom: Classroom;
  readonly token: string;
}

/** The screen in front of everybody: nothing private, nothing small. */
export function ProjectorPage({ classroom, token }: ProjectorPageProps) {
  const watched = useWatched(() => classroom.watchProjector(token));
  const screen = watched.value.value;
  const trouble = watched.trouble.value;
  if (screen) return <Screen screen={screen} trouble={trouble} />;
  return (
    <PageFrame title={t('classroom:screen.heading')}>
      {trouble ? <Refusal denial={trouble} /> : <p>{t('loading')}</p>}
    </PageFrame>
  );
}

interface ScreenProps {
  readonly screen: ProjectorView;
  /** Why nothing new comes, while that is so. */
  readonly trouble: Trouble | undefined;
}

function Screen({ screen, trouble }: ScreenProps) {
  useTitle(screen.title);
  const now = useServerTime(screen.at);
  const [only, ...others] = screen.tables;
  const entry = screen.entryOpen && <Entry code={screen.code} />;
  return (
    <div class="screen">
      {trouble && (
        <p class="screen-cut" role="alert">
          {t(isFinal(trouble) ? 'classroom:screen.over' : 'classroom:screen.cut')}
        </p>
      )}
      {only && others.length === 0 ? (
        <ScreenTable screen={screen} shown={only} now={now} entry={entry} />
      ) : (
        <ScreenGrid screen={screen} now={now} entry={entry} />
      )}
    </div>
  );
}

function Entry({ code }: { readonly code: string }) {
  const address = `${location.origin}/#/join/${code}`;
  return (
    <aside class="screen-entry" aria-label={t('desk:open.title')}>
      <Qr text={address} label={t('classroom:screen.qr', { code })} />
      <p>{t('classroom:screen.scan')}</p>
      <p class="screen-address">{location.host}</p>
      <p class="screen-code">{code}</p>
    </aside>
  );
}
