import type { PublicScenario } from '#shared/model/publicScenario.ts';
import type { PublicView } from '#shared/model/view.ts';
import { t } from '../../text/i18n.ts';
import { RunningClock } from '../shell/RunningClock.tsx';

interface ScreenHeadProps {
  readonly title: string;
  readonly scenario: PublicScenario;
  readonly view: PublicView;
  readonly now: () => number;
}

/** What is played, where it stands, and how long it still takes. */
export function ScreenHead({ title, scenario, view, now }: ScreenHeadProps) {
  const { phase, round, paused } = view;
  return (
    <header class="screen-head">
      <h1>{title}</h1>
      {round > 0 && <span>{t('table.round', { round, rounds: scenario.procedure.rounds })}</span>}
      <span class="screen-phase">{t(`words:phase.${phase}`)}</span>
      {paused && <span class="screen-phase">{t('table.paused')}</span>}
      <span class="screen-clock">
        <RunningClock clock={view} now={now} />
      </span>
    </header>
  );
}
