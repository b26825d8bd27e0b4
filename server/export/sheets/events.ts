/** Events, one row each, and messages. */
import type { GameEvent } from '#shared/rules/events.ts';
import { flag, list, time } from '../cells.ts';
import type { People } from '../people.ts';
import { type Sheet, sheet, UNIT } from '../sheet.ts';
import type { Moment, WalkedTable } from '../walk.ts';

interface Happened {
  readonly table: WalkedTable;
  readonly moment: Moment;
  readonly event: GameEvent;
  readonly index: number;
}

const happened = (tables: readonly WalkedTable[]): readonly Happened[] =>
  tables.flatMap((table) =>
    table.moments.flatMap((moment) => moment.events.map((event, index) => ({ table, moment, event, index }))),
  );

export const eventsSheet = (tables: readonly WalkedTable[], { codeOf }: People): Sheet =>
  sheet(
    'events',
    'One row an event, in the order of the log. All that one command brought about has one seq.',
    [
      ['table', UNIT.table, 'The table.', ({ table }) => table.name],
      ['seq', UNIT.count, 'The row of the table’s log.', ({ moment }) => moment.row.seq],
      ['event', 'whole number from 1', 'The event’s place in its row.', ({ index }) => index + 1],
      ['at', UNIT.time, 'When, by the server’s clock.', ({ moment }) => time(moment.row.at)],
      ['actor', UNIT.code, 'Who asked for it.', ({ moment }) => codeOf(moment.row.actor)],
      ['phase', 'phase', 'The phase it happened in.', ({ moment }) => moment.before.phase],
      ['round', UNIT.count, 'The round; 0 before the first.', ({ moment }) => moment.before.round],
      ['type', 'event', 'What happened.', ({ event }) => event.type],
      ['undone', UNIT.flag, 'Whether the facilitator took it back later.', ({ moment }) => flag(moment.undone)],
      [
        'data',
        'JSON',
        'The event’s own data. People stand under their pseudonyms, names and messages as salted hashes; the ' +
          'opening names its scenario, which log-T1.jsonl holds whole.',
        ({ event }) => dataOf(event, codeOf),
      ],
    ],
    happened(tables),
  );

function dataOf({ type: _type, ...data }: GameEvent, codeOf: People['codeOf']): string {
  const told = 'scenario' in data ? { ...data, scenario: data.scenario.id } : data;
  return JSON.stringify(told, (_key, value: unknown) => (typeof value === 'string' ? codeOf(value) : value));
}

export const messagesSheet = (tables: readonly WalkedTable[], { codeOf }: People): Sheet =>
  sheet(
    'messages',
    'One row a message.',
    [
      ['table', UNIT.table, 'The table.', ({ table }) => table.name],
      ['seq', UNIT.count, 'The row of the table’s log.', ({ moment }) => moment.row.seq],
      ['at', UNIT.time, 'When it was sent.', ({ moment }) => time(moment.row.at)],
      ['phase', 'phase', 'The phase it was sent in.', ({ moment }) => moment.before.phase],
      ['round', UNIT.count, 'The round; 0 before the first.', ({ moment }) => moment.before.round],
      ['channel', 'channel', 'plenary, or the channel’s name.', ({ event }) => event.channel],
      ['members', UNIT.parties, 'Who could read it; empty for the plenary.', ({ event }) => list(event.members)],
      ['number', 'whole number from 1', 'Counted within the channel.', ({ event }) => event.number],
      ['party', UNIT.party, 'The party that spoke; * for the facilitator.', ({ event }) => event.from],
      ['from', UNIT.code, 'Who spoke.', ({ moment }) => codeOf(moment.row.actor)],
      ['text', UNIT.text, 'What was said; … when it was erased.', ({ table, event }) => table.textOf(event.text)],
    ],
    happened(tables).flatMap(({ event, ...rest }) => (event.type === 'MessageSent' ? [{ ...rest, event }] : [])),
  );
