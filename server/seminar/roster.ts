/** The people of a seminar: those on its list, and those who joined by themselves. */
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { PersonId } from '#shared/model/game.ts';
import { MOST_PEOPLE } from '#shared/model/limits.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { Denial } from '#shared/protocol/wire.ts';
import type { Log } from '../log/log.ts';
import type { MemberRow } from '../log/rows.ts';
import { newId } from '../table/ids.ts';

export interface Member {
  readonly person: PersonId;
  /** Empty for who joined by themselves. */
  readonly label: string;
  /** Empty until they came. */
  readonly name: string;
  /** Best first. */
  readonly wishes: readonly PartyId[];
}

/** What others call somebody, whether or not they have come. */
export const nameOf = ({ name, label }: Member): string => name || label;

/** New people of a list, or which line of it is there already; `where` names the list. */
export function listed(
  labels: readonly string[],
  known: readonly Member[],
  where: string,
): Result<readonly Member[], Denial> {
  const taken = new Set(known.map(({ label }) => labelKey(label)));
  for (const [index, label] of labels.entries()) {
    const key = labelKey(label);
    if (taken.has(key))
      return fail({
        code: 'malformed',
        where: `${where}.${index}`,
        problem: 'is on the list already: tell them apart',
      });
    taken.add(key);
  }
  if (known.length + labels.length > MOST_PEOPLE) return fail({ code: 'table-full', limit: MOST_PEOPLE });
  return ok(labels.map((label) => ({ person: newId(), label, name: '', wishes: [] })));
}

/** One name however it is typed. */
export const labelKey = (label: string): string => label.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

export const memberRow = (seminar: string, { wishes, ...member }: Member): MemberRow => ({
  seminar,
  ...member,
  wishes: JSON.stringify(wishes),
});

const memberOf = ({ person, label, name, wishes }: MemberRow): Member => ({
  person,
  label,
  name,
  wishes: JSON.parse(wishes) as readonly PartyId[],
});

export class Roster {
  readonly #log: Log;
  readonly #seminar: string;
  readonly #members = new Map<PersonId, Member>();
  /** Whose coming is just being written: of two who come at once as one, the second is somebody else. */
  readonly #coming = new Set<PersonId>();

  constructor(log: Log, seminar: string, rows: readonly MemberRow[]) {
    this.#log = log;
    this.#seminar = seminar;
    for (const row of rows) this.#members.set(row.person, memberOf(row));
  }

  get all(): readonly Member[] {
    return [...this.#members.values()];
  }

  get(person: PersonId): Member | undefined {
    return this.#members.get(person);
  }

  async add(labels: readonly string[]): Promise<Result<readonly Member[], Denial>> {
    const added = listed(labels, this.all, 'labels');
    if (added.ok) await this.#keep(added.value);
    return added;
  }

  /**
   * Somebody comes by the code: who is on the list under this name and has not come yet, or else somebody new. Who has
   * come already is not to be had by a name.
   */
  async join(name: string): Promise<Result<Member, Denial>> {
    const key = labelKey(name);
    const expected = this.all.find(
      (member) => labelKey(member.label) === key && member.name === '' && !this.#coming.has(member.person),
    );
    if (!expected && this.#members.size + this.#coming.size >= MOST_PEOPLE)
      return fail({ code: 'table-full', limit: MOST_PEOPLE });
    return ok(await this.#come(expected ?? { person: newId(), label: '', name, wishes: [] }));
  }

  /** Somebody comes by their link. */
  async arrive(person: PersonId): Promise<void> {
    const member = this.#members.get(person);
    if (member?.name === '') await this.#come(member);
  }

  async wish(person: PersonId, wishes: readonly PartyId[]): Promise<void> {
    const member = this.#members.get(person);
    if (member) await this.#keep([{ ...member, wishes }]);
  }

  /** Somebody who was erased from the log. */
  forget(person: PersonId): void {
    this.#members.delete(person);
  }

  async #come(member: Member): Promise<Member> {
    const here = { ...member, name: nameOf(member) };
    this.#coming.add(here.person);
    try {
      await this.#keep([here]);
    } finally {
      this.#coming.delete(here.person);
    }
    return here;
  }

  async #keep(members: readonly Member[]): Promise<void> {
    await this.#log.keepMembers(members.map((member) => memberRow(this.#seminar, member)));
    for (const member of members) this.#members.set(member.person, member);
  }
}
