/**
 * What one missed: what came while this page was not showing the table. This browser keeps what it showed last, so that
 * after a reload of three seconds it is exactly what is new; on another device it is what happened in one's own absence.
 * All times are the server's, in milliseconds since 1970.
 */
import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { ClauseId } from '#shared/model/clause.ts';
import type { ChannelId, RecordKind } from '#shared/model/game.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { PersonView, RecordView } from '#shared/model/view.ts';
import type { Message } from '#shared/protocol/wire.ts';
import { keep, kept } from './keep.ts';
import { inOrder } from './numbered.ts';
import type { TableStore } from './table.ts';
import { ownDelegate } from './team.ts';
import { speakerOf } from './unread.ts';

type Numbers = readonly number[];

export interface Missed {
  /** From when to when one was away. */
  readonly from: number;
  readonly until: number;
  /** Lines of the record, by position. */
  readonly lines: Numbers;
  /** Messages by number, in each channel. */
  readonly said: Readonly<Record<ChannelId, Numbers>>;
}

/** What this browser has shown of a table. */
interface Shown {
  /** The seat that one held, and since when: what was said to it before is no loss of one's own. */
  readonly party: PartyId;
  readonly since: number;
  /** When it was last shown. */
  readonly at: number;
  /** The last line of the record, and the last message in each channel. */
  readonly line: number;
  readonly numbers: Readonly<Record<ChannelId, number>>;
}

interface Kept {
  readonly shown: Shown;
  readonly missed: Missed;
}

/** Where the page shows the first of them: in the record, and in an open channel. */
export const FIRST_LINE = 'missed-line';
export const FIRST_MESSAGE = 'missed-message';

const NOTHING: Missed = { from: 0, until: 0, lines: [], said: {} };

/** An absence as the table noted it counts as the one that ends now if it ended so shortly before. */
const JUST_NOW_MS = 10_000;

const noted = signal<Readonly<Record<string, Kept>>>({});

const keyOf = (table: TableStore): string =>
  `missed.${table.welcome.value?.table ?? ''}.${table.welcome.value?.person ?? ''}`;

const keptAt = (key: string): Kept | undefined => noted.value[key] ?? kept<Kept | undefined>(key, undefined);

function note(key: string, now: Kept): void {
  noted.value = { ...noted.value, [key]: now };
  keep(key, now);
}

/** What one missed and has neither seen nor put away since. Reads signals. */
export const missedAt = (table: TableStore): Missed => keptAt(keyOf(table))?.missed ?? NOTHING;

export const missedIn = (table: TableStore, channel: ChannelId): Numbers => missedAt(table).said[channel] ?? [];

/** Keeps track of a table while it is open; `visible` says whether anybody can see it. Returns the end of keeping track. */
export function keepMissed(table: TableStore, visible: ReadonlySignal<boolean>): () => void {
  let arrivedAt: number | undefined;
  const leave = () => {
    const key = keyOf(table);
    const last = keptAt(key);
    if (arrivedAt !== undefined && last) note(key, { ...last, shown: { ...last.shown, at: table.now() } });
    arrivedAt = undefined;
  };
  const look = () => {
    arrivedAt ??= table.now();
    const key = keyOf(table);
    const last = keptAt(key);
    const now = last?.shown.party === table.party.value ? caughtUp(table, last, arrivedAt) : begun(table, arrivedAt);
    if (now !== last) note(key, now);
  };
  const stop = effect(() => {
    // What is shown, and whom it is shown to: read here, so that the effect follows it and not what is noted of it.
    const { everybody, messages, party, status } = table;
    const [record] = [everybody.value?.record, messages.value, party.value];
    const watching = status.value === 'online' && visible.value && record !== undefined;
    untracked(watching ? look : leave);
  });
  return () => {
    stop();
    leave();
  };
}

/** The first sight of a table or a seat in this browser: all is known but what one's own absence held, if it ends now. */
function begun(table: TableStore, arrivedAt: number): Kept {
  const { awayFrom = 0, backAt = 0 } = oneself(table) ?? {};
  const endsNow = awayFrom > 0 && (backAt === 0 || backAt > arrivedAt - JUST_NOW_MS);
  const since = endsNow ? awayFrom : table.now();
  const shown = { party: table.party.value, since, at: since, line: 0, numbers: {} };
  return caughtUp(table, { shown, missed: NOTHING }, arrivedAt);
}

