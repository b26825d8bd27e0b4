/** What a facilitator sees of many tables at a glance: who holds each up and for what, and which needs them first. */
import type { PublicScenario } from '#shared/model/publicScenario.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { AwaitedView } from '#shared/model/view.ts';
import type { AskedView, SeminarPersonView, SeminarTableView, SeminarView } from '#shared/protocol/seminar.ts';
import { readAtDesk } from '../../store/unread.ts';
import { listOf } from '../../text/i18n.ts';

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

/** A channel with messages to the facilitator that nobody has answered and this browser has not shown. */
export interface Unread extends AskedView {
  readonly unread: number;
}

export const unreadAt = ({ table, asked }: SeminarTableView): readonly Unread[] =>
  asked
    .map((each) => ({ ...each, unread: each.count - Math.max(each.answered, readAtDesk(table, each.channel)) }))
    .filter(({ unread }) => unread > 0);

/** How many ask for the facilitator at a table, with a hand or in writing. */
export const asksAt = (table: SeminarTableView): number =>
  table.hands.length + unreadAt(table).reduce((sum, { unread }) => sum + unread, 0);

/** Tables as one reads them out. */
export const numbersOf = (tables: readonly SeminarTableView[]): string =>
  listOf([...tables].sort((one, other) => one.number - other.number).map(({ number }) => String(number)));

/** How long a delegation is away before that is the facilitator's business, in milliseconds. */
const PATIENCE = 60_000;

/** Delegations that have been gone for a while, at `at`, and that no caretaker holds. Before the talks nobody is gone. */
export const goneAt = (table: SeminarTableView, at: number): readonly PartyId[] =>
  Object.entries(isPlaying(table) ? table.seats : {})
    .filter(([, seat]) => !seat.present && !seat.caretaker && seat.awaySince > 0 && at - seat.awaySince > PATIENCE)
    .map(([party]) => party);

/** Parties without which the game cannot start, and that have no delegate. */
export const missingAt = ({ seats }: SeminarTableView, { parties }: PublicScenario): readonly PartyId[] =>
  parties.filter(({ id, required }) => required && !seats[id]).map(({ id }) => id);

/** Whether somebody has a seat there and nobody of their delegation has come. */
export const isAwaitingPeople = ({ seats }: SeminarTableView): boolean =>
  Object.values(seats).some(({ present }) => !present);

export const isPlaying = ({ phase }: SeminarTableView): boolean => phase !== 'lobby' && phase !== 'debrief';

export const isStarted = ({ phase }: SeminarTableView): boolean => phase !== 'lobby';

/** Somebody asks for the facilitator; a delegation is gone, or was asked in vain; or results wait for their word. */
export const needsYou = (table: SeminarTableView, at: number): boolean => urgency(table, at) > 0;

/** The higher, the sooner the facilitator should look there. */
function urgency(table: SeminarTableView, at: number): number {
  const asks = asksAt(table) * 100;
  if (!isPlaying(table)) return asks + (table.phase === 'debrief' && table.held ? 1 : 0);
  const asked = Object.values(table.seats).filter(({ awaited, prompted }) => awaited !== '' && prompted).length;
  return asks + goneAt(table, at).length * 10 + asked * 5;
}

/** Tables in the order in which they need the facilitator, otherwise by number. */
export const byNeed = (tables: readonly SeminarTableView[], at: number): readonly SeminarTableView[] =>
  [...tables].sort((one, other) => urgency(other, at) - urgency(one, at) || one.number - other.number);

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

export const partyNamed = ({ scenario }: Pick<SeminarView, 'scenario'>, id: PartyId): string =>
  scenario.parties.find((party) => party.id === id)?.name ?? id;

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
