import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SqliteLog } from '#server/log/sqlite.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import { type CanaryScenario, canariesOf, canaryScenario, LATER } from '#tests/kit/canaryScenario.ts';
import { makeFirstAccount } from '#tests/kit/chairPage.ts';
import {
  button,
  coSponsor,
  heading,
  inPhase,
  markDone,
  openTab,
  panel,
  propose,
  say,
  vote,
  write,
} from '#tests/kit/delegatePage.ts';
import { useHouse } from '#tests/kit/house.ts';
import { readQr } from '#tests/kit/qr.ts';
import { expectAccessibleAtAllSizes, wordsBelow } from '#tests/kit/screens.ts';
import {
  atTheTable,
  choosePlace,
  endPhaseAt,
  joinAt,
  newLink,
  openPart,
  openSeminar,
  placeOf,
  savePlaces,
  seminarCode,
  tableCard,
} from '#tests/kit/seminarPage.ts';
import { inSteps } from '#tests/kit/story.ts';
import { frozenHeap, recordTraffic } from '#tests/kit/traffic.ts';

/** Long enough for a page to load, and no longer than a test would wait. */
const ABSENCE = { promptAfter: 600, caretakerAfter: 15, substitute: true } as const;

let canaries: CanaryScenario;
let dataFolder = '';
const house = useHouse(async (folder) => {
  canaries = await canaryScenario({ absence: ABSENCE });
  dataFolder = join(folder, 'data');
  return { SCENARIO_DIR: canaries.folder };
});

afterAll(() => rm(canaries.folder, { recursive: true, force: true }));

const BY_LINK = ['Ana Aalto', 'Bo Berg', 'Cem Can', 'Dia Diaz', 'Eva Eng'] as const;
const BY_CODE = ['Fay Fox', 'Gus Gray', 'Hal Hill', 'Ida Ito', 'Jon Jay'] as const;
const WATCHER = 'Kim Koh';
const LATECOMER = 'Lea Lund';
const ON_TIME = [...BY_LINK, ...BY_CODE, WATCHER] as const;
const TABLES = [1, 2, 3] as const;

const WHISPER = 'CANARY-WHISPER to China alone';
const HELP = 'CANARY-HELP: may we see the rules again?';
const ANSWER = 'CANARY-ANSWER: they are in your brief.';
const ANNOUNCEMENT = 'Ten minutes to lunch for everybody.';

interface Seated {
  readonly name: string;
  readonly table: number;
  readonly party: string;
}

