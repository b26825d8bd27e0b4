import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import Socket from 'ws';
import { Allowance } from '#server/rooms/allowance.ts';
import { REPLACED, WIRE } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/rules/commands.ts';
import { Attendee, freshId, socketOf } from '#tests/kit/attendee.ts';
import { FOUR, type FourTable, fourConsulting, softText } from '#tests/kit/fourDelegations.ts';
import { serverHere, type TestServer } from '#tests/kit/servers.ts';

describe('a table’s room', () => {
  let server: TestServer;
  let four: FourTable;

  beforeAll(async () => {
    server = await serverHere();
    four = await fourConsulting(server.base, server.facilitatorLink);
  });
  afterAll(() => server.stop());

  it('answers a refusal in the answer, with its code, and changes nothing', async () => {
    const before = four.seats.USA.view();
    const answer = await four.seats.USA.ask({ type: 'CastVote', clause: 'c1', revision: 1, choice: 'yes' });
    expect(answer).toMatchObject({ ok: false, denial: { code: 'wrong-phase', phase: 'consultations' } });
    expect(four.seats.USA.view()).toEqual(before);
  });

  it('takes the seat from the connection: what a message claims counts for nothing', async () => {
    const forged = { type: 'MarkReady', ready: true, party: 'CHN' } as unknown as Command;
    expect(await four.seats.USA.ask(forged)).toMatchObject({ ok: false, denial: { code: 'malformed' } });
    expect(await four.seats.USA.ask({ type: 'Pause' })).toMatchObject({ ok: false, denial: { code: 'not-for-you' } });
    expect(await four.seats.USA.ask({ type: 'PassTime' })).toMatchObject({
      ok: false,
      denial: { code: 'not-for-you' },
    });
    expect(await four.chair.ask({ type: 'MarkReady', ready: true })).toMatchObject({
      ok: false,
      denial: { code: 'not-for-you' },
    });
  });

  it.each([
    ['nothing', undefined],
    ['a string', 'ProposeClause'],
    ['an array', []],
    ['an unknown type', { type: 'DropTables' }],
    ['a prototype', JSON.parse('{"__proto__":{"type":"StartGame"}}')],
    ['a dial out of range', { type: 'ProposeClause', issue: 'CI', content: { ...softText, obligation: 4 } }],
    ['a position off the steps', { type: 'ProposeClause', issue: 'CI', content: { ...softText, position: 61 } }],
  ])('calls %s malformed and stays open', async (_what, command) => {
    expect(await four.seats.RUS.ask(command as Command)).toMatchObject({ ok: false, denial: { code: 'malformed' } });
  });

  it.each([['short'], ['x'.repeat(65)], ['with space'], ['../../etc']])('refuses the command id %s', async (id) => {
    expect(await four.seats.RUS.ask({ type: 'MarkReady', ready: true }, id)).toMatchObject({
      ok: false,
      denial: { code: 'bad-command-id' },
    });
  });

  it('makes a command once, however often it is sent', async () => {
    const id = freshId();
    const say = () => four.seats.EU.ask({ type: 'SendMessage', to: [], text: 'Only once' }, id);
    const answers = await Promise.all([say(), say(), say()]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await four.seats.EU.enter(four.table);
    expect(four.seats.EU.welcome.messages.filter(({ text }) => text === 'Only once')).toHaveLength(1);
  });

  it('closes the first tab when a second one opens the seat, and tells it why', async () => {
    const { CHN } = four.seats;
    const { closed } = CHN;
    await CHN.enter(four.table);
    expect(await closed).toBe(REPLACED);
    expect(CHN.view().everybody.seats['CHN']?.present).toBe(true);
  });

  it('drops a connection whose frame is over the limit; its person comes back with everything', async () => {
    const { USA } = four.seats;
    const { closed } = USA;
    USA.ask({ type: 'SendMessage', to: [], text: 'x'.repeat(20_000) }).catch(() => undefined);
    expect(await closed).toBeGreaterThan(1000);
    await USA.enter(four.table);
    expect(USA.view().delegations['USA']?.secret?.draftsLeft).toBe(2);
  });

  it('drops a connection that sends what is no frame of the protocol, and harms nobody', async () => {
    const { EU } = four.seats;
    const socket = socketOf(EU.room);
    for (const bytes of [
      'no JSON at all',
      new Uint8Array([255, 255, 255]),
      new Uint8Array([13]),
      new Uint8Array(2_000).fill(193),
    ])
      socket.send(bytes);
    await EU.enter(four.table);
    expect((await EU.ask({ type: 'MarkReady', ready: false })).ok).toBe(true);
    expect((await four.seats.CHN.ask({ type: 'MarkReady', ready: false })).ok).toBe(true);
  });

  it('shows a moved text in the refusal of a consent that has not seen it', async () => {
    const { USA, CHN, RUS } = four.seats;
    await USA.does({ type: 'ProposeClause', issue: 'CI', content: softText });
    await RUS.does({ type: 'CoSponsor', clause: 'c1', revision: 1 });
    await USA.does({ type: 'AmendClause', clause: 'c1', revision: 1, content: { ...softText, position: 65 } });
    const answer = await CHN.ask({ type: 'CoSponsor', clause: 'c1', revision: 1 });
    expect(answer).toMatchObject({
      ok: false,
      denial: { code: 'text-moved', seen: 1, now: 2, from: { position: 60 }, to: { position: 65 } },
    });
    const { everybody } = await RUS.sees((view) => view.everybody.clauses['c1']?.revision === 2);
    expect(everybody.clauses['c1']?.support).toEqual({ USA: 'sponsor', RUS: 'asked-again' });
  });

  it('keeps votes secret until the ballot closes', async () => {
    const { USA, CHN } = four.seats;
    await CHN.does({ type: 'CoSponsor', clause: 'c1', revision: 2 });
    await four.chair.does({ type: 'Advance', phase: 'consultations', round: 1 });
    await USA.does({ type: 'CastVote', clause: 'c1', revision: 2, choice: 'no' });
    const { everybody, delegations } = await CHN.sees((view) => view.everybody.seats['USA']?.voted === true);
    expect(everybody.clauses['c1']?.votes).toEqual({});
    expect(delegations['USA']?.secret).toBeUndefined();
    expect((await USA.sees((view) => view.delegations['USA']?.secret?.votes['c1'] === 'no')).everybody.phase).toBe(
      'voting',
    );
  });

  it('closes the ballot when everybody has voted, and refuses a vote after that', async () => {
    for (const party of FOUR.slice(1))
      await four.seats[party].does({ type: 'CastVote', clause: 'c1', revision: 2, choice: 'yes' });
    const { everybody } = await four.seats.EU.sees((view) => view.everybody.phase === 'outcome');
    expect(everybody.clauses['c1']).toMatchObject({
      status: 'rejected',
      rejection: 'objection',
      votes: { USA: 'no', CHN: 'yes', RUS: 'yes', EU: 'yes' },
    });
    const late = await four.seats.USA.ask({ type: 'CastVote', clause: 'c1', revision: 2, choice: 'yes' });
    expect(late).toMatchObject({ ok: false, denial: { code: 'wrong-phase', phase: 'outcome' } });
  });

  it('answers too many messages with a word and stays open; nobody else is held up', async () => {
    const { RUS, CHN } = four.seats;
    const nonsense = { type: 'DropTables' } as unknown as Command;
    const codeOf = async () => {
      const answer = await RUS.ask(nonsense);
      return answer.ok ? 'ok' : answer.denial.code;
    };
    const flood = await Promise.all(Array.from({ length: 60 }, codeOf));
    expect(new Set(flood)).toEqual(new Set(['malformed', 'too-many-messages']));
    expect(flood.at(-1)).toBe('too-many-messages');
    expect((await CHN.ask({ type: 'MarkReady', ready: false })).ok).toBe(true);
    expect(RUS.room.connection.isOpen).toBe(true);
  });

  it('gives the server no trouble through all of this', () => {
    expect(server.troubles).toEqual([]);
  });
});

describe('a connection that is cut, or does not read', () => {
  let server: TestServer;
  let four: FourTable;

  beforeAll(async () => {
    server = await serverHere();
    four = await fourConsulting(server.base, server.facilitatorLink);
  });
  afterAll(() => server.stop());

  it('comes back to nothing of a seat that went to another meanwhile', async () => {
    const { RUS, USA } = four.seats;
    const { room } = RUS;
    const substitute = await Attendee.delegate(server.base, four.code, 'Substitute');
    Object.assign(room.reconnection, { enabled: true, minUptime: 0, delay: 500, minDelay: 500 });
    const back = new Promise((resolve) => room.onReconnect(() => resolve(undefined)));
    const ws = socketOf(room);
    const gone = once(ws, 'close');
    ws.close(4010);
    await gone;
    await four.chair.does({ type: 'AssignSeat', person: substitute.welcome.person, party: 'RUS' });
    await substitute.does({ type: 'ProposeClause', issue: 'CI', content: softText });
    await substitute.sees((view) => view.delegations['RUS']?.secret?.draftsLeft === 1);
    await back;
    await RUS.sees((view) => view.everybody.clauses['c1'] !== undefined);
    expect(RUS.view().delegations['RUS']?.secret?.draftsLeft).not.toBe(1);
    expect(USA.view().delegations['RUS']?.secret).toBeUndefined();
  });

  it('is dropped past the limit, even when only its own questions fill the queue', async () => {
    const long: Command = { type: 'SendMessage', to: [], text: '\u{4E00}'.repeat(1_000) };
    const { USA, CHN, EU } = four.seats;
    await Promise.all([USA, CHN, EU].flatMap((delegate) => Array.from({ length: 30 }, () => delegate.ask(long))));
    const question = await questionOf(four.chair);
    const idle = await Attendee.delegate(server.base, four.code, 'Idle');
    const { reservation } = await idle.post<{ reservation: Record<'processId' | 'roomId' | 'sessionId', string> }>(
      '/enter',
      { table: four.table },
    );
    const { processId, roomId, sessionId } = reservation;
    const socket = new Socket(`${server.base.replace('http', 'ws')}/${processId}/${roomId}?sessionId=${sessionId}`);
    socket.on('error', () => undefined);
    await once(socket, 'message');
    socket.send(new Uint8Array([10]));
    socket.pause();
    // It says that it lives, so that no silence gives it away; its own writes tell it that the other side has gone.
    const asking = setInterval(() => {
      socket.pong();
      socket.send(question);
    }, 50);
    await once(socket, 'close');
    clearInterval(asking);
    expect((await USA.ask({ type: 'MarkReady', ready: false })).ok).toBe(true);
  });
});

/** The bytes with which somebody asks for everything said so far. */
async function questionOf({ room }: Attendee): Promise<Uint8Array> {
  const { connection } = room;
  const send = connection.send.bind(connection);
  let sent = new Uint8Array();
  connection.send = (data) => {
    sent = Uint8Array.from(data as Uint8Array);
    send(data);
  };
  await room.request(WIRE.welcome, { since: {} });
  connection.send = send;
  return sent;
}

describe('the allowance of a connection', () => {
  it('is 40 messages at once, and 20 more each second', () => {
    let now = 0;
    const allowance = new Allowance(() => now);
    const spent = () => Array.from({ length: 100 }, () => allowance.spend()).filter(Boolean).length;
    const first = spent();
    now += 500;
    const afterHalfASecond = spent();
    now += 60_000;
    expect([first, afterHalfASecond, spent()]).toEqual([40, 10, 40]);
  });

  it('takes nothing away when the clock is set back', () => {
    let now = 3_600_000;
    const allowance = new Allowance(() => now);
    now = 0;
    expect(allowance.spend()).toBe(true);
  });
});
