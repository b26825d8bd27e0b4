/** What the dashboard of a seminar leads several tables with: who writes to the facilitator, news, corrections, and whose the seats are. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeminarTableView, SeminarView } from '#shared/protocol/seminar.ts';
import { Attendee } from '#tests/kit/attendee.ts';
import { leading, personOf, place, tableOf } from '#tests/kit/seminar.ts';
import { serverHere, type TestServer } from '#tests/kit/servers.ts';

const ROSTER = ['Ana', 'Bea', 'Cem', 'Dov'];

let server: TestServer;
let fay: Attendee;
let lead: ReturnType<typeof leading>;

beforeAll(async () => {
  server = await serverHere();
  fay = await Attendee.facilitator(server.base, server.facilitatorLink);
  lead = leading(fay);
});
afterAll(() => server.stop());

/** Two tables of the United States and China, in the lobby. */
async function seated(): Promise<SeminarView> {
  const seminar = await fay.openSeminar({ scenario: 'us-china-2015', roster: ROSTER });
  const [ana, bea, cem, dov] = [
    ['Ana', 1, 'USA'] as const,
    ['Bea', 1, 'CHN'] as const,
    ['Cem', 2, 'USA'] as const,
    ['Dov', 2, 'CHN'] as const,
  ];
  return lead.change(seminar, 'place', place(seminar, ana, bea, cem, dov));
}

/** The same, with the talks on. */
async function playing(): Promise<SeminarView> {
  const seminar = await seated();
  await lead.command(seminar, { type: 'StartGame' });
  return lead.again(seminar);
}

async function enters(seminar: SeminarView, name: string, number: number): Promise<Attendee> {
  const member = await Attendee.member(server.base, seminar.code, name);
  await member.enter(tableOf(seminar, number));
  return member;
}

const tableNow = async (seminar: SeminarView, number: number): Promise<SeminarTableView> => {
  const table = (await lead.again(seminar)).tables[number - 1];
  if (!table) throw new Error(`There is no table ${number}`);
  return table;
};

describe('messages to the facilitator', () => {
  it('are counted channel by channel, with who wrote last and what has been answered', async () => {
    const seminar = await playing();
    const [ana, bea] = [await enters(seminar, 'Ana', 1), await enters(seminar, 'Bea', 1)];
    await ana.does({ type: 'SendMessage', to: ['*'], text: 'May we write to China?' });
    await ana.does({ type: 'SendMessage', to: ['*'], text: 'And how?' });
    await bea.does({ type: 'SendMessage', to: ['USA', '*'], text: 'We three' });
    await ana.does({ type: 'SendMessage', to: [], text: 'For everybody' });
    expect((await tableNow(seminar, 1)).asked).toEqual([
      { channel: 'USA+*', count: 2, answered: 0, party: 'USA', name: 'Ana' },
      { channel: 'USA+CHN+*', count: 1, answered: 0, party: 'CHN', name: 'Bea' },
    ]);
    await lead.command(seminar, { type: 'SendMessage', to: ['USA'], text: 'Yes' }, [tableOf(seminar, 1)]);
    await ana.does({ type: 'SendMessage', to: ['*'], text: 'Thank you' });
    expect((await tableNow(seminar, 1)).asked[0]).toEqual({
      channel: 'USA+*',
      count: 4,
      answered: 3,
      party: 'USA',
      name: 'Ana',
    });
    expect((await tableNow(seminar, 2)).asked).toEqual([]);
  });

  it('are none where only the facilitator has written', async () => {
    const seminar = await playing();
    await lead.command(seminar, { type: 'SendMessage', to: ['USA'], text: 'Good morning' });
    expect((await tableNow(seminar, 1)).asked).toEqual([]);
  });

  it('keep no name of whoever is erased', async () => {
    const seminar = await playing();
    const ana = await enters(seminar, 'Ana', 1);
    await ana.does({ type: 'SendMessage', to: ['*'], text: 'Help' });
    await fay.send('DELETE', `/seminars/${seminar.id}/people/${personOf(seminar, 'Ana').person}`);
    expect((await tableNow(seminar, 1)).asked).toMatchObject([{ party: 'USA', name: '…' }]);
  });
});

describe('news from the dashboard', () => {
  it('is offered as the scenario has it, and breaks where it has not yet', async () => {
    const seminar = await playing();
    const [card] = seminar.news;
    if (!card) throw new Error('The scenario has no news');
    expect(Object.keys(card).sort()).toEqual(['event', 'round', 'text', 'title', 'when']);
    const [one, two] = [tableOf(seminar, 1), tableOf(seminar, 2)];
    const breaks = { type: 'BreakNews', event: card.event } as const;
    await lead.command(seminar, breaks, [one]);
    expect((await lead.again(seminar)).tables.map(({ broken }) => broken)).toEqual([[card.event], []]);
    expect((await lead.command(seminar, breaks)).answers).toEqual({
      [one]: { denial: { code: 'news-broke', event: card.event } },
      [two]: {},
    });
    expect((await lead.again(seminar)).tables.map(({ broken }) => broken)).toEqual([[card.event], [card.event]]);
  });
});

describe('a table’s last step', () => {
  it('is known to the dashboard, which can undo it, once', async () => {
    const seminar = await playing();
    const [event] = seminar.news.map((card) => card.event);
    expect((await tableNow(seminar, 1)).lastStep).not.toBe('NewsBroke');
    await lead.command(seminar, { type: 'BreakNews', event: event ?? '' }, [tableOf(seminar, 1)]);
    expect((await tableNow(seminar, 1)).lastStep).toBe('NewsBroke');
    const undo = { type: 'UndoStep', event: 'NewsBroke', reason: 'A slip' } as const;
    await lead.command(seminar, undo, [tableOf(seminar, 1)]);
    expect(await tableNow(seminar, 1)).toMatchObject({ broken: [] });
    expect((await lead.command(seminar, undo, [tableOf(seminar, 1)])).answers[tableOf(seminar, 1)]).toHaveProperty(
      'denial',
    );
  });
});

describe('a seat that a seminar gave', () => {
  it('is neither given back nor left for another by its delegate, and the facilitator can still move them', async () => {
    let seminar = await fay.openSeminar({ scenario: 'us-china-2015', roster: ROSTER });
    seminar = await lead.change(seminar, 'place', place(seminar, ['Ana', 1, 'USA'], ['Bea', 1, '']));
    const [ana, bea] = [await enters(seminar, 'Ana', 1), await enters(seminar, 'Bea', 1)];
    for (const command of [{ type: 'LeaveSeat' }, { type: 'TakeSeat', party: 'CHN' }] as const)
      expect(await ana.ask(command)).toMatchObject({ ok: false, denial: { code: 'seat-dealt' } });
    expect(personOf(await lead.again(seminar), 'Ana')).toMatchObject({ party: 'USA' });
    seminar = await lead.change(seminar, 'place', place(seminar, ['Ana', 1, 'CHN']));
    expect(personOf(seminar, 'Ana')).toMatchObject({ party: 'CHN' });
    expect(await bea.ask({ type: 'TakeSeat', party: 'USA' })).toMatchObject({ ok: true });
  });
});

it('gives the server no trouble through all of this', () => {
  expect(server.troubles).toEqual([]);
});
