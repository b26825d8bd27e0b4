/** The rolling text: what stands in it, and that what people wrote breaks no Markdown. */
import * as fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { type Names, rollingWords } from '#client/panels/rolling/words.ts';
import '../kit/allWords.ts';
import { publicScenario } from '#shared/model/publicScenario.ts';
import { alternativeLetter, rollingDocument } from '#shared/rolling/document.ts';
import { rollingMarkdown } from '#shared/rolling/markdown.ts';
import { harbour, harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, cy, di, type Step, text } from '#tests/kit/moves.ts';
import { briefing, consultations, inForce } from '#tests/kit/openings.ts';
import { opened, type Play, played } from '#tests/kit/play.ts';
import { harbourAfter, viewFor } from '../kit/tableOf.ts';

const names: Names = { party: (id) => id, clauses: (ids) => ids.join('+') };
const words = rollingWords(names);
const scenario = publicScenario(harbour);
const documentAt = (play: Play) => rollingDocument(viewFor(play, 'ada').everybody, scenario);
const after = (...steps: readonly Step[]) => documentAt(harbourAfter(...steps));
const cablesIn = (document: ReturnType<typeof documentAt>) => {
  const found = document.issues.find(({ issue }) => issue.id === 'CABLES');
  if (!found) throw new Error('The document has no cables');
  return found;
};

describe('the rolling text', () => {
  it('is Rev.1 before the first round and in it, and Rev.n in round n', () => {
    expect(after(briefing).revision).toBe(1);
    expect(after(consultations).revision).toBe(1);
    expect(after(inForce()).revision).toBe(2);
  });

  it('goes issue by issue in the scenario’s order, those with nothing too', () => {
    const { issues } = after(consultations, ada.proposes(text({ issue: 'PORTS' })));
    expect(issues.map(({ issue }) => issue.id)).toEqual(harbour.issues.map(({ id }) => id));
    expect(issues.map(({ alternatives }) => alternatives.length)).toEqual([0, 0, 1]);
  });

  it('has the clause in force, and the live texts on the issue as alternatives by number', () => {
    const cables = cablesIn(after(inForce(), ada.proposes(), cy.proposes(text({ position: 20 }))));
    expect(cables.agreed.map(({ number, pending }) => [number, pending])).toEqual([[1, false]]);
    expect(cables.alternatives.map(({ number, sponsors }) => [number, sponsors])).toEqual([
      [2, ['ARC']],
      [3, ['CAL']],
    ]);
  });

  it('leaves out what fell and what was withdrawn', () => {
    const cables = cablesIn(after(consultations, ada.proposes(), ada.withdraws('c1')));
    expect([cables.agreed, cables.alternatives]).toEqual([[], []]);
  });

  it('has each text as it stands, with the sponsors of now', () => {
    const [one] = cablesIn(
      after(consultations, ada.proposes(), bo.coSponsors('c1'), ada.amends('c1', 1, text({ position: 35 }))),
    ).alternatives;
    expect(one).toMatchObject({ text: { position: 35 }, sponsors: ['ARC'] });
  });

  it('counts the brackets that are left, with who holds them and why', () => {
    const bracketed: readonly Step[] = [
      consultations,
      ada.proposes(),
      cy.brackets('c1', { point: 'position', alternative: 10 }, { reason: 'instructions' }),
      di.brackets('c1', { point: 'text', alternative: 'Nobody touches cables.' }),
    ];
    const document = after(...bracketed);
    expect(document.bracketsLeft).toBe(2);
    expect(cablesIn(document).alternatives[0]?.brackets).toEqual([
      { point: 'position', alternative: '10', party: 'CAL', reason: 'instructions' },
      { point: 'text', alternative: 'Nobody touches cables.', party: 'DEL', reason: 'substantive' },
    ]);
    expect(after(...bracketed, cy.liftsBracket('b1')).bracketsLeft).toBe(1);
  });

  it('says which amendments are open, and of links only those that all agreed to', () => {
    const offered: readonly Step[] = [
      consultations,
      ada.proposes(),
      bo.proposes(text({ issue: 'DATA' })),
      cy.proposesAmendment('c1', { position: 10 }),
      ada.links('c1', 'c2'),
    ];
    const [one] = cablesIn(after(...offered)).alternatives;
    expect(one).toMatchObject({ openAmendments: 1, linkedWith: [] });
    const [linked] = cablesIn(after(...offered, bo.agreesToLink('l1', { c1: 1, c2: 1 }))).alternatives;
    expect(linked?.linkedWith).toEqual(['c2']);
  });

  it('marks what is adopted and waits for its entry into force', () => {
    const treaty = opened(
      harbourWith({ decisionRule: 'opt-in-treaty', signature: false, entryIntoForce: { parties: 4, power: 1 } }),
    );
    const votes = [ada.votes('c1', 'yes'), bo.votes('c1', 'yes'), cy.votes('c1', 'yes'), di.votes('c1', 'no')];
    const play = played(treaty, [
      consultations,
      ada.proposes(),
      bo.coSponsors('c1'),
      chair.advances(),
      votes,
      chair.advances(),
    ]);
    expect(cablesIn(documentAt(play)).agreed.map(({ pending }) => pending)).toEqual([true]);
  });

  it('letters its alternatives A to Z and on', () => {
    expect([0, 1, 25, 26, 27, 51, 52].map(alternativeLetter)).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'AZ', 'BA']);
  });
});

