import { useState } from 'preact/hooks';
import type { Asked } from '../../net/api.ts';
import type { Trouble } from '../../text/wording.ts';

export interface Asking {
  readonly busy: boolean;
  /** Why the last request was not done; cleared by the next. */
  readonly denial: Trouble | undefined;
  /** Asks, and calls `done` with the answer. While an answer is awaited nothing more is asked. */
  readonly ask: <Value>(request: () => Asked<Value>, done?: (value: Value) => void) => void;
}

/** What a control that asks over HTTP needs: whether it waits, and what came back. */
export function useAsking(): Asking {
  const [busy, setBusy] = useState(false);
  const [denial, setDenial] = useState<Trouble>();
  const asked = async <Value>(request: () => Asked<Value>, done?: (value: Value) => void): Promise<void> => {
    setBusy(true);
    setDenial(undefined);
    const answer = await request();
    setBusy(false);
    if (answer.ok) done?.(answer.value);
    else setDenial(answer.error);
  };
  return {
    busy,
    denial,
    ask: (request, done) => {
      if (!busy) void asked(request, done);
    },
  };
}