describe('a class of twelve at three tables, each on a device of their own', () => {
  inSteps();
  let chair: Page;
  let screen: Page;
  let screenTraffic: readonly Buffer[];
  let code: string;
  const pages = new Map<string, Page>();
  const seats = new Map<string, Seated>();

  const pageOf = (name: string): Page => {
    const page = pages.get(name);
    if (!page) throw new Error(`${name} has no page`);
    return page;
  };
  const card = (number: number) => tableCard(chair, number);
  const present = () => [...pages.values()];
  const seatedAt = (number: number) =>
    [...seats.values()].filter(({ table, party }) => table === number && party !== 'Observer');
  const everybodySees = (text: string | RegExp) =>
    Promise.all(present().map((page) => page.getByText(text, { exact: true }).first().waitFor()));

  /** Comes on a new device, which shows the list: twelve pictures at once are more than one machine should draw. */
  async function arrives(name: string): Promise<Page> {
    const page = await house.visitor();
    await page.addInitScript(() => localStorage.setItem('redlines.view', '"list"'));
    pages.set(name, page);
    return page;
  }

  async function noteSeats(names: Iterable<string>): Promise<void> {
    for (const name of names) seats.set(name, { name, ...(await placeOf(chair, name)) });
  }

  beforeAll(async () => {
    chair = await house.visitor();
  });

  it('begins with the facilitator, who opens a seminar and pastes the roster', async () => {
    await makeFirstAccount(chair, house.base, house.facilitatorLink);
    await expectAccessibleAtAllSizes(chair, 'home');
    const setup = { title: 'Week 7', roster: BY_LINK.join('\n'), tables: TABLES.length, delegates: 1 };
    await openSeminar(chair, house.base, setup);
    await chair.getByText('5 people need a place.').waitFor();
    code = await seminarCode(chair);
    await openPart(chair, 'Screen and cards');
    const [opened] = await Promise.all([
      chair.context().waitForEvent('page'),
      button(chair, 'Open the screen in a new window').click(),
    ]);
    // The same address once more, so that all that comes to the screen is heard from its first byte.
    screen = await house.visitor();
    screenTraffic = recordTraffic(screen);
    await screen.goto(opened.url());
    await opened.close();
    await heading(screen, 'Table 3').waitFor();
  });

  it('comes in by personal links, by the code, and by the QR code on the screen in front', async () => {
    await screen.setViewportSize({ width: 1920, height: 1080 });
    const address = await readQr(screen.getByRole('img', { name: /^QR code/ }));
    expect(address).toBe(`${house.base}/#/join/${code}`);
    await openPart(chair, 'People');
    for (const name of BY_LINK) {
      const page = await arrives(name);
      await page.goto(await newLink(chair, name));
      await page.getByText(`Welcome, ${name}.`).waitFor();
    }
    await Promise.all(
      BY_CODE.map(async (name) => {
        const page = await arrives(name);
        await page.goto(house.base);
        await page.getByLabel('Join code').fill(code);
        await page.getByLabel('Your name').fill(name);
        await button(page, 'Join').click();
        await page.getByText(`Welcome, ${name}.`).waitFor();
      }),
    );
    const page = await arrives(WATCHER);
    await joinAt(page, address, WATCHER);
    await page.getByText(`Welcome, ${WATCHER}.`).waitFor();
    await chair.getByText('11 of 11 people are here.').first().waitFor();
  });

  it('is placed by hand, and for the rest by lot, evenly', async () => {
    await choosePlace(chair, 'Ana Aalto', '1 · United States');
    await choosePlace(chair, 'Bo Berg', '1 · China');
    await choosePlace(chair, 'Cem Can', '1 · Russia');
    await choosePlace(chair, 'Fay Fox', '1 · European Union');
    await choosePlace(chair, 'Dia Diaz', '2 · United States');
    await choosePlace(chair, 'Eva Eng', '2 · China');
    await choosePlace(chair, WATCHER, '3 · Observer');
    await chair.getByText('7 moves are not saved yet.').waitFor();
    await savePlaces(chair);
    await chair.getByText('4 people need a place.').first().waitFor();
    await button(chair, 'Deal the rest at random').click();
    await expect.poll(() => chair.getByText('needs a place').count()).toBe(0);
    await Promise.all(present().map(atTheTable));
    await noteSeats(ON_TIME);
    const taken = [...seats.values()].map(({ table, party }) => `${table} ${party}`);
    expect(new Set(taken).size).toBe(taken.length);
    const people = TABLES.map((number) => [...seats.values()].filter(({ table }) => table === number).length);
    expect(people).toEqual([4, 4, 3]);
  });

  it('starts at all tables at once, with caretakers where nobody has come', async () => {
    await openPart(chair, 'Tables');
    await button(chair, 'Start 3 tables').click();
    await chair.getByRole('dialog').getByRole('button', { name: 'Start with caretakers' }).click();
    for (const number of TABLES) await card(number).getByText('Briefing', { exact: true }).waitFor();
    await Promise.all(present().map((page) => inPhase(page, 'Briefing')));
    await expect.poll(() => chair.getByText('held by a caretaker').count()).toBe(2);
    await screen.getByText('Briefing').nth(2).waitFor();
  });

  it('puts a latecomer where one is most needed, and the caretaker gives way', async () => {
    const page = await arrives(LATECOMER);
    await joinAt(page, `${house.base}/#/join/${code}`, LATECOMER);
    await inPhase(page, 'Briefing');
    await openPart(chair, 'People');
    await chair.getByText('12 of 12 people are here.').first().waitFor();
    await noteSeats([LATECOMER]);
    const { table, party = '' } = seats.get(LATECOMER) ?? {};
    expect(party).toMatch(/^(?:United States|China|Russia|European Union)$/);
    await heading(page, `Instructions for ${party}`).waitFor();
    await openPart(chair, 'Tables');
    await expect.poll(() => chair.getByText('held by a caretaker').count()).toBe(1);
    await card(table ?? 0)
      .getByText(`${party} here`, { exact: true })
      .waitFor();
  });

  it('tells the facilitator who holds each table up, and for what', async () => {
    const [last, ...others] = seatedAt(2);
    for (const { name } of others) await markDone(pageOf(name));
    await card(2).getByText(`Waiting for ${last?.party} to be done.`, { exact: true }).waitFor();
    await markDone(pageOf('Ana Aalto'));
    await card(1).getByText('Waiting for China, Russia, and European Union to be done.', { exact: true }).waitFor();
    await markDone(pageOf(last?.name ?? ''));
    await card(2).getByText('Consultations, round 1').waitFor();
    await expectAccessibleAtAllSizes(chair, 'class-tables');
  });

  it('stops for everybody with one press, and goes on', async () => {
    await button(chair, 'Pause all tables').click();
    await everybodySees('Paused');
    await expect.poll(() => screen.getByText('Paused', { exact: true }).count()).toBe(3);
    await button(chair, 'All tables go on').click();
    await Promise.all(present().map((page) => page.getByText('Paused', { exact: true }).waitFor({ state: 'hidden' })));
  });

  it('raises a hand and asks for help, and is answered', async () => {
    const dia = pageOf('Dia Diaz');
    await button(dia, 'Ask the facilitator').click();
    await say(dia, 'Facilitator', HELP);
    await card(2).getByText('Dia Diaz (United States) asks for you.').waitFor();
    await card(2)
      .getByRole('link', { name: /^Go to the table/ })
      .click();
    await chair.getByRole('tab', { name: '1 unread message' }).waitFor();
    await openTab(chair, 'Talks');
    await panel(chair)
      .getByRole('button', { name: /^United States/ })
      .click();
    await chair.getByText(HELP).waitFor();
    await expectAccessibleAtAllSizes(chair, 'help');
    await say(chair, 'United States', ANSWER);
    await dia.getByText(ANSWER).waitFor();
    await chair.goBack();
    await card(2).getByRole('button', { name: 'Seen Dia Diaz' }).click();
    await button(dia, 'Ask the facilitator').waitFor();
    await card(2).getByText('asks for you.').waitFor({ state: 'hidden' });
  });

  it('hears what is announced, at every table', async () => {
    await button(chair, 'Announce').click();
    const dialog = chair.getByRole('dialog', { name: 'Say something to these tables' });
    await dialog.getByLabel('Everybody reads it in the plenary').fill(ANNOUNCEMENT);
    await dialog.getByRole('button', { name: 'Announce it' }).click();
    await Promise.all(
      present().map(async (page) => {
        await openTab(page, 'Talks');
        await panel(page).getByRole('button', { name: 'Plenary' }).click();
        await panel(page).getByText(ANNOUNCEMENT).waitFor();
      }),
    );
  });

  describe('when somebody vanishes', () => {
    const cem = () => pageOf('Cem Can');
    let unread: string;

    it('is marked, and a caretaker takes the seat after a while', async () => {
      await endPhaseAt(chair, 1, 'Consultations, round 1');
      await propose(pageOf('Ana Aalto'), { issue: 'Critical infrastructure and response teams', position: 60 });
      await coSponsor(pageOf('Bo Berg'), 1);
      await say(pageOf('Ana Aalto'), 'China', WHISPER);
      await openTab(cem(), 'Draft');
      await write(cem(), { issue: 'Legal basis', position: 25, title: 'A convention at last' });
      await say(pageOf('Fay Fox'), 'Russia', 'Are you with us?');
      unread = (await cem().getByRole('tab', { name: '1 unread message' }).textContent()) ?? '';
      await cem().close();
      await card(1).getByText('Russia away', { exact: true }).waitFor();
      await card(1).getByText('Russia held by a caretaker', { exact: true }).waitFor();
      await pageOf('Ana Aalto')
        .getByText(/caretaker/)
        .first()
        .waitFor();
    });

    it('is voted for by the caretaker, and the facilitator sees who is still to vote', async () => {
      await endPhaseAt(chair, 1, 'Voting, round 1');
      await card(1).getByText('Waiting for United States, China, and European Union to vote.').waitFor();
      await vote(pageOf('Ana Aalto'), 1, 'Support');
      await vote(pageOf('Bo Berg'), 1, 'Support');
      await card(1).getByText('Waiting for European Union to vote.', { exact: true }).waitFor();
      await card(1).getByText('3 of 4', { exact: true }).waitFor();
    });

    it('has the seat again on coming back: the draft, the tab, the unread message and the clock', async () => {
      await button(chair, 'Pause all tables').click();
      await card(1).getByText('Paused').waitFor();
      const back = await cem().context().newPage();
      await back.goto(house.base);
      await back.getByRole('link', { name: /Week 7.*as Cem Can/ }).click();
      await inPhase(back, 'Voting');
      pages.set('Cem Can', back);
      await card(1).getByText('Russia here', { exact: true }).waitFor();
      await back.getByText(/^A caretaker holds your seat/).waitFor({ state: 'hidden' });
      expect(await back.getByRole('tab', { name: /^Draft/ }).getAttribute('aria-selected')).toBe('true');
      expect(await panel(back).getByLabel('Title').inputValue()).toBe('A convention at last');
      expect(await panel(back).getByRole('slider', { name: 'Position' }).inputValue()).toBe('25');
      expect(await back.getByRole('tab', { name: '1 unread message' }).textContent()).toBe(unread);
      const clock = (page: Page) => page.getByRole('timer', { name: 'Time left' }).first().innerText();
      expect(await clock(back)).toBe(await clock(pageOf('Ana Aalto')));
      await button(chair, 'All tables go on').click();
      await vote(pageOf('Fay Fox'), 1, 'Support');
      await inPhase(back, 'Outcome');
    });
  });

  it('takes a substitute in for who has gone', async () => {
    const [gone] = seatedAt(3).filter(({ name }) => name !== LATECOMER);
    if (!gone) throw new Error('Nobody sits at table 3');
    await pageOf(gone.name).close();
    pages.delete(gone.name);
    await card(3).getByText(`${gone.party} away`, { exact: true }).waitFor();
    await card(3)
      .getByRole('link', { name: /^Go to the table/ })
      .click();
    const putIn = chair.getByRole('region', { name: 'Put in a substitute' });
    await putIn.getByLabel('Person').selectOption({ label: WATCHER });
    const seat = putIn.getByLabel('Seat').locator('option', { hasText: gone.party }).first();
    await putIn.getByLabel('Seat').selectOption((await seat.getAttribute('value')) ?? '');
    await button(chair, 'Give the seat').click();
    await openTab(pageOf(WATCHER), 'Brief');
    await heading(pageOf(WATCHER), `Instructions for ${gone.party}`).waitFor();
    await chair.goBack();
    await card(3).getByText(`${gone.party} here`, { exact: true }).waitFor();
    await openPart(chair, 'People');
    await expect.poll(() => placeOf(chair, WATCHER)).toEqual({ table: 3, party: gone.party });
  });

  it('shows nothing on the screen in front that is private, and nothing small', async () => {
    expect(await wordsBelow(screen, 24)).toEqual([]);
    const everything = Buffer.concat([...screenTraffic, Buffer.from(await screen.content()), await frozenHeap(screen)]);
    expect(everything.includes('Protection') || everything.includes('Critical infrastructure')).toBe(true);
    const secrets = canaries.scenario.parties.flatMap(canariesOf).filter(({ bytes }) => everything.includes(bytes));
    expect(secrets.map(({ name }) => name)).toEqual([]);
    expect(
      [WHISPER, HELP, ANSWER, 'A convention at last', ...LATER].filter((word) => everything.includes(word)),
    ).toEqual([]);
    await expectAccessibleAtAllSizes(screen, 'class-screen');
  });

  it('waits with a table’s results until the facilitator releases them', async () => {
    await openPart(chair, 'Tables');
    await chair.getByLabel('Choose table 1').check();
    await button(chair, 'End the talks').click();
    await chair.getByRole('dialog').getByRole('button', { name: 'End the talks' }).click();
    const first = seatedAt(1).map(({ name }) => pageOf(name));
    await Promise.all(first.map((page) => heading(page, 'The talks are over').waitFor()));
    await card(1).getByText('results held').waitFor();
    await inPhase(pageOf('Dia Diaz'), 'Consultations');
    await button(chair, 'Release the results').click();
    await chair.getByRole('dialog').getByRole('button', { name: 'Release them' }).click();
    await Promise.all(first.map((page) => heading(page, /^Debrief/).waitFor()));
    await inPhase(pageOf('Dia Diaz'), 'Consultations');
  });

  it('ends with everybody’s debrief, and the screen says so', async () => {
    // The browser reports that there is nothing to watch any more.
    house.watch.expects(screen, /status of 404 .*\/api\/projector\//);
    await openPart(chair, 'Data');
    await button(chair, 'End the seminar').click();
    await chair.getByRole('dialog').getByRole('button', { name: 'End the seminar' }).click();
    await Promise.all(present().map((page) => heading(page, /^Debrief/).waitFor()));
    await screen.getByText('The seminar is over.').waitFor();
    await expectAccessibleAtAllSizes(chair, 'class-ended');
  });

  it('leaves data that say what the logs say, row by row', async () => {
    const [download] = await Promise.all([
      chair.waitForEvent('download'),
      chair.getByRole('link', { name: 'Download with names' }).click(),
    ]);
    const files = unzipSync(await readFile(await download.path()));
    const linesOf = (name: string): readonly Readonly<Record<string, string>>[] =>
      parse(strFromU8(files[name] ?? new Uint8Array()), { columns: true });
    const log = new SqliteLog(join(dataFolder, 'redlines.sqlite'));
    const tables = log.tables().toSorted((one, other) => one.number - other.number);
    const logged = tables.flatMap(({ table, number }) =>
      log
        .rows(table)
        .flatMap(({ seq, at, events }) =>
          (JSON.parse(events) as readonly GameEvent[]).map(({ type }) => [
            `T${number}`,
            String(seq),
            new Date(at).toISOString(),
            type,
          ]),
        ),
    );
    log.close();
    expect(tables.map(({ number }) => number)).toEqual(TABLES);
    expect(linesOf('events.csv').map(({ table, seq, at, type }) => [table, seq, at, type])).toEqual(logged);
    const said = linesOf('messages.csv').filter(({ text }) => text?.includes(ANNOUNCEMENT));
    expect(said.map(({ table }) => table)).toEqual(['T1', 'T2', 'T3']);
    const named = linesOf('participants.csv').map((line) => line['participant.name']);
    expect(new Set(named)).toEqual(new Set([...ON_TIME, LATECOMER]));
  });
});
