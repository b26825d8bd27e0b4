/**
 * What a connected client costs the server in memory: tables of twelve (six delegations and six visitors), played at
 * for a while, beside as many sockets of plain `ws`. What a table costs is shared out among its clients.
 */
import { type Child, startChild, type Weight } from '../kit/child.ts';
import type { Figure, Part } from '../kit/figures.ts';
import { withFolder } from '../kit/folder.ts';
import { sum } from '../kit/statistics.ts';
import type { Participant } from '../room/participant.ts';
import { PLAIN_SEATS, PlainRoom } from '../room/plainRoom.ts';
import type { House } from '../room/seating.ts';
import { useSameSockets } from '../room/sockets.ts';

useSameSockets();
const seating = await import('../room/seating.ts');
const { oneByOne, seatedTable } = await import('../room/redlinesRoom.ts');

/** What is made once in a process's life, or taken ahead of need, is there before the weighing. */
const TABLES_BEFORE = 10;
const TABLES = 20;
const SEATED = 6;
const VISITORS = 6;
const CLIENTS = TABLES * (SEATED + VISITORS);
const ACTS_A_TABLE = 12;
/** The bytes of an act at the plain peer, much as one of ours. */
const TYPICAL = { up: 200, down: 120 };
const KILOBYTE = 1_000;

export const memory: Part = () =>
  withFolder(async (folder) => {
    const [redlines, plain] = await Promise.all([
      startChild<{ port: number; facilitatorLink: string }>('../room/redlinesProcess.ts', import.meta.url, [folder]),
      startChild<{ port: number }>('../room/plainProcess.ts', import.meta.url, []),
    ]);
    try {
      return await redlinesFigures(redlines, await plainWeight(plain));
    } finally {
      await Promise.all([redlines.stop(), plain.stop()]);
    }
  });

async function redlinesFigures(
  server: Child<{ port: number; facilitatorLink: string }>,
  plain: Weight,
): Promise<readonly Figure[]> {
  const house = await seating.House.of(server.hello);
  const early = await fullTables(house, TABLES_BEFORE);
  const before = await server.weigh();
  const clients = await fullTables(house, TABLES);
  const added = perClient(before, await server.weigh());
  const meters = clients.map(({ meter }) => meter);
  await Promise.all([...early, ...clients].map((client) => client.leave()));
  return [
    kilobytes(`RSS a client, ${CLIENTS} at ${TABLES} tables`, added.resident, plain.resident),
    kilobytes('live objects and buffers a client', added.used, plain.used),
    {
      what: 'a patch, where there is one',
      value: sum(meters.map(({ patchBytes }) => patchBytes)) / sum(meters.map(({ patches }) => patches)),
      unit: 'bytes',
    },
  ];
}

async function fullTables(house: House, tables: number): Promise<readonly Participant[]> {
  const clients: Participant[] = [];
  for (let count = 0; count < tables; count += 1) {
    const { table, delegates } = await seatedTable(house);
    const visitors: Participant[] = [];
    for (let visit = 0; visit < VISITORS; visit += 1) visitors.push(await house.visitor(table));
    await oneByOne(delegates, ACTS_A_TABLE);
    clients.push(...delegates, ...visitors);
  }
  return clients;
}

async function plainWeight(server: Child<{ port: number }>): Promise<Weight> {
  const early = await plainRooms(server.hello.port, TABLES_BEFORE);
  const before = await server.weigh();
  const rooms = await plainRooms(server.hello.port, TABLES);
  const added = perClient(before, await server.weigh());
  for (const room of [...early, ...rooms]) room.leave();
  return added;
}

async function plainRooms(port: number, tables: number): Promise<readonly PlainRoom[]> {
  const rooms: PlainRoom[] = [];
  for (let count = 0; count < (tables * (SEATED + VISITORS)) / PLAIN_SEATS; count += 1) {
    const room = await PlainRoom.enter(port, `${tables}-${count}`);
    await room.oneByOne(Array.from({ length: ACTS_A_TABLE }, () => TYPICAL));
    rooms.push(room);
  }
  return rooms;
}

const perClient = (before: Weight, after: Weight): Weight => ({
  resident: (after.resident - before.resident) / CLIENTS,
  used: (after.used - before.used) / CLIENTS,
});

const kilobytes = (what: string, bytes: number, plain: number): Figure => ({
  what,
  value: bytes / KILOBYTE,
  unit: 'KB',
  peer: { name: 'plain ws', value: plain / KILOBYTE },
});
