/// <reference types="vite/client" />
/** That nothing is said before its words are there: no key stands on the page in a word's place, at any moment. */
import { describe, expect, it } from 'vitest';
import { later } from '#client/panels/shell/Later.tsx';
import { rest } from '#client/text/en/rest.ts';
import { t } from '#client/text/i18n.ts';

const SOURCES = import.meta.glob<string>('/client/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });

const fileAt = (from: string, path: string): string =>
  from.startsWith('#') ? from.replace('#', '/') : new URL(from, `file://${path}`).pathname;

/** What a file brings with it wherever it is loaded: neither types alone nor what it loads later. */
function broughtBy(path: string): readonly string[] {
  const imports = (SOURCES[path] ?? '').matchAll(/^(?:import|export) (?!type )[^'`;]*?from '([.#][^']+)'/gm);
  return [...imports].map(([, from = '']) => fileAt(from, path)).filter((file) => file in SOURCES);
}

function withAllItBrings(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const file of broughtBy(path)) withAllItBrings(file, found);
  return found;
}

/** What says of itself that the words which the page has from the start are all that it needs. */
const IN_FIRST_WORDS = Object.entries(SOURCES).flatMap(([path, source]) => {
  const loaded = source.matchAll(/import\('([^']+)'\)\)\.\w+,\s*\{[^}]*inFirstWords: true/g);
  return [...loaded].map(([, from = '']) => fileAt(from, path));
});
const FIRST = [...new Set(['/client/main.tsx', ...IN_FIRST_WORDS].flatMap((path) => [...withAllItBrings(path)]))];
const SAID_LATER = new RegExp(`['\`](?:${Object.keys(rest).join('|')}):[^'\`\\n]*`, 'g');

describe('what the page loads first', () => {
  it('is the first pages and a table with its list and one’s brief', () => {
    const names = FIRST.map((path) => path.split('/').at(-1));
    expect(names).toEqual(expect.arrayContaining(['Landing.tsx', 'TablePage.tsx', 'ListView.tsx', 'BriefPanel.tsx']));
    expect(names).not.toContain('DraftPanel.tsx');
  });

  it('says no word that comes later', () => {
    const said = FIRST.flatMap((path) => (SOURCES[path] ?? '').match(SAID_LATER) ?? []);
    expect(said).toEqual([]);
  });
});

describe('a part of the page that comes later', () => {
  it('is not there before its words are', async () => {
    const Part = later(async () => () => null);
    const Early = later(async () => () => null, { inFirstWords: true });
    await Early.fetch();
    expect(t('floor:amendment.none')).toBe('amendment.none');
    await Part.fetch();
    expect(t('floor:amendment.none')).toBe('No amendment is open.');
  });
});
