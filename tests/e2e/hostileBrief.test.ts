import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseScenario } from '#shared/scenario/parse.ts';
import { comeByLink, heading, openTab, panel, show } from '#tests/kit/delegatePage.ts';
import { type FourTable, fourConsulting, softText } from '#tests/kit/fourDelegations.ts';
import { useHouse } from '#tests/kit/house.ts';

const ORIGINAL = fileURLToPath(new URL('../../scenarios/norms-2015/scenario.yaml', import.meta.url));

/** Every way that we know to make a text run, load or pretend. Each would set `window.struck`. */
const HOSTILE = [
  '<script>window.struck = "script"</script>',
  '<img src="/nothing.png" onerror="window.struck = \'onerror\'">',
  '<svg onload="window.struck = \'svg\'"><script>window.struck = "svg script"</script></svg>',
  '<iframe srcdoc="<script>parent.struck = \'iframe\'</script>"></iframe>',
  '<object data="/nothing"></object><embed src="/nothing"><link rel="stylesheet" href="/nothing">',
  '<form action="/api/join"><input name="code"><button>Press</button></form>',
  '<style>body { display: none }</style><base href="https://elsewhere.invalid/">',
  '<a href="javascript:window.struck = \'link\'">one link</a>',
  '[another link](javascript:window.struck=1)',
  '[a third](data:text/html,<script>window.struck=1</script>)',
  '![picture](https://elsewhere.invalid/pixel.png)',
  '<p style="position: fixed; inset: 0" onclick="window.struck = 1" id="app">Over everything</p>',
  'The end of it.',
  '<math><mtext><table><mglyph><style><img src=x onerror="window.struck = 1">',
].join('\n\n');

const HARMLESS = [
  '## A harmless heading',
  'Some **bold** words and *others*.',
  '- one\n- two',
  '| term | value |\n| --- | --- |\n| trust | low |',
  'See [the charter](https://www.un.org/en/about-us/un-charter).',
].join('\n\n');

async function hostileScenario(temporary: string): Promise<Readonly<Record<string, string>>> {
  const original = parseScenario(await readFile(ORIGINAL, 'utf8'));
  if (!original.ok) throw new Error('norms-2015 does not parse');
  const text = `${HARMLESS}\n\n${HOSTILE}`;
  const parties = original.value.parties.map((party) => ({ ...party, brief: text, stance: text }));
  const scenario = { ...original.value, background: text, summary: HOSTILE.slice(0, 500), parties };
  const folder = join(temporary, 'scenarios');
  await mkdir(join(folder, scenario.id), { recursive: true });
  await writeFile(join(folder, scenario.id, 'scenario.yaml'), JSON.stringify(scenario));
  return { SCENARIO_DIR: folder };
}

const house = useHouse(hostileScenario);
let four: FourTable;
let page: Page;

beforeAll(async () => {
  four = await fourConsulting(house.base, house.facilitatorLink);
  page = await house.visitor();
  // Cleaning parses the text in a document apart, where nothing runs; that the policy would forbid it too is reported.
  house.watch.expects(page, /Content Security Policy.*\/assets\/cleanMarkdown/s);
  await comeByLink(page, house.base, four.seats.USA.link);
});

/** What in the page could run, load or pretend, and is not the page's own. */
const active = (): Promise<readonly string[]> =>
  page.evaluate(() => {
    const suspicious =
      'body script, .markdown :is(img, svg, iframe, object, embed, form, input, button, style, link, base, math, [style], [id], [class]), iframe, object, embed, [srcdoc]';
    const elements = [...document.querySelectorAll(suspicious)].map((element) => element.outerHTML.slice(0, 200));
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    );
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.markdown a[href]')].filter(
      ({ protocol }) => !['https:', 'http:', 'mailto:'].includes(protocol),
    );
    const struck = 'struck' in window ? [`It ran: ${String(window.struck)}`] : [];
    return [...elements, ...[...handlers, ...links].map((element) => element.outerHTML.slice(0, 200)), ...struck];
  });

describe('a brief with everything active in it', () => {
  it('shows its harmless part as it was meant', async () => {
    const brief = panel(page);
    await brief.getByRole('heading', { name: 'A harmless heading', level: 3 }).first().waitFor();
    expect(
      await brief
        .getByText('bold', { exact: true })
        .first()
        .evaluate(({ tagName }) => tagName),
    ).toBe('STRONG');
    await brief.getByRole('listitem').filter({ hasText: /^two$/ }).first().waitFor();
    await brief.getByRole('cell', { name: 'trust' }).first().waitFor();
    const link = brief.getByRole('link', { name: 'the charter' }).first();
    expect(await link.getAttribute('rel')).toContain('noopener');
    await brief.getByText('The end of it.').first().waitFor();
  });

  it('is inert: nothing ran, nothing that could run or load is left, and its links lead nowhere', async () => {
    for (const details of await panel(page).getByRole('group').all()) await details.click();
    expect(await active()).toEqual([]);
    for (const name of ['one link', 'another link', 'a third']) {
      const words = panel(page).getByText(name).first();
      await words.click();
      expect(await words.getAttribute('href')).toBeNull();
    }
    expect(await active()).toEqual([]);
    await heading(page, 'Instructions for United States').waitFor();
  });

  it('is no more dangerous in what people write: names, messages and clauses are words', async () => {
    const script = '<img src=x onerror="window.struck = 1">';
    await four.seats.CHN.does({ type: 'SendMessage', to: [], text: `${script} [x](javascript:window.struck=1)` });
    await four.seats.CHN.does({
      type: 'ProposeClause',
      issue: 'CI',
      content: { ...softText, title: script, text: HOSTILE.slice(0, 800) },
    });
    await openTab(page, 'Talks');
    await page.getByText(script).first().waitFor();
    await openTab(page, 'Text');
    await page.getByText(script).first().waitFor();
    await show(page, 'List');
    await page.getByRole('region', { name: 'Clauses' }).getByText(script).waitFor();
    expect(await active()).toEqual([]);
  });
});
