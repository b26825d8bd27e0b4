/** Notices a table that everybody has left to the bots. */
import { isAttended } from '#shared/model/game.ts';
import type { Table } from './table.ts';

/** Calls back once nobody but bots has been at the table for so long, and nothing has happened there. The answer ends it. */
export function whenUnattended(table: Table, ms: number, act: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = isAttended(table.game) ? undefined : setTimeout(act, ms).unref();
  };
  const stopListening = table.onPublication(look);
  look();
  return () => {
    stopListening();
    clearTimeout(timer);
  };
}
