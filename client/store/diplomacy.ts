/** What one's own delegation has arranged with others, as seen from its own side. */
import type { Choice, ClauseId } from '#shared/model/clause.ts';
import type { DialogueId, UnderstandingId } from '#shared/model/diplomacy.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { DialogueView, PrivateView, UnderstandingView } from '#shared/model/view.ts';
import type { TableStore } from './table.ts';

/** A vote that was promised on a clause. */
export interface Pledge {
  readonly clause: ClauseId;
  readonly choice: Choice;
}

/** An understanding from one's own side of it. */
export interface Arrangement {
  readonly id: UnderstandingId;
  readonly partner: PartyId;
  /** Whether one offered it oneself. */
  readonly offered: boolean;
  readonly ours: Pledge;
  readonly theirs: Pledge;
  readonly round: number;
  readonly status: UnderstandingView['status'];
  readonly brokenByUs: boolean;
  readonly brokenByThem: boolean;
}

export interface Talk {
  readonly id: DialogueId;
  readonly partner: PartyId;
  readonly offered: boolean;
  readonly issue: DialogueView['issue'];
  readonly round: number;
  readonly status: DialogueView['status'];
}

/** With each partner: what waits for an answer first, then the latest. */
export function arrangementsBy(own: PrivateView, party: PartyId): ReadonlyMap<PartyId, readonly Arrangement[]> {
  const all = Object.entries(own.understandings).map(([id, each]) => arrangementOf(id, each, party));
  return Map.groupBy(all.sort(openFirst), ({ partner }) => partner);
}

/** What waits for an answer first, then the latest. */
export const talksOf = (own: PrivateView, party: PartyId): readonly Talk[] =>
  Object.entries(own.dialogues)
    .map(([id, { from, to, issue, round, status }]) => {
      const offered = from === party;
      return { id, partner: offered ? to : from, offered, issue, round, status };
    })
    .sort(openFirst);

/** Whether there is anything left to arrange: when the talks are over, one only reads what was. */
export const offersOpen = (table: TableStore): boolean => table.everybody.value?.phase !== 'debrief';

/** How many offers of others wait for one's own answer: understandings, and Track 2 dialogues. */
export function offersWaiting(table: TableStore): { readonly understandings: number; readonly dialogues: number } {
  const own = table.own.value;
  const waits = ({ to, status }: UnderstandingView | DialogueView) => to === table.party.value && status === 'offered';
  return {
    understandings: Object.values(own?.understandings ?? {}).filter(waits).length,
    dialogues: Object.values(own?.dialogues ?? {}).filter(waits).length,
  };
}

function arrangementOf(id: UnderstandingId, view: UnderstandingView, party: PartyId): Arrangement {
  const offered = view.from === party;
  const partner = offered ? view.to : view.from;
  const gives = { clause: view.givesClause, choice: view.givesChoice as Choice };
  const takes = { clause: view.takesClause, choice: view.takesChoice as Choice };
  return {
    id,
    partner,
    offered,
    ours: offered ? gives : takes,
    theirs: offered ? takes : gives,
    round: view.round,
    status: view.status,
    brokenByUs: view.brokenBy[party] === true,
    brokenByThem: view.brokenBy[partner] === true,
  };
}

interface Sortable {
  readonly id: string;
  readonly status: string;
}

const openFirst = (one: Sortable, other: Sortable): number =>
  Number(other.status === 'offered') - Number(one.status === 'offered') || countOf(other.id) - countOf(one.id);

/** Offers are counted within a pair: `ARC+BOR-2` is its second. */
const countOf = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1));
