/** What a facilitator sees of many tables at a glance: who holds each up and for what, and which needs them first. */
import type { PublicScenario } from '#shared/model/publicScenario.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { AwaitedView } from '#shared/model/view.ts';
import type { SeminarPersonView, SeminarTableView } from '#shared/protocol/seminar.ts';

export type Awaited = Exclude<AwaitedView, ''>;

const KINDS: readonly Awaited[] = ['question', 'vote', 'signature', 'ready'];

export interface HoldUp {
  readonly awaited: Awaited;
  readonly parties: readonly PartyId[];
}

/** What the table waits for, and from whom. */
export function holdUpsAt({ seats }: SeminarTableView): readonly HoldUp[] {
  return KINDS.map((awaited) => ({
    awaited,
    parties: Object.keys(seats).filter((party) => seats[party]?.awaited === awaited),
  })).filter(({ parties }) => parties.length > 0);
}

/** Delegations of which nobody is here, and that no caretaker holds. */
export const awayFrom = ({ seats }: SeminarTableView): readonly PartyId[] =>
  Object.keys(seats).filter((party) => seats[party]?.present === false && !seats[party]?.caretaker);

/** Parties without which the game cannot start, and that have no delegate. */
export const missingAt = ({ seats }: SeminarTableView, { parties }: PublicScenario): readonly PartyId[] =>
  parties.filter(({ id, required }) => required && !seats[id]).map(({ id }) => id);

export const isPlaying = ({ phase }: SeminarTableView): boolean => phase !== 'lobby' && phase !== 'debrief';

export const isStarted = ({ phase }: SeminarTableView): boolean => phase !== 'lobby';

/** Somebody asks for the facilitator; a delegation is gone, or was asked in vain; or results wait for their word. */
export function needsYou(table: SeminarTableView): boolean {
  if (table.hands.length > 0) return true;
  if (table.phase === 'debrief') return table.held;
  return isPlaying(table) && urgency(table) > 0;
}

/** The higher, the sooner the facilitator should look there. */
function urgency(table: SeminarTableView): number {
  const asked = Object.values(table.seats).filter(({ awaited, prompted }) => awaited !== '' && prompted).length;
  const away = isPlaying(table) ? awayFrom(table).length : 0;
  return table.hands.length * 100 + away * 10 + asked * 5 + (table.phase === 'debrief' && table.held ? 1 : 0);
}

/** Tables in the order in which they need the facilitator, otherwise by number. */
export const byNeed = (tables: readonly SeminarTableView[]): readonly SeminarTableView[] =>
  [...tables].sort((one, other) => urgency(other) - urgency(one) || one.number - other.number);

export interface Attendance {
  readonly here: number;
  readonly all: number;
  readonly unplaced: number;
}

export const attendanceOf = (people: readonly SeminarPersonView[]): Attendance => ({
  here: people.filter(({ present }) => present).length,
  all: people.length,
  unplaced: people.filter(({ table }) => table === '').length,
});

/** What people call somebody: by the roster, else by the name they gave. */
export const calledOf = ({ label, name, person }: SeminarPersonView): string => label || name || person;

/** People in the order in which a facilitator looks for them: without a place first, then table by table. */
export function inOrder(
  people: readonly SeminarPersonView[],
  tables: readonly SeminarTableView[],
): readonly SeminarPersonView[] {
  const numberOf = (id: string) => tables.find(({ table }) => table === id)?.number ?? 0;
  return [...people].sort(
    (one, other) =>
      numberOf(one.table) - numberOf(other.table) ||
      one.party.localeCompare(other.party) ||
      calledOf(one).localeCompare(calledOf(other)),
  );
}
