import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { button, heading } from '#tests/kit/delegatePage.ts';
import { type FourTable, fourSeated } from '#tests/kit/fourDelegations.ts';
import { useHouse } from '#tests/kit/house.ts';
import { expectAccessible } from '#tests/kit/screens.ts';

const house = useHouse();
let four: FourTable;
let page: Page;

beforeAll(async () => {
  four = await fourSeated(house.base, house.facilitatorLink);
  page = await house.visitor();
  // The browser reports every answer that is a refusal.
  house.watch.expects(page, /the server responded with a status of 40[014]/);
});

describe('the landing page', () => {
  const code = () => page.getByLabel('Join code');
  const name = () => page.getByLabel('Your name');

  async function tries(typedCode: string, typedName: string): Promise<void> {
    await page.goto(`${house.base}/#/`);
    await code().fill(typedCode);
    await name().fill(typedName);
    await button(page, 'Join').click();
  }

  it.each([
    ['a code that no table has', 'ZZZZZZ', 'Ana', 'No table that is open to newcomers has this code.'],
    ['a code of another length', 'AB1', 'Ana', 'A join code has six letters or digits.'],
    ['a name of 500 characters', '', 'N'.repeat(500), 'Write a name of 1 to 40 characters that can be seen.'],
    ['a name with control characters', '', 'An\u0007a\u202E', 'Write a name of 1 to 40 characters that can be seen.'],
    ['no name', '', '  ', 'Write a name of 1 to 40 characters that can be seen.'],
  ])('answers %s in words, beside the field, and keeps what was typed', async (what, badCode, typedName, words) => {
    const typedCode = badCode === '' ? four.code : badCode;
    await tries(typedCode, typedName);
    await page.getByRole('alert').getByText(words).waitFor();
    expect(await code().inputValue()).toBe(typedCode);
    expect(await name().inputValue()).toBe(typedName);
    const field = badCode === '' ? name() : code();
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page, `landing-with-${what.replaceAll(' ', '-')}`);
  });

  it('says nothing more of a table that is closed to newcomers than of one that is not there', async () => {
    await four.chair.does({ type: 'SetEntry', open: false });
    await tries(four.code, 'Ana');
    await page.getByRole('alert').getByText('No table that is open to newcomers has this code.').waitFor();
    await four.chair.does({ type: 'SetEntry', open: true });
  });

  it('takes a code as people type it, and the name back in its place', async () => {
    await tries(`${four.code.slice(0, 3).toLowerCase()}-${four.code.slice(3)} `, ' Ana ');
    await heading(page, 'Who speaks for whom').waitFor();
    await page.getByRole('listitem').filter({ hasText: /^Ana/ }).waitFor();
  });

  it('offers the table again to whoever was there', async () => {
    await page.goto(house.base);
    await page.getByRole('link', { name: /Norms for cyberspace, 2015.*as Ana/ }).click();
    await heading(page, 'Who speaks for whom').waitFor();
  });
});

describe('an address that leads nowhere', () => {
  it.each([
    ['a link that was never given', 'me/nonsense', 'This link could not be opened'],
    ['a table that is not there', 'table/nowhere', 'You cannot get to this table'],
    ['a page that is not there', 'nowhere', 'There is nothing at this address'],
  ])('is %s, and says so', async (_what, path, words) => {
    await page.goto(`${house.base}/#/${path}`);
    await heading(page, words).waitFor();
    await expectAccessible(page, path.replace('/', '-'));
  });
});
