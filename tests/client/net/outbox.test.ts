import { describe, expect, it } from 'vitest';
import { outbox } from '#client/net/outbox.ts';
import { NoAnswer } from '#client/net/transport.ts';
import type { Answer, CommandRequest } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/rules/commands.ts';

const commandFor = (party: string): Command => ({ type: 'TakeSeat', party });
const answerAt = (at: number): Answer => ({ ok: true, at });
const NOW = 77;

interface Posted extends CommandRequest {
  readonly answer: (answer: Answer) => void;
  readonly fail: (error: Error) => void;
}

/** An outbox whose post office is the test. */
function setUp() {
  const posted: Posted[] = [];
  const box = outbox(
    (request) => new Promise((answer, fail) => posted.push({ ...request, answer, fail })),
    () => NOW,
  );
  const answers: [string, Answer][] = [];
  const sends = (...parties: readonly string[]) => {
    for (const party of parties) void box.send(commandFor(party)).then((answer) => answers.push([party, answer]));
  };
  const settled = () => new Promise<void>((done) => setImmediate(done));
  const at = (index: number): Posted => {
    const found = posted[index];
    if (!found) throw new Error(`Only ${posted.length} commands were posted`);
    return found;
  };
  const named = () => posted.map(({ command }) => 'party' in command && command.party);
  return { box, posted, answers, sends, settled, at, named };
}

describe('a command', () => {
  it('goes out at once and gets its answer', async () => {
    const { sends, at, answers, settled } = setUp();
    sends('ARC');
    expect(at(0).command).toEqual(commandFor('ARC'));
    at(0).answer(answerAt(1));
    await settled();
    expect(answers).toEqual([['ARC', answerAt(1)]]);
  });

  it('has an id of its own that the server takes', () => {
    const { sends, posted } = setUp();
    sends('ARC', 'ARC', 'ARC');
    expect(new Set(posted.map(({ id }) => id)).size).toBe(3);
    for (const { id } of posted) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('that was under way at a cut is sent again under the same id, and answered once', async () => {
    const { box, sends, posted, at, answers, settled } = setUp();
    sends('ARC');
    at(0).fail(new NoAnswer());
    await settled();
    expect(answers).toEqual([]);
    box.flush();
    expect(at(1)).toMatchObject({ id: at(0).id, command: at(0).command });
    at(1).answer(answerAt(2));
    await settled();
    box.flush();
    expect(posted).toHaveLength(2);
    expect(answers).toEqual([['ARC', answerAt(2)]]);
  });

  it('is sent again over the new connection even before the old one has given it up', async () => {
    const { box, sends, at, answers, settled } = setUp();
    sends('ARC');
    box.flush();
    expect(at(1).id).toBe(at(0).id);
    at(0).fail(new NoAnswer());
    await settled();
    at(1).answer(answerAt(3));
    await settled();
    expect(answers).toEqual([['ARC', answerAt(3)]]);
  });

  it('is not sent again once it is answered', async () => {
    const { box, sends, posted, at, settled } = setUp();
    sends('ARC');
    at(0).answer({ ok: false, at: 1, denial: { code: 'paused' } });
    await settled();
    box.flush();
    expect(posted).toHaveLength(1);
  });

  it('that the server fails on is answered with the fault, at the time of the table', async () => {
    const { box, sends, posted, at, answers, settled } = setUp();
    sends('ARC');
    at(0).fail(new Error('boom'));
    await settled();
    box.flush();
    expect(answers).toEqual([['ARC', { ok: false, at: NOW, denial: { code: 'server-error' } }]]);
    expect(posted).toHaveLength(1);
  });
});

describe('several commands', () => {
  it('go again in the order in which they were given, without those that were answered', async () => {
    const { box, sends, at, named, posted, settled } = setUp();
    sends('ARC', 'BOR', 'CAL');
    at(1).answer(answerAt(1));
    at(0).fail(new NoAnswer());
    at(2).fail(new NoAnswer());
    await settled();
    sends('DEL');
    at(3).fail(new NoAnswer());
    await settled();
    posted.length = 0;
    box.flush();
    expect(named()).toEqual(['ARC', 'CAL', 'DEL']);
  });

  it('are all answered when nothing will come any more', async () => {
    const { box, sends, answers, posted, settled } = setUp();
    const signedOut: Answer = { ok: false, at: 5, denial: { code: 'signed-out' } };
    sends('ARC', 'BOR');
    box.giveUp(signedOut);
    await settled();
    box.flush();
    expect(answers).toEqual([
      ['ARC', signedOut],
      ['BOR', signedOut],
    ]);
    expect(posted).toHaveLength(2);
  });
});
