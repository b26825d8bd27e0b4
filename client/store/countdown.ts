/** What is left of the phase, second by second. The deadline is the server's; the page only shows it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { TableStore } from './table.ts';

/** Whole seconds left, at least 0; `undefined` while no clock runs or stands paused. */
type SecondsLeft = number | undefined;

function secondsLeft(table: TableStore): SecondsLeft {
  const everybody = table.everybody.value;
  if (!everybody) return undefined;
  if (everybody.paused) return Math.ceil(everybody.remaining / 1_000);
  if (everybody.deadline === 0) return undefined;
  return Math.max(0, Math.ceil((everybody.deadline - table.now()) / 1_000));
}

/** Minutes and seconds, as clocks show them. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The seconds left as a signal, so that a passing second draws its digits and nothing else. */
export function useCountdown(table: TableStore): ReadonlySignal<SecondsLeft> {
  const [left] = useState(() => signal<SecondsLeft>(undefined));
  const everybody = table.everybody.value;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      left.value = secondsLeft(table);
      // The next whole second of the countdown, not of this browser's clock.
      const ahead = (everybody?.deadline ?? 0) - table.now();
      timer = setTimeout(tick, ahead > 0 ? ahead % 1_000 || 1_000 : 1_000);
    };
    tick();
    return () => clearTimeout(timer);
  }, [everybody?.deadline, everybody?.paused, everybody?.remaining]);
  return left;
}
