/** Deals people to tables and parties: who goes where, from a seed alone. The same seed deals the same. */
import { chance } from '#shared/base/random.ts';
import type { PersonId } from '#shared/model/game.ts';
import type { PartyId } from '#shared/model/scenario.ts';

/** A table as the dealer sees it. */
export interface DealingTable {
  readonly table: string;
  /** Everybody at it, observers included. */
  readonly people: number;
  /** Delegates of each party that may take more, and how many more it takes. */
  readonly seats: Readonly<Record<PartyId, { readonly delegates: number; readonly room: number }>>;
}

export interface Dealing {
  /** The parties that cannot do without a delegate. */
  readonly required: readonly PartyId[];
  readonly tables: readonly DealingTable[];
  /** Who has no place yet; wishes are parties, best first. */
  readonly people: readonly { readonly person: PersonId; readonly wishes: readonly PartyId[] }[];
  /** With wishes, as many first wishes as can be are granted, then second ones, and so on. */
  readonly by: 'random' | 'wishes';
  readonly seed: number;
}

export interface Placing {
  readonly person: PersonId;
  readonly table: string;
  /** Empty for an observer. */
  readonly party: PartyId;
}

type Slot = Omit<Placing, 'person'>;

/**
 * A place for everybody: required parties first, then the others, then teams, then observers, evenly over the tables.
 * Empty when there is no table.
 */
export function dealt({ required, tables, people, by, seed }: Dealing): readonly Placing[] {
  const order = people.toSorted((one, other) => chance(seed, 'deal', one.person) - chance(seed, 'deal', other.person));
  const slots = slotsFor(order.length, tables, new Set(required));
  const granted = by === 'wishes' ? grantedWishes(order, slots) : new Map<PersonId, Slot>();
  const taken = new Set(granted.values());
  const left = slots.filter((slot) => !taken.has(slot));
  return order.flatMap(({ person }) => {
    const slot = granted.get(person) ?? left.shift();
    return slot ? [{ person, ...slot }] : [];
  });
}

/** So many places, where they are needed most. */
function slotsFor(count: number, tables: readonly DealingTable[], required: ReadonlySet<PartyId>): readonly Slot[] {
  const slots: Slot[] = [];
  let now = tables;
  while (slots.length < count) {
    const slot = neediest(now, required);
    if (!slot) break;
    slots.push(slot);
    now = now.map((table) => (table.table === slot.table ? withOneMore(table, slot.party) : table));
  }
  return slots;
}

/** The need for a place: the first number that differs decides, and the smaller one is the greater need. */
type Need = readonly number[];

function neediest(tables: readonly DealingTable[], required: ReadonlySet<PartyId>): Slot | undefined {
  let best: { readonly slot: Slot; readonly need: Need } | undefined;
  for (const table of tables)
    for (const slot of placesAt(table)) {
      const need = needOf(table, slot.party, required);
      if (!best || comesBefore(need, best.need)) best = { slot, need };
    }
  return best?.slot;
}

const placesAt = ({ table, seats }: DealingTable): readonly Slot[] => [
  ...Object.keys(seats)
    .filter((party) => (seats[party]?.room ?? 0) > 0)
    .map((party) => ({ table, party })),
  { table, party: '' },
];

const KIND = { required: 0, empty: 1, team: 2, observer: 3 } as const;

function needOf({ people, seats }: DealingTable, party: PartyId, required: ReadonlySet<PartyId>): Need {
  const seat = seats[party];
  if (!seat) return [KIND.observer, people, 0];
  if (seat.delegates > 0) return [KIND.team, people, seat.delegates];
  return [required.has(party) ? KIND.required : KIND.empty, people, 0];
}

function comesBefore(one: Need, other: Need): boolean {
  const differs = one.findIndex((value, index) => value !== other[index]);
  return differs >= 0 && (one[differs] ?? 0) < (other[differs] ?? 0);
}

function withOneMore(table: DealingTable, party: PartyId): DealingTable {
  const seat = table.seats[party];
  const people = table.people + 1;
  if (!seat) return { ...table, people };
  const fuller = { delegates: seat.delegates + 1, room: seat.room - 1 };
  return { ...table, people, seats: { ...table.seats, [party]: fuller } };
}

/** Whoever's wish can be granted, first wishes before second ones; within a wish the order decides. */
function grantedWishes(order: Dealing['people'], slots: readonly Slot[]): ReadonlyMap<PersonId, Slot> {
  const granted = new Map<PersonId, Slot>();
  const free = new Set(slots);
  const ranks = Math.max(0, ...order.map(({ wishes }) => wishes.length));
  for (let rank = 0; rank < ranks; rank += 1)
    for (const { person, wishes } of order) {
      if (granted.has(person)) continue;
      const slot = [...free].find(({ party }) => party === wishes[rank]);
      if (!slot) continue;
      granted.set(person, slot);
      free.delete(slot);
    }
  return granted;
}
