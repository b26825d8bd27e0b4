import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../kit/allWords.ts';
import { english } from '#client/text/en/index.ts';
import { operativeText } from '#client/text/operative.ts';
import { positionInWords } from '#client/text/positions.ts';
import { OPERATIVE, wordsFor } from '#shared/analysis/bots/words.ts';
import { DIALS, type Dials, LEVELS, stepped } from '#shared/model/dials.ts';
import { LIMITS } from '#shared/model/limits.ts';
import type { Issue } from '#shared/model/scenario.ts';
import { neighboursOf } from '#shared/rolling/spectrum.ts';
import { harbour } from '#tests/kit/harbour.ts';
import { norms } from '../kit/norms.ts';

const ISSUES = [...norms().issues, ...harbour.issues];
const POSITIONS = Array.from({ length: 21 }, (_, step) => step * 5);
const EVERY_FORM: readonly Dials[] = LEVELS.flatMap((obligation) =>
  LEVELS.flatMap((precision) => LEVELS.map((delegation) => ({ obligation, precision, delegation }))),
);
const level = fc.constantFrom(...LEVELS);
const anyIssue = fc.constantFrom(...ISSUES);
const anyPosition = fc.constantFrom(...POSITIONS);
const anyForm: fc.Arbitrary<Dials> = fc.record({ obligation: level, precision: level, delegation: level });
const SOFT: Dials = { obligation: 0, precision: 0, delegation: 0 };

/** A spectrum with three words on it. */
const spectrum: Issue = {
  ...(harbour.issues[0] as Issue),
  subject: 'cables',
  positions: [
    { at: 0, words: 'Each alone' },
    { at: 40, words: 'NATO: together.' },
    { at: 100, words: 'All as one' },
  ],
};
const at = (position: number) => operativeText(spectrum, { ...SOFT, position });

describe('the operative text', () => {
  it('is three whole sentences on the issue’s subject, for every form, position and issue', () => {
    for (const issue of ISSUES)
      for (const position of POSITIONS)
        for (const form of EVERY_FORM) {
          const text = operativeText(issue, { ...form, position });
          expect(text).toContain(issue.subject);
          expect(text).not.toMatch(/ {2}|\{\{|\}\}|undefined|operative|panels|\.\.|[ ,;:]\.|: .*:/);
          expect(text).toMatch(/^The Parties [^:]+\. .+\.$|^The Parties .+: .+\. .+\.$/);
          expect(text.length).toBeLessThanOrEqual(LIMITS.text);
        }
  });

  it('is the same whenever it is asked for', () => {
    fc.assert(
      fc.property(anyIssue, anyPosition, anyForm, (issue, position, form) => {
        expect(operativeText(issue, { ...form, position })).toBe(operativeText(issue, { ...form, position }));
      }),
    );
  });

  it('says something else as soon as any dial is turned', () => {
    fc.assert(
      fc.property(anyIssue, anyPosition, anyForm, fc.constantFrom(...DIALS), (issue, position, form, dial) => {
        const harder = stepped(form[dial], 1);
        fc.pre(harder !== undefined);
        const turned = { ...form, position, [dial]: harder };
        expect(operativeText(issue, turned)).not.toBe(operativeText(issue, { ...form, position }));
      }),
    );
  });

  it('holds the words of the positions on both sides, or of the one that it stands on', () => {
    expect(at(0)).toContain('be guided by the following: each alone.');
    expect(at(15)).toContain('closer to the first: (1) each alone; and (2) NATO, together.');
    expect(at(20)).toContain('midway between the two that follow: (1) each alone; and (2) NATO, together.');
    expect(at(25)).toContain('closer to the second: (1) each alone; and (2) NATO, together.');
    expect(at(40)).toContain('the following: NATO, together. This');
    expect(at(100)).toContain('the following: all as one.');
  });

  it('leaves out that a position is today’s, wherever the scenario says so', () => {
    const words = (...positions: readonly string[]): Issue => ({
      ...spectrum,
      positions: positions.map((each, index) => ({ at: index * 100, words: each })),
    });
    const between = operativeText(words('As now: Each state names its own', 'All as one'), { ...SOFT, position: 5 });
    expect(between).toContain('(1) each state names its own; and (2) all as one.');
    const exact = operativeText(words('As now: rights apply on paper.', 'All as one'), { ...SOFT, position: 0 });
    expect(exact).toContain('the following: rights apply on paper. This');
    expect(operativeText(words('As now', 'All as one'), { ...SOFT, position: 0 })).toContain('the following: as now.');
    for (const issue of ISSUES)
      for (const position of POSITIONS) expect(operativeText(issue, { ...SOFT, position })).not.toMatch(/as now[:,]/i);
  });

  it('binds harder in its first words with every level of obligation', () => {
    const verbs = LEVELS.map(
      (obligation) => operativeText(spectrum, { ...SOFT, obligation, position: 0 }).split(',')[0],
    );
    expect(verbs).toEqual([
      'The Parties are invited',
      'The Parties should',
      'The Parties undertake',
      'The Parties shall',
    ]);
  });
});

describe('a position in words', () => {
  it('is the named position, the nearer one, or both midway', () => {
    expect([0, 15, 20, 25, 40, 100].map((position) => positionInWords(spectrum, position))).toEqual([
      'Each alone',
      'near “Each alone”',
      'between “Each alone” and “NATO: together.”',
      'near “NATO: together.”',
      'NATO: together.',
      'All as one',
    ]);
  });

  it('lies between its neighbours, on every spectrum', () => {
    fc.assert(
      fc.property(anyIssue, fc.nat({ max: 100 }), (issue, position) => {
        const { below, above } = neighboursOf(issue, position);
        expect(below.at).toBeLessThanOrEqual(position);
        expect(above.at).toBeGreaterThanOrEqual(position);
        expect(issue.positions.filter(({ at: named }) => named > below.at && named < above.at)).toEqual([]);
      }),
    );
  });
});

describe('the drafts of bots', () => {
  it('are worded as the page words them', () => {
    expect(OPERATIVE).toEqual(english.panels.operative);
    fc.assert(
      fc.property(anyIssue, anyPosition, anyForm, (issue, position, form) => {
        expect(wordsFor(issue, { ...form, position }).text).toBe(operativeText(issue, { ...form, position }));
      }),
    );
  });
});
