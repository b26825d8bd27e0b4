/// <reference types="vite/client" />
/** The languages' files: the same keys in each, and no key that nobody says. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { english } from '#client/text/en/index.ts';
import { PSEUDO, preferred, speak, t } from '#client/text/i18n.ts';
import { pseudo } from '#client/text/pseudo.ts';
import { type FakeBrowser, fakeBrowser } from '../kit/browser.ts';

/** Every sentence by its full key, such as `shell:landing.join`. */
function sentencesIn(words: object, path: string): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const full = path === '' ? `${key}:` : `${path}${path.endsWith(':') ? '' : '.'}${key}`;
    if (typeof value === 'string') return [[full, value] as const];
    return typeof value === 'object' && value !== null ? sentencesIn(value, full) : [];
  });
}
const ENGLISH = sentencesIn(english, '');
const KEYS = ENGLISH.map(([key]) => key);
const LONGER = new Map(sentencesIn(pseudo(english), ''));

const holes = (sentence: string) => sentence.match(/\{\{.*?\}\}/g) ?? [];

describe('the pseudo-language', () => {
  it('has the keys of English, and nothing to fill in that English has not', () => {
    expect([...LONGER.keys()]).toEqual(KEYS);
    for (const [key, sentence] of ENGLISH) expect(holes(LONGER.get(key) ?? ''), key).toEqual(holes(sentence));
  });

  it('is two fifths longer, and shows which words went through it', () => {
    for (const [key, sentence] of ENGLISH) {
      const longer = LONGER.get(key) ?? '';
      expect(longer.length, key).toBeGreaterThanOrEqual(sentence.length * 1.4);
      expect(longer.replace(/\{\{.*?\}\}/g, ''), key).not.toMatch(/[aeiou]/);
    }
  });
});

describe('English', () => {
  it('has no empty sentence, no stray space and no hole left open', () => {
    for (const [key, sentence] of ENGLISH) {
      expect(sentence, key).toMatch(/^\S(?:.*\S)?$/s);
      expect(sentence, key).not.toMatch(/ {2}/);
      expect(sentence.replace(/\{\{\w+\}\}/g, ''), key).not.toMatch(/[{}]/);
    }
  });

  it('has both numbers of whatever is counted', () => {
    const one = KEYS.filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -4));
    const other = KEYS.filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -6));
    expect(one).toEqual(other);
  });

  it('has no sentence that the page never says', () => {
    const said = saidByThePage();
    const unsaid = KEYS.filter((key) => !said.some((form) => form.test(key.replace(/^shell:/, ''))));
    expect(unsaid).toEqual([]);
  });
});

/** The keys that the client's source writes out, in quotes or backticks; what is put in stands for one part of a key. */
function saidByThePage(): readonly RegExp[] {
  const files = import.meta.glob<string>('../../../client/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const source = Object.values(files);
  const quoted = source.flatMap((text) => text.match(/'[\w:.-]+'|`\w+[:.][^`\n]*`/g) ?? []);
  return [...new Set(quoted)].map((literal) => {
    const parts = literal.slice(1, -1).split(/\$\{[^}]*\}/);
    return new RegExp(`^${parts.map((part) => RegExp.escape(part)).join('[\\w-]+')}(?:_zero|_one|_other)?$`);
  });
}

describe('the language of the page', () => {
  let browser: FakeBrowser;
  beforeEach(() => {
    browser = fakeBrowser();
    vi.stubGlobal('document', { documentElement: { lang: '' } });
    vi.stubGlobal('location', { search: '' });
  });
  afterEach(() => speak('en'));

  it('changes every word, and what is filled in stays', async () => {
    await speak(PSEUDO);
    expect(t('landing.continueAs', { name: 'Ada' })).toMatch(/^áš Ada( ~)+$/);
    // A chosen language comes whole.
    expect(t('floor:amendment.none')).toMatch(/^Nö /);
    expect(document.documentElement.lang).toBe('en');
    await speak('en');
    expect(t('landing.continueAs', { name: 'Ada' })).toBe('as Ada');
  });

  it('is kept for the next visit, but never the pseudo-language', async () => {
    await speak('en');
    await speak(PSEUDO);
    expect(browser.stored.get('redlines.language')).toBe('"en"');
    expect(preferred()).toBe('en');
  });

  it('is the address’s before the one chosen last', () => {
    vi.stubGlobal('location', { search: `?lang=${PSEUDO}` });
    expect(preferred()).toBe(PSEUDO);
  });

  it('stays what it was when there is no such language', async () => {
    await speak('no-such');
    expect(t('landing.continueAs', { name: 'Ada' })).toBe('as Ada');
  });
});
