import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeminarView } from '#shared/protocol/seminar.ts';
import { Attendee } from '#tests/kit/attendee.ts';
import { type CanaryScenario, canaryScenario } from '#tests/kit/canaryScenario.ts';
import { comeAsFacilitator } from '#tests/kit/chairPage.ts';
import { button } from '#tests/kit/delegatePage.ts';
import { useHouse } from '#tests/kit/house.ts';
import { readQr } from '#tests/kit/qr.ts';
import { expectAccessibleAtAllSizes } from '#tests/kit/screens.ts';
import { leading, place } from '#tests/kit/seminar.ts';
import { atTheTable } from '#tests/kit/seminarPage.ts';

let canaries: CanaryScenario;
const house = useHouse(async () => {
  canaries = await canaryScenario();
  return { SCENARIO_DIR: canaries.folder };
});

afterAll(() => rm(canaries.folder, { recursive: true, force: true }));

const SEATED = { Ana: 'USA', Bo: 'CHN', Cem: 'RUS', Dia: 'EU' } as const;
const NAMES = ['Ana', 'Bo', 'Cem', 'Dia', 'Olga', 'Zoe'] as const;

/** How many pages a PDF of the browser’s has. */
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe('seat cards for four delegates, an observer, and somebody without a place', () => {
  let chair: Page;
  let seminar: SeminarView;

  const front = (name: string) => chair.getByRole('region', { name: `Card of ${name}` });
  const back = (name: string) => chair.getByRole('region', { name: `Role sheet of ${name}` });
  const qrOf = (name: string) => readQr(chair.getByRole('img', { name: `QR code that opens the seat of ${name}` }));

  beforeAll(async () => {
    chair = await house.visitor();
    await comeAsFacilitator(chair, house.base, house.facilitatorLink);
    const facilitator = await Attendee.facilitator(house.base, '');
    seminar = await facilitator.openSeminar({ title: 'Week 8', tables: 1, roster: NAMES });
    const seats = Object.entries(SEATED).map(([name, party]) => [name, 1, party] as const);
    await leading(facilitator).change(seminar, 'place', place(seminar, ...seats, ['Olga', 1, '']));
    await chair.goto(`${house.base}/#/cards/${seminar.id}`);
    await button(chair, 'Make the cards').waitFor();
    await expectAccessibleAtAllSizes(chair, 'cards-before');
    await button(chair, 'Make the cards').click();
    await front('Zoe').waitFor();
  });

  it('have the delegation and the way in on the front, and its role sheet alone on the back', async () => {
    for (const [name, party] of Object.entries(SEATED)) {
      const called = canaries.scenario.parties.find(({ id }) => id === party)?.name ?? '';
      await front(name).getByRole('heading', { name: called }).waitFor();
      await front(name).getByText(seminar.code, { exact: true }).waitFor();
      const sheet = await back(name).innerText();
      expect(sheet.match(/CANARY-BRIEF-\w+/g)).toEqual([`CANARY-BRIEF-${party}`]);
      expect(sheet).not.toMatch(/\[S\d/);
    }
    await front('Olga').getByRole('heading', { name: 'Observer' }).waitFor();
    await front('Zoe').getByRole('heading', { name: 'No place yet' }).waitFor();
    expect((await back('Olga').innerText()) + (await back('Zoe').innerText())).not.toContain('CANARY');
    await expectAccessibleAtAllSizes(chair, 'cards');
  });

  it('take a sheet each, of which the front is one side and the role sheet the other', async () => {
    const pdf = await chair.pdf({ preferCSSPageSize: true });
    expect(pagesIn(pdf)).toBe(2 * NAMES.length);
  });

  it('bring whoever scans them in print to their own seat', async () => {
    await chair.emulateMedia({ media: 'print' });
    const address = await qrOf('Bo');
    expect(address.startsWith(`${house.base}/#/me/`)).toBe(true);
    const links = await Promise.all(NAMES.map(qrOf));
    expect(new Set(links).size).toBe(NAMES.length);
    await chair.emulateMedia({ media: 'screen' });
    const bo = await house.visitor();
    await bo.goto(address);
    await atTheTable(bo);
    await bo.getByRole('listitem').filter({ hasText: 'China' }).getByText('Bo (you)').waitFor();
  });

  it('are for the facilitator alone', async () => {
    const stranger = await house.visitor();
    house.watch.expects(stranger, /status of 40[134]/);
    await stranger.goto(`${house.base}/#/cards/${seminar.id}`);
    await stranger.getByLabel('Password').waitFor();
    expect(await stranger.content()).not.toContain('CANARY');
    await expectAccessibleAtAllSizes(stranger, 'sign-in');
  });
});