describe('the rolling text as Markdown', () => {
  const plainDocument = after(
    consultations,
    ada.proposes(text({ title: 'Mine', text: 'Words.' })),
    bo.proposes(text({ position: 20 })),
    cy.brackets('c1', { point: 'text', alternative: 'Words. –' }),
  );
  const plainFile = rollingMarkdown(plainDocument, words);

  /** The same table, but for what Ada wrote in her clause and Cy in his bracket. */
  const fileWith = (written: string): string =>
    rollingMarkdown(
      JSON.parse(JSON.stringify(plainDocument), (_key, value: unknown) =>
        value === 'Mine' || value === 'Words.' || value === 'Words. –' ? written : value,
      ) as typeof plainDocument,
      words,
    );

  /** What a Markdown reader sees in a file, but for text and its paragraphs, in order. */
  function kindsIn(file: string): readonly string[] {
    const kinds: string[] = [];
    void marked.walkTokens(marked.lexer(file), ({ type }: Token) => {
      if (!['text', 'escape', 'space', 'br', 'paragraph'].includes(type)) kinds.push(type);
    });
    return kinds;
  }

  const ENTITIES: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  };
  const spaced = (page: string): string => page.replace(/\s+/g, ' ').trim();
  /** What a reader of the page that a file makes reads. */
  const readIn = (file: string): string =>
    spaced(
      marked
        .parse(file, { async: false })
        .replace(/<[^>]*>/g, '')
        .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? ''),
    );

  it('has the alternatives between square brackets, each with its letter', () => {
    expect(plainFile).toMatch(/\\\[\n\n\*\*Alt\\?\. A\*\*[^]*\n\n\\\|\n\n\*\*Alt\\?\. B\*\*[^]*\n\n\\\]/);
    expect(plainFile).toContain('- \\[Operative text: Words. \\| Words. –\\] (CAL: Substantive)');
    expect(plainFile).toContain('**Rev.1**');
    expect(plainFile.endsWith('\n')).toBe(true);
  });

  it.each([
    '# Heading',
    'Heading\n===',
    'Heading\n---',
    '[a link](https://example.org)',
    'https://example.org and www.example.org and me@example.org',
    '_www.example.org and (http://example.org)',
    '![an image](x.png)',
    '<script>alert(1)</script>',
    '&lt;b&gt; &amp;',
    '`code` and ~~~\nfence\n~~~',
    '    indented\n\n    code',
    '- a list\n1. another\n+ a third\n* a fourth',
    '> a quote\n>> another',
    '**bold** _italic_ ~~gone~~ \\*',
    '| a | table |\n|---|---|\n| b | c |',
    '[note]: https://example.org "title"',
    '***\n___\n---',
    'Two\n\n\nparagraphs',
    '$x$ and {{this}}',
  ])('shows what people wrote, and makes nothing of it: %j', (written) => {
    expect(kindsIn(fileWith(written))).toEqual(kindsIn(plainFile));
    expect(readIn(fileWith(written))).toContain(spaced(written));
  });

  it('makes nothing of anything', () => {
    const sign = fc.constantFrom(
      ...'#*_`~[]()<>!|\\-+=&:./"\'@$^{}1a \n\t'.split(''),
      'http://',
      'www.',
      '](',
      '&amp;',
    );
    const anyWritten = fc
      .array(sign, { minLength: 1, maxLength: 40 })
      .map((signs) => signs.join(''))
      .filter((written) => written.trim() !== '');
    fc.assert(
      fc.property(anyWritten, (written) => {
        const file = fileWith(written);
        expect(kindsIn(file), file).toEqual(kindsIn(plainFile));
        expect(readIn(file), file).toContain(spaced(written));
      }),
      { numRuns: 1_000 },
    );
  });
});
