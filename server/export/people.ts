/**
 * Who took part, under pseudonyms that hold throughout one export: table, party and the order of coming, `T1-USA-1`; a
 * bot is `T1-USA-bot-1`.
 */
import type { Bot, Tactic } from '#shared/model/bot.ts';
import { type PersonId, partyOf } from '#shared/model/game.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { ExportSource } from './source.ts';
import type { WalkedTable } from './walk.ts';

export interface Participant {
  readonly person: PersonId;
  readonly code: string;
  /** What the roster calls them; empty without names. */
  readonly label: string;
  /** What they call themselves; empty without names. */
  readonly name: string;
  /** `T1`; empty for who was at no table. */
  readonly table: string;
  /** The party whose delegation they were in last; empty for an onlooker. */
  readonly party: PartyId;
  readonly isHead: boolean;
  /** How it negotiates, for a bot; empty for a person. */
  readonly bot: Tactic | '';
}

export interface People {
  readonly participants: readonly Participant[];
  /** An actor of the log, or a person's id, under their pseudonym; whoever is no person stays as they are. */
  readonly codeOf: (actor: string) => string;
}

/** Somebody at the table where they came last. */
interface Seated {
  readonly table: WalkedTable;
  readonly party: PartyId;
  readonly digest: string;
  readonly bot: Bot | undefined;
  readonly at: number;
}

export function peopleOf({ roster, named }: ExportSource, tables: readonly WalkedTable[]): People {
  const seated = seatedAt(tables);
  const listed = new Map(roster.map((member) => [member.person, member]));
  const counted = new Map<string, number>();
  const participants = [...new Set([...seated.keys(), ...listed.keys()])].map((person): Participant => {
    const at = seated.get(person);
    const group = at ? groupOf(at) : 'waiting';
    const member = listed.get(person);
    const ordinal = (counted.get(group) ?? 0) + 1;
    counted.set(group, ordinal);
    return {
      person,
      code: `${group}-${ordinal}`,
      label: named ? (member?.label ?? '') : '',
      name: named ? (at ? nameAt(at) : (member?.name ?? '')) : '',
      table: at?.table.name ?? '',
      party: at?.party ?? '',
      isHead: at !== undefined && at.table.game.seats[at.party]?.delegate === person,
      bot: at?.bot?.tactic ?? '',
    };
  });
  const codes = new Map(participants.map(({ person, code }) => [person, code]));
  return { participants, codeOf: (actor) => codes.get(actor.replace(/^person:/, '')) ?? actor };
}

const groupOf = ({ table, party, bot }: Seated): string => `${table.name}-${party || 'onlooker'}${bot ? '-bot' : ''}`;

/** A bot has none. */
const nameAt = ({ table, digest, bot }: Seated): string => (bot ? '' : table.textOf(digest));

function seatedAt(tables: readonly WalkedTable[]): ReadonlyMap<PersonId, Seated> {
  const seated = new Map<PersonId, Seated>();
  for (const table of tables) {
    const parties = lastParties(table);
    for (const { row, events } of table.moments)
      for (const event of events) {
        if (event.type !== 'PersonJoined' || (seated.get(event.person)?.at ?? 0) > row.at) continue;
        const party = partyOf(table.game, event.person) ?? parties.get(event.person) ?? '';
        seated.set(event.person, { table, party, digest: event.name, bot: event.bot, at: row.at });
      }
  }
  return seated;
}

const lastParties = ({ moments }: WalkedTable): ReadonlyMap<PersonId, PartyId> =>
  new Map(
    moments
      .flatMap(({ events }) => events)
      .flatMap((event) => (event.type === 'SeatTaken' ? [[event.person, event.party] as const] : [])),
  );
