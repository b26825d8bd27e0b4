import { useState } from 'preact/hooks';
import type { Command } from '#shared/rules/commands.ts';
import type { TableStore } from '../../store/table.ts';
import type { Trouble } from '../../text/wording.ts';

export interface Sending {
  readonly busy: boolean;
  /** Why the last command was not done; cleared by the next. */
  readonly denial: Trouble | undefined;
  /** Sends, and calls `done` once the table has it. */
  readonly send: (command: Command, done?: () => void) => void;
  readonly dismiss: () => void;
}

/** What a control that sends needs: whether it waits, and what came back. */
export function useSending(table: TableStore): Sending {
  const [busy, setBusy] = useState(false);
  const [denial, setDenial] = useState<Trouble>();
  const ask = async (command: Command, done?: () => void): Promise<void> => {
    setBusy(true);
    setDenial(undefined);
    try {
      const answer = await table.send(command);
      if (answer.ok) done?.();
      else setDenial(answer.denial);
    } catch {
      setDenial({ code: 'unreachable' });
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    denial,
    send: (command, done) => void ask(command, done),
    dismiss: () => setDenial(undefined),
  };
}
