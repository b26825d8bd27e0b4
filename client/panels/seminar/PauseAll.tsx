import { t } from '../../text/i18n.ts';
import { PushButton } from '../shell/PushButton.tsx';
import { isPlaying } from './glance.ts';
import { Refusals } from './Refusals.tsx';
import type { SeminarProps } from './SeminarPage.tsx';
import { useCommanding } from './useCommanding.ts';

/** Stops every clock of the seminar, or lets them all go on: one press, from every part of the page. */
export function PauseAll({ classroom, seminar }: SeminarProps) {
  const commanding = useCommanding(classroom, seminar);
  const playing = seminar.tables.filter(isPlaying);
  const running = playing.filter(({ paused }) => !paused);
  if (playing.length === 0) return null;
  const stops = running.length > 0;
  const act = () =>
    stops
      ? commanding.tell({ tables: running, command: { type: 'Pause' } })
      : commanding.tell({ tables: playing, command: { type: 'Resume' } });
  return (
    <div class="pause-all">
      <PushButton act={act} disabled={commanding.busy}>
        {t(stops ? 'classroom:pauseAll' : 'classroom:resumeAll')}
      </PushButton>
      <Refusals seminar={seminar} commanding={commanding} />
    </div>
  );
}
