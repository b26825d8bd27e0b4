/** The bots of a table, with thoughts of the test's own: when they are asked, what they are shown, what becomes of it. */
import { rm } from 'node:fs/promises';
import { setImmediate as aMoment } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '#server/log/log.ts';
import { openLog } from '#server/log/openLog.ts';
import type { BotSettings } from '#server/table/bots.ts';
import { type Standing, Tables } from '#server/table/tables.ts';
import type { Sight } from '#shared/analysis/bots/sight.ts';
import { DEFAULT_BOT } from '#shared/model/bot.ts';
import type { Game } from '#shared/model/game.ts';
import type { Command } from '#shared/rules/commands.ts';
import { freshId } from '#tests/kit/attendee.ts';
import { foreignSecrets, untoldSecrets } from '#tests/kit/canaries.ts';
import { harbour } from '#tests/kit/harbour.ts';
import { temporaryFolder } from '#tests/kit/servers.ts';

const BOTS = ['BOR', 'CAL', 'DEL'];
const READY: Command = { type: 'MarkReady', ready: true };
const say = (text: string, ...to: readonly string[]): Command => ({ type: 'SendMessage', to: [...to], text });

describe('the bots of a table', () => {
  let folder: string;
  let log: Log;
  let tables: Tables;
  let standing: Standing;
  let sights: Sight[] = [];
  const troubles: unknown[] = [];
  let think: (sight: Sight) => Command | undefined;
  const desk = () => ({ log, now: () => Date.now(), report: (error: unknown) => void troubles.push(error) });
  const settings: BotSettings = {
    think: (sight) => {
      sights.push(sight);
      return think(sight);
    },
    pace: 0,
  };
  const stand = () => Tables.stand(desk(), undefined, settings);

  beforeEach(async () => {
    folder = await temporaryFolder();
    log = await openLog(folder, (error) => {
      throw error;
    });
    sights = [];
    troubles.length = 0;
    think = () => undefined;
    tables = await stand();
    standing = await tables.open(harbour);
  });
  afterEach(async () => {
    await tables.stop();
    await log.close();
    await rm(folder, { recursive: true, force: true });
    vi.useRealTimers();
  });

  const chair = async (command: Command) =>
    expect(await standing.table.carryOut({ kind: 'facilitator' }, freshId(), command)).toMatchObject({ ok: true });
  const ada = async (command: Command) =>
    expect(await standing.table.carryOut({ kind: 'person', person: 'ada' }, freshId(), command)).toMatchObject({
      ok: true,
    });
  const game = (): Game => standing.table.game;
  /** Ada is here for Arcadia, bots have all other seats, and the briefing is on. */
  async function started(): Promise<void> {
    await ada({ type: 'JoinTable', name: 'Ada' });
    await ada({ type: 'TakeSeat', party: 'ARC' });
    for (const party of BOTS) await chair({ type: 'SeatBot', party, ...DEFAULT_BOT });
    await come();
    await chair({ type: 'StartGame' });
  }
  async function come(): Promise<void> {
    standing.timekeeper.connected('ada');
    await until(({ people }) => people['ada']?.present === true);
  }
  async function leave(): Promise<void> {
    const note: Command = { type: 'NotePresence', person: 'ada', present: false };
    await standing.table.carryOut({ kind: 'clock' }, freshId(), note);
  }
  function until(condition: (now: Game) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition(game())) return;
        stop();
        resolve();
      };
      const stop = standing.table.onPublication(look);
      look();
    });
  }
  const asked = (count: number) => vi.waitFor(() => expect(sights.length).toBeGreaterThanOrEqual(count));
  /** Whatever would be done of itself has been done. */
  async function quiet(): Promise<void> {
    await chair({ type: 'SetEntry', open: !game().entryOpen });
    for (let turn = 0; turn < 20; turn += 1) await aMoment();
    await new Promise((resolve) => setTimeout(resolve, 1));
    for (let turn = 0; turn < 20; turn += 1) await aMoment();
  }
  const saidBy = (party: string) =>
    standing.table.messagesFor({ desk: true, party: undefined }, {}).filter(({ from }) => from === party);

  it('act like anybody at the table, each for its own seat', async () => {
    think = ({ everybody, party }) => (everybody.seats[party]?.ready ? undefined : READY);
    await started();
    await until(({ seats }) => BOTS.every((party) => seats[party]?.ready === true));
    expect(game()).toMatchObject({ phase: 'briefing', seats: { ARC: { ready: false } } });
    const actors = (await log.rows(standing.table.id)).map(({ actor }) => actor);
    expect(actors).toContain(`person:bot-CAL-${standing.table.id}`);
    expect(troubles).toEqual([]);
  });

  it('are shown what their seat sees, and nothing else', async () => {
    await started();
    await ada(say('Only for Bordavia', 'BOR'));
    await ada(say('For everybody'));
    sights = [];
    await chair({ type: 'Advance', phase: 'briefing', round: 0 });
    await asked(3);
    for (const sight of sights) {
      const text = JSON.stringify(sight);
      const secrets = [...foreignSecrets(harbour, sight.party), ...untoldSecrets(harbour), game().seed];
      expect(secrets.filter((secret) => text.includes(JSON.stringify(secret).replaceAll('"', '')))).toEqual([]);
      expect(text.includes('Only for Bordavia')).toBe(sight.party === 'BOR');
      expect(text).toContain('For everybody');
      expect(text).toContain(`CANARY brief of ${sight.party}`);
    }
    expect(new Set(sights.map(({ party }) => party))).toEqual(new Set(BOTS));
  });

  it('that ask for what they may not are reported once, and rest until something changes', async () => {
    think = ({ party }) => (party === 'BOR' ? { type: 'TakeSeat', party: 'ARC' } : undefined);
    await started();
    await vi.waitFor(() => expect(troubles).toHaveLength(1));
    await quiet();
    const before = sights.length;
    await quiet();
    // One look for each change of the table, and no more.
    expect(sights.length - before).toBe(BOTS.length);
    expect(troubles).toHaveLength(1);
    expect(String(troubles[0])).toContain('TakeSeat, not-for-you');
  });

  it('that fail to think are reported once, and the others go on', async () => {
    think = ({ everybody, party }) => {
      if (party === 'BOR') throw new Error('Lost in thought');
      return everybody.seats[party]?.ready ? undefined : READY;
    };
    await started();
    await until(({ seats }) => seats['CAL']?.ready === true && seats['DEL']?.ready === true);
    await quiet();
    expect(troubles.map(String)).toEqual(['Error: Lost in thought']);
  });

  it('that turn in circles come to an end', async () => {
    think = ({ party }) => (party === 'BOR' ? say('And another thing') : undefined);
    await started();
    await vi.waitFor(() => expect(saidBy('BOR')).toHaveLength(200), { timeout: 20_000 });
    await quiet();
    expect(saidBy('BOR')).toHaveLength(200);
  });

  it('rest while nobody is here, and in a pause', async () => {
    await started();
    await leave();
    await quiet();
    sights = [];
    await quiet();
    expect(sights).toEqual([]);
    await come();
    await asked(3);
    await chair({ type: 'Pause' });
    await quiet();
    sights = [];
    await quiet();
    expect(sights).toEqual([]);
    await chair({ type: 'Resume' });
    await asked(3);
  });

  it('go on for a facilitator who looks on', async () => {
    await started();
    await leave();
    await quiet();
    sights = [];
    standing.bots.watched(1);
    await asked(3);
    standing.bots.watched(-1);
    await quiet();
    sights = [];
    await quiet();
    expect(sights).toEqual([]);
  });

  it('go on at a seminar’s table, which others wait for', async () => {
    standing = await tables.open(harbour, { seminar: 'a-seminar', number: 1, practice: false });
    await started();
    await leave();
    await quiet();
    sights = [];
    await chair({ type: 'SetEntry', open: true });
    await chair({ type: 'SetEntry', open: false });
    await asked(3);
    expect(new Set(sights.map(({ party }) => party))).toEqual(new Set(BOTS));
  });

  it('answer a person before anything else', async () => {
    await started();
    await quiet();
    sights = [];
    await ada(say('A word with you?', 'DEL'));
    await asked(3);
    expect(sights[0]?.party).toBe('DEL');
  });

  it('have the latest of what was said in mind, however much it is', async () => {
    await started();
    await Promise.all(Array.from({ length: 510 }, (_, index) => ada(say(`Message ${index}`))));
    await quiet();
    sights = [];
    await ada(say('The last one'));
    await asked(1);
    expect(sights[0]?.messages).toHaveLength(500);
    expect(sights[0]?.messages.at(-1)?.text).toBe('The last one');
  });

  it('give way to a person in the midst of it', async () => {
    await started();
    await standing.table.carryOut({ kind: 'person', person: 'eve' }, freshId(), { type: 'JoinTable', name: 'Eve' });
    await chair({ type: 'AssignSeat', person: 'eve', party: 'DEL' });
    standing.timekeeper.connected('eve');
    await until(({ people }) => people['eve']?.present === true);
    sights = [];
    await quiet();
    await asked(2);
    expect(sights.map(({ party }) => party)).not.toContain('DEL');
  });

  it('stand again from the log after the server was away, and are not taken for absent', async () => {
    await started();
    await tables.stop();
    think = ({ everybody, party }) => (everybody.seats[party]?.ready ? undefined : READY);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    tables = await stand();
    const again = await tables.find(standing.table.id);
    if (!again) throw new Error('The table is gone');
    standing = again;
    standing.timekeeper.connected('ada');
    await vi.advanceTimersByTimeAsync(15_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(BOTS.map((party) => game().seats[party]?.ready)).toEqual([true, true, true]));
    expect(BOTS.map((party) => game().people[`bot-${party}-${game().table}`]?.present)).toEqual([true, true, true]);
    expect(troubles).toEqual([]);
  });

  it('take their time like a person, within bounds', async () => {
    await tables.stop();
    let now = 1_000_000;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    tables = await Tables.stand({ ...desk(), now: () => now }, undefined, { ...settings, pace: 1 });
    standing = await tables.open(harbour);
    await started();
    const pass = async (ms: number) => {
      now += ms;
      await vi.advanceTimersByTimeAsync(ms);
      for (let turn = 0; turn < 20; turn += 1) await aMoment();
    };
    await pass(2_499);
    expect(sights).toEqual([]);
    await pass(3_501);
    await pass(1);
    vi.useRealTimers();
    await asked(3);
  });
});
