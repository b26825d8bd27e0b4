/** How long tables for practice are kept, in memory and on disk: by a clock of the test's, on a real data file. */
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '#server/log/log.ts';
import { openLog } from '#server/log/openLog.ts';
import type { TableRow } from '#server/log/rows.ts';
import { carriedOut, openPractice } from '#server/practice/practice.ts';
import { deleteUnused } from '#server/privacy/retention.ts';
import { Seminars } from '#server/seminar/seminars.ts';
import { type Standing, Tables } from '#server/table/tables.ts';
import { freshId } from '#tests/kit/attendee.ts';
import { harbour } from '#tests/kit/harbour.ts';
import { temporaryFolder } from '#tests/kit/servers.ts';

const DAY = 86_400_000;

describe('tables for practice', () => {
  let folder: string;
  let log: Log;
  let tables: Tables;
  let now: number;
  let putAway: string[];
  const troubles: unknown[] = [];
  const desk = () => ({ log, now: () => now, report: (error: unknown) => void troubles.push(error) });
  const stand = () => Tables.stand(desk(), undefined, { think: () => undefined, pace: 0 });

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    folder = await temporaryFolder();
    log = await openLog(folder, (error) => {
      throw error;
    });
    now = 20_000 * DAY;
    tables = await stand();
    putAway = [];
    tables.onPutAway((table) => putAway.push(table));
  });
  afterEach(async () => {
    await tables.stop();
    await log.close();
    await rm(folder, { recursive: true, force: true });
    vi.useRealTimers();
    if (troubles.length > 0) throw new AggregateError(troubles, 'The server was at fault');
  });

  async function practised(): Promise<{ readonly standing: Standing; readonly person: string }> {
    const sat = await openPractice(tables, harbour, 'ARC');
    if ('denial' in sat) throw new Error(sat.denial.code);
    const standing = await tables.find(sat.table.id);
    if (!standing) throw new Error('The table is gone');
    return { standing, person: sat.person };
  }
  const note = ({ table }: Standing, person: string, present: boolean) =>
    table.carryOut({ kind: 'clock' }, freshId(), { type: 'NotePresence', person, present });
  const sweep = async (days: number) => {
    const said: string[] = [];
    await deleteUnused({ desk: desk(), tables, seminars: await Seminars.stand(desk(), tables) }, days, (line) =>
      said.push(line),
    );
    return said;
  };

  it('are deleted after two days without use, however long others are kept', async () => {
    const { standing } = await practised();
    const other = await tables.open(harbour);
    await note(standing, 'nobody', true);
    await other.table.carryOut({ kind: 'person', person: 'p1' }, freshId(), { type: 'JoinTable', name: 'P' });
    now += 2 * DAY;
    expect(await sweep(0)).toEqual([]);
    now += 1;
    expect(await sweep(0)).toEqual(['Deleted, because nobody has used them for 2 days: practice tables 1.']);
    expect((await log.tables()).map(({ table }) => table)).toEqual([other.table.id]);
    expect(await tables.find(standing.table.id)).toBeUndefined();
    expect(putAway).toEqual([standing.table.id]);
  });

  it('are put away once their person has been gone for long, and stand up as they were when they are back', async () => {
    const { standing, person } = await practised();
    await note(standing, person, true);
    await vi.advanceTimersByTimeAsync(2 * 900_000);
    expect(putAway).toEqual([]);
    await note(standing, person, false);
    await vi.advanceTimersByTimeAsync(899_999);
    expect(putAway).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(putAway).toEqual([standing.table.id]);
    const again = await tables.find(standing.table.id);
    expect(again?.table).not.toBe(standing.table);
    expect(again?.table.game).toEqual(standing.table.game);
    expect(await note(again ?? standing, person, true)).toMatchObject({ ok: true });
  });

  it('wait in the log while nobody asks for them after a start', async () => {
    const { standing } = await practised();
    await tables.stop();
    const disk = log;
    const claimed: string[] = [];
    log = {
      ...disk,
      claim: (table) => {
        claimed.push(table);
        return disk.claim(table);
      },
    };
    tables = await stand();
    expect(claimed).toEqual([]);
    await tables.find(standing.table.id);
    expect(claimed).toEqual([standing.table.id]);
  });

  it('make room for each other: the oldest that is idle goes, and when none is there is no room', async () => {
    const first = await practised();
    await note(first.standing, first.person, true);
    const second = await practised();
    for (let table = 2; table < 200; table += 1) {
      const { standing, person } = await practised();
      await note(standing, person, true);
    }
    expect(putAway).toEqual([]);
    const last = await practised();
    expect(putAway).toEqual([second.standing.table.id]);
    await note(last.standing, last.person, true);
    expect(await openPractice(tables, harbour, 'ARC')).toEqual({ denial: { code: 'busy' } });
  });

  it('are no more than there is room for when many come at once', async () => {
    const sat = await Promise.all(Array.from({ length: 203 }, () => openPractice(tables, harbour, 'ARC')));
    expect(sat.flatMap((each) => ('denial' in each ? [each.denial.code] : []))).toEqual(['busy', 'busy', 'busy']);
  });

  it('that were put away come back in the place of an idle one, and wait while there is none', async () => {
    const all = [];
    for (let table = 0; table < 201; table += 1) all.push(await practised());
    const [first, second, ...others] = all;
    if (!first || !second) throw new Error('Nobody practises');
    expect(putAway).toEqual([first.standing.table.id]);
    expect(tables.isCrowdedOut(first.standing.table.id)).toBe(false);
    await tables.find(first.standing.table.id);
    expect(putAway).toEqual([first, second].map(({ standing }) => standing.table.id));
    for (const { standing, person } of [...others, first]) {
      const here = await tables.find(standing.table.id);
      if (here) await note(here, person, true);
    }
    expect(tables.isCrowdedOut(second.standing.table.id)).toBe(true);
    expect(tables.isCrowdedOut(first.standing.table.id)).toBe(false);
  });

  it('are opened no more while too many are kept', async () => {
    await practised();
    const disk = log;
    const [row] = await disk.tables();
    const kept = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...row, table: `table-${index}` }) as TableRow);
    await tables.stop();
    log = { ...disk, tables: async () => kept(1_999) };
    tables = await stand();
    await practised();
    expect(await openPractice(tables, harbour, 'ARC')).toEqual({ denial: { code: 'busy' } });
    log = disk;
  });

  it('take in no more than one game needs, and can then be left', async () => {
    const { standing, person } = await practised();
    const { table } = standing;
    await note(standing, person, true);
    const say = () =>
      table.ask({ kind: 'person', person }, freshId(), { type: 'SendMessage', to: [], text: 'And another thing' });
    const answers = await Promise.all(Array.from({ length: 2_010 }, say));
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(1_900);
    expect(answers.at(-1)).toMatchObject({ ok: false, denial: { code: 'practice-full' } });
    expect(await carriedOut(table, 'pause')).toEqual({ code: 'practice-full' });
    expect((await log.rows(table.id)).length).toBe(2_001);
    expect(await carriedOut(table, 'leave')).toBeUndefined();
    expect(table.game.phase).toBe('debrief');
  });

  it('give their person time', async () => {
    const { standing } = await practised();
    const { lengths, delegates, caretakers } = standing.table.game.scenario.procedure;
    expect(lengths).toMatchObject({ briefing: 180, consultations: 1_800, voting: 360 });
    expect([delegates, caretakers]).toEqual([1, false]);
    const tactics = Object.values(standing.table.game.people).flatMap(({ bot }) => bot?.tactic ?? []);
    expect(new Set(tactics).size).toBe(3);
  });
});
