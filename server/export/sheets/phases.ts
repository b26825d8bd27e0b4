/** Phases with the time they were meant to take and the time they took. */
import type { Game } from '#shared/model/game.ts';
import { flag, time } from '../cells.ts';
import { type Sheet, sheet, UNIT } from '../sheet.ts';
import type { Moment, WalkedTable } from '../walk.ts';

interface Stretch {
  readonly table: WalkedTable;
  readonly moments: readonly Moment[];
  readonly first: Moment;
  /** `undefined` for a phase that is still on. */
  readonly ended: number | undefined;
}

/** A vote on the questions before the clauses is a stretch of its own, and so is a phase that was gone back to. */
const begins = ({ before, after, events }: Moment): boolean =>
  before === after ||
  before.phase !== after.phase ||
  before.round !== after.round ||
  events.some(({ type }) => type === 'PhaseStarted');

function stretchesAt(table: WalkedTable): readonly Stretch[] {
  const starts = table.moments.flatMap((moment, index) => (begins(moment) ? [{ moment, index }] : []));
  return starts.map(({ moment, index }, place) => {
    const next = starts[place + 1];
    return { table, first: moment, moments: table.moments.slice(index, next?.index), ended: next?.moment.row.at };
  });
}

const plannedIn = ({ clock }: Game, at: number): number | '' =>
  clock.kind === 'running' ? (clock.deadline - at) / 1_000 : '';

function pausedIn({ moments, ended }: Stretch): number {
  const until = (index: number) => moments[index + 1]?.row.at ?? ended ?? moments[index]?.row.at ?? 0;
  return moments.reduce(
    (total, { row, after }, index) => (after.clock.kind === 'paused' ? total + (until(index) - row.at) / 1_000 : total),
    0,
  );
}

const extendedIn = ({ moments }: Stretch): number =>
  moments
    .flatMap(({ events }) => events)
    .reduce((total, event) => (event.type === 'PhaseExtended' ? total + event.seconds : total), 0);

export const phasesSheet = (tables: readonly WalkedTable[]): Sheet =>
  sheet<Stretch>(
    'phases',
    'One row a phase, as often as it was entered.',
    [
      ['table', UNIT.table, 'The table.', ({ table }) => table.name],
      ['phase', 'phase', 'The phase.', ({ first }) => first.after.phase],
      ['round', UNIT.count, 'The round; 0 before the first.', ({ first }) => first.after.round],
      [
        'preliminary',
        UNIT.flag,
        'Whether it is the vote on amendments, brackets and divisions that comes before the vote on the clauses.',
        ({ first }) => flag(first.after.preliminaries !== undefined),
      ],
      ['started', UNIT.time, 'When it began.', ({ first }) => time(first.row.at)],
      [
        'ended',
        UNIT.time,
        'When it ended; empty while it is on.',
        ({ ended }) => (ended === undefined ? '' : time(ended)),
      ],
      [
        'planned_seconds',
        UNIT.seconds,
        'How long it was meant to take when it began; empty without a clock.',
        ({ first }) => plannedIn(first.after, first.row.at),
      ],
      [
        'real_seconds',
        UNIT.seconds,
        'How long it took, pauses included; empty while it is on.',
        ({ first, ended }) => (ended === undefined ? '' : (ended - first.row.at) / 1_000),
      ],
      ['paused_seconds', UNIT.seconds, 'Of these, how long it was paused.', pausedIn],
      ['extended_seconds', UNIT.seconds, 'How much time the facilitator added.', extendedIn],
    ],
    tables.flatMap(stretchesAt),
  );