const oneself = (table: TableStore): PersonView | undefined =>
  ownDelegate(table) ?? table.everybody.value?.visitors[table.welcome.value?.person ?? ''];

/** With whatever is new: missed, if it was before one arrived. */
function caughtUp(table: TableStore, last: Kept, arrivedAt: number): Kept {
  const { shown, missed } = last;
  const record = inOrder(table.everybody.value?.record ?? {}).filter(([place]) => place > shown.line);
  const messages = table.messages.value.filter(({ channel, number }) => number > (shown.numbers[channel] ?? 0));
  if (record.length + messages.length === 0) return last;
  const happenedAway = ({ at }: RecordView | Message) => shown.since <= at && at < arrivedAt;
  const lines = record.filter(([, line]) => happenedAway(line) && !isOwnComing(table, line)).map(([place]) => place);
  const said = messages.filter((message) => happenedAway(message) && message.from !== speakerOf(table));
  return {
    shown: {
      ...shown,
      at: table.now(),
      line: record.at(-1)?.[0] ?? shown.line,
      numbers: messages.reduce(withNumber, shown.numbers),
    },
    missed: withMore(missed, lines, said, { from: leftAt(table, shown, arrivedAt), until: arrivedAt }),
  };
}

/** A page that ended without a word was last noted some time before it went; then the table knows better. */
function leftAt(table: TableStore, { at }: Shown, arrivedAt: number): number {
  const { awayFrom = 0 } = oneself(table) ?? {};
  return awayFrom < arrivedAt ? Math.max(at, awayFrom) : at;
}

/** One need not be told that one was away. */
const isOwnComing = (table: TableStore, { kind, party }: RecordView): boolean =>
  (kind === 'left' || kind === 'returned') && party === table.party.value;

const withNumber = (numbers: Shown['numbers'], { channel, number }: Message): Shown['numbers'] => ({
  ...numbers,
  [channel]: Math.max(number, numbers[channel] ?? 0),
});

function withMore(
  before: Missed,
  lines: Numbers,
  said: readonly Message[],
  away: Pick<Missed, 'from' | 'until'>,
): Missed {
  if (lines.length + said.length === 0) return before;
  const from = isNothing(before) ? away.from : before.from;
  return { from, until: away.until, lines: [...before.lines, ...lines], said: said.reduce(withSaid, before.said) };
}

const withSaid = (said: Missed['said'], { channel, number }: Message): Missed['said'] => ({
  ...said,
  [channel]: [...(said[channel] ?? []), number],
});

export const isNothing = ({ lines, said }: Missed): boolean =>
  lines.length === 0 && Object.values(said).every((numbers) => numbers.length === 0);

/** All of it is put away. */
export const dismissMissed = (table: TableStore): void => change(table, () => NOTHING);

/** The marked lines of the record have been read. */
export const linesSeen = (table: TableStore): void => change(table, (missed) => ({ ...missed, lines: [] }));

/** The marked messages of a channel have been read. */
export const messagesSeen = (table: TableStore, channel: ChannelId): void =>
  change(table, (missed) => ({ ...missed, said: { ...missed.said, [channel]: [] } }));

function change(table: TableStore, by: (missed: Missed) => Missed): void {
  const key = keyOf(table);
  const last = keptAt(key);
  if (last && !isNothing(last.missed)) note(key, { ...last, missed: by(last.missed) });
}

/** What changes a text, or takes it off the table. */
export const CHANGES: ReadonlySet<RecordKind> = new Set([
  'amended',
  'amendment-taken-in',
  'amendment-adopted',
  'part-struck',
  'withdrawn',
]);

/** What became of a clause, beside its text. */
const FATES: ReadonlySet<RecordKind> = new Set([
  'adopted',
  'rejected',
  'superseded',
  'pending',
  'entered-into-force',
  'lapsed',
]);

/** The lines of the record that one missed. Reads signals. */
export function missedLines(table: TableStore): readonly RecordView[] {
  const record = table.everybody.value?.record ?? {};
  return missedAt(table).lines.flatMap((place) => record[place] ?? []);
}

/** Whether a clause came or changed while one was away; undefined for neither. Reads signals. */
export function missedOn(table: TableStore, clause: ClauseId): 'new' | 'changed' | undefined {
  const kinds = missedLines(table)
    .filter((line) => line.clause === clause)
    .map(({ kind }) => kind);
  if (kinds.includes('proposed')) return 'new';
  return kinds.some((kind) => CHANGES.has(kind) || FATES.has(kind)) ? 'changed' : undefined;
}
