/**
 * A class of 300 in one seminar of the real server, beside plain `ws` that tells everybody of a table the same number
 * of bytes in the same rhythm. Each server has a process of its own; all clients are in this one.
 */
import { type Child, startChild } from '../kit/child.ts';
import type { Figure, Part } from '../kit/figures.ts';
import { withFolder } from '../kit/folder.ts';
import { quantile } from '../kit/statistics.ts';
import { PlainRoom } from '../room/plainRoom.ts';
import { useSameSockets } from '../room/sockets.ts';
import type { Lap } from './load.ts';

useSameSockets();
const { Assembly, PEOPLE, SEATS, TABLES } = await import('./assembly.ts');
const { consulting, plainly, voting } = await import('./load.ts');

const KILOBYTE = 1_000;
const PEER = 'plain ws, same bytes';

/** What a server made of the class. */
interface Course {
  /** Milliseconds of each act, to all clients of its table. */
  readonly acts: readonly number[];
  /** Of one core, while the acts came. */
  readonly percent: number;
  /** Of that time, how much its main thread waited for a core that somebody else had. */
  readonly waiting: number;
  /** Bytes of memory for each client, its share of the tables included. */
  readonly resident: number;
}

export const seminar: Part = () =>
  withFolder(async (folder) => {
    const [redlines, plain] = await Promise.all([
      startChild<{ port: number; facilitatorLink: string }>('../room/redlinesProcess.ts', import.meta.url, [folder]),
      startChild<{ port: number }>('../room/plainProcess.ts', import.meta.url, []),
    ]);
    try {
      const { figures, laps, course } = await lesson(redlines);
      return [...figures, ...compared(course, await plainLesson(plain, laps))];
    } finally {
      await Promise.all([redlines.stop(), plain.stop()]);
    }
  });

async function lesson(server: Child<{ port: number; facilitatorLink: string }>) {
  const before = await server.weigh();
  const assembly = await Assembly.of(server.hello);
  const joins = await assembly.joinAll();
  const start = performance.now();
  const dealt = await assembly.deal();
  const dealing = performance.now() - start;
  const seated = dealt.people.filter(({ party }) => party !== '').length;
  const tables = await assembly.enterAll(dealt);
  await assembly.begin(tables);
  const consulted = await spending(server, () => consulting(tables));
  await assembly.vote(tables);
  const voted = await voting(tables);
  const laps = [...consulted.done, ...voted];
  const resident = ((await server.weigh()).resident - before.resident) / PEOPLE;
  await Promise.all(tables.flat().map((delegate) => delegate.leave()));
  const figures: readonly Figure[] = [
    { what: `join, ${PEOPLE} at once, p50`, value: quantile(joins, 0.5), unit: 'ms' },
    { what: `join, ${PEOPLE} at once, p99`, value: quantile(joins, 0.99), unit: 'ms' },
    { what: `one deal, seats taken by it of ${PEOPLE}`, value: seated, unit: 'people' },
    { what: 'one deal, to its answer', value: dealing, unit: 'ms' },
  ];
  const course = { ...consulted, acts: laps.map(({ ms }) => ms), resident };
  return { figures, laps: consulted.done, course };
}

async function plainLesson(server: Child<{ port: number }>, laps: readonly Lap[]): Promise<Course> {
  const before = await server.weigh();
  const rooms = await Promise.all(
    Array.from({ length: TABLES }, (_, table) => PlainRoom.enter(server.hello.port, `table-${table}`, SEATS)),
  );
  const { done, percent, waiting } = await spending(server, () => plainly(rooms, laps));
  const resident = ((await server.weigh()).resident - before.resident) / PEOPLE;
  for (const room of rooms) room.leave();
  return { acts: done, percent, waiting, resident };
}

/** What is done, how much of one core the server took for it, and how much of the time it waited for one. */
async function spending<Done>(server: Child<object>, work: () => Promise<Done>) {
  const [spent, waited, start] = [await server.spent(), await server.waited(), performance.now()];
  const done = await work();
  const share = (ms: number) => (ms / (performance.now() - start)) * 100;
  return { done, percent: share((await server.spent()) - spent), waiting: share((await server.waited()) - waited) };
}

function compared(ours: Course, plain: Course): readonly Figure[] {
  const figure = (what: string, unit: string, of: (course: Course) => number): Figure => ({
    what,
    value: of(ours),
    unit,
    peer: { name: PEER, value: of(plain) },
  });
  return [
    figure(`act to all of its table, p50 of ${ours.acts.length}`, 'ms', ({ acts }) => quantile(acts, 0.5)),
    figure('act to all of its table, p99', 'ms', ({ acts }) => quantile(acts, 0.99)),
    figure(`${TABLES} acts a second, of one core`, '%', ({ percent }) => percent),
    figure('and waited for a core that others had', '%', ({ waiting }) => waiting),
    figure('RSS a client, tables included', 'KB', ({ resident }) => resident / KILOBYTE),
  ];
}
