import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WordRun, wordRuns } from '#client/panels/text/wordRuns.ts';

const runs = (before: string, after: string, language = 'en') => wordRuns(before, after, language);
/** `[-gone-]` and `{+new+}`, as a reader would write them by hand. */
const marked = (before: string, after: string): string =>
  runs(before, after)
    .map(({ kind, words }) => ({ same: words, gone: `[-${words}-]`, new: `{+${words}+}` })[kind])
    .join('');
const said = (all: readonly WordRun[], ...kinds: readonly WordRun['kind'][]): string =>
  all
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ words }) => words)
    .join('');

describe('the difference of two texts', () => {
  it('is nothing between a text and itself', () => {
    expect(runs('States protect cables.', 'States protect cables.')).toEqual([
      { kind: 'same', words: 'States protect cables.' },
    ]);
    expect(runs('', '')).toEqual([]);
  });

  it.each([
    [
      'States should protect all cables.',
      'States shall protect all cables.',
      'States [-should -]{+shall +}protect all cables.',
    ],
    ['States protect cables.', 'States protect undersea cables.', 'States protect {+undersea +}cables.'],
    ['States protect undersea cables.', 'States protect cables.', 'States protect [-undersea -]cables.'],
    ['', 'All new.', '{+All new.+}'],
    ['All gone.', '', '[-All gone.-]'],
  ])('is told by whole words: %s', (before, after, difference) => expect(marked(before, after)).toBe(difference));

  it('takes a word or two between two changes into the change', () => {
    expect(marked('Parties may act on their own terms here.', 'Parties shall act on the common rules here.')).toBe(
      'Parties [-may act on their own terms -]{+shall act on the common rules +}here.',
    );
  });

  it('divides words as the language does, also where it writes no spaces', () => {
    const all = runs('各国保护海底电缆', '各国维护海底电缆', 'zh');
    expect(said(all, 'gone')).not.toContain('电缆');
    expect(said(all, 'same', 'new')).toBe('各国维护海底电缆');
  });

  it('holds both texts whole, and never two runs of a kind side by side', () => {
    const word = fc.constantFrom('States', 'shall', 'should', 'protect', 'cables', 'the', ',', '\n', '各国');
    const anyText = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const all = runs(before, after);
        expect(said(all, 'same', 'gone')).toBe(before);
        expect(said(all, 'same', 'new')).toBe(after);
        for (const [index, { kind }] of all.entries()) expect(all[index + 1]?.kind).not.toBe(kind);
      }),
    );
  });

  it('is found at once for the longest texts that a clause may have', () => {
    const long = (word: string) => Array.from({ length: 750 }, (_, index) => (index % 3 ? word : 'a')).join(' ');
    const start = performance.now();
    runs(long('b'), long('c'));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
