/** How the table stands for one's own delegation, as this page may see it. */
import { type Standing, standingFrom } from '#shared/analysis/standing.ts';
import type { TableStore } from './table.ts';

export {
  draftFrom,
  draftIn,
  type Form,
  hardeningOf,
  jointEffect,
  redLinesOf,
  type Standing,
  weigh,
  worthOf,
} from '#shared/analysis/standing.ts';

/** One's own standing; undefined without a seat, or before the first view. Reads signals. */
export function standingOf(table: TableStore): Standing | undefined {
  const welcome = table.welcome.value;
  const everybody = table.everybody.value;
  const own = table.own.value;
  const party = table.party.value;
  if (!welcome || !everybody || !own || party === '') return undefined;
  return standingFrom(welcome.scenario, everybody, own, party);
}
