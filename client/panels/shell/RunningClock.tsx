import { useEffect, useState } from 'preact/hooks';
import type { PublicView } from '#shared/model/view.ts';
import { clockText } from '../../store/countdown.ts';
import { t } from '../../text/i18n.ts';

type Clocked = Pick<PublicView, 'paused' | 'remaining' | 'deadline'>;

interface RunningClockProps {
  readonly clock: Clocked;
  /** The server's time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** The time that one of several tables has left; nothing where no clock runs. */
export function RunningClock({ clock, now }: RunningClockProps) {
  const left = useSecond(clock, now);
  if (left === undefined) return null;
  return (
    <span class="digits" role="timer" aria-label={t('table.clock')}>
      {clockText(left)}
    </span>
  );
}

/** Whole seconds left, drawn anew every second while the clock runs. */
function useSecond(clock: Clocked, now: () => number): number | undefined {
  const [, setTick] = useState(0);
  const runs = !clock.paused && clock.deadline > 0;
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setInterval(() => setTick((tick) => tick + 1), 1_000);
    return () => clearInterval(timer);
  }, [runs]);
  if (clock.paused) return Math.ceil(clock.remaining / 1_000);
  return runs ? Math.max(0, Math.ceil((clock.deadline - now()) / 1_000)) : undefined;
}
