import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { comeAsFacilitator, openTable, startTalks } from '#tests/kit/chairPage.ts';
import { button, inPhase, join, markDone, propose, say, takeSeat } from '#tests/kit/delegatePage.ts';
import { useHouse } from '#tests/kit/house.ts';

const house = useHouse(async () => ({ HOST: '0.0.0.0' }));

/** An address that others in the network reach this machine by. */
function lanAddress(): string {
  const cards = Object.values(networkInterfaces()).flatMap((card) => card ?? []);
  const card = cards.find(({ family, internal }) => family === 'IPv4' && !internal);
  if (card) return card.address;
  throw new Error('This test needs a network card with an IPv4 address besides 127.0.0.1: connect the machine.');
}

describe('a classroom on plain http', () => {
  it('opens a table at an address of the machine, and four join, start, speak and table a clause', async () => {
    const base = house.base.replace('127.0.0.1', lanAddress());
    house.watch.allows(base);
    const chair = await house.visitor();
    await comeAsFacilitator(chair, base, house.facilitatorLink);
    expect(await chair.evaluate(() => isSecureContext)).toBe(false);
    const code = await openTable(chair);
    expect(await chair.getByText('works on this computer only').count()).toBe(0);
    await button(chair, 'Copy').click();
    await chair.getByText('Select the address and copy it.').waitFor();

    const parties = ['United States', 'China', 'Russia', 'European Union'];
    const pages = await Promise.all(
      parties.map(async (party) => {
        const page = await house.visitor();
        await join(page, base, code, `Delegate of ${party}`);
        await takeSeat(page, party);
        return page;
      }),
    );
    await startTalks(chair);
    await Promise.all(pages.map(markDone));
    const [us, china] = pages;
    if (!us || !china) throw new Error('Nobody came');
    await inPhase(us, 'Consultations');
    await propose(us, { issue: 'Critical infrastructure and response teams', position: 60 });
    await china.getByRole('button', { name: /^Clause 1,/ }).waitFor();
    await say(china, 'United States', 'Seen.');
  });
});
