import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { TableStore } from '../../store/table.ts';

/** Whole seconds until a moment on the server's clock (milliseconds since 1970), at least 0. */
export function useSecondsUntil(table: TableStore, moment: number): ReadonlySignal<number> {
  const [left] = useState(() => signal(0));
  useEffect(() => {
    const tick = () => {
      left.value = Math.max(0, Math.ceil((moment - table.now()) / 1_000));
    };
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [moment]);
  return left;
}
