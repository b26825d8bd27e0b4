/** The generated text of a clause: the scenario's own draft language where it has some, the page's where it has none. */
import { describe, expect, test } from 'vitest';
import '../kit/allWords.ts';
import { operativeText } from '#client/text/operative.ts';
import { LEVELS } from '#shared/model/dials.ts';
import { LIMITS } from '#shared/model/limits.ts';
import type { Issue } from '#shared/model/scenario.ts';
import { FIVE, scenarioOf } from '#tests/scenario/offered.ts';

const PLAIN: Issue = {
  id: 'PORTS',
  name: 'Port access',
  question: 'Who may enter?',
  stream: '',
  low: 'Each port decides',
  high: 'Every ship may enter',
  positions: [
    { at: 0, words: 'Each port decides' },
    { at: 60, words: 'Ships of friends: they may enter.' },
    { at: 100, words: 'Every ship may enter' },
  ],
  statusQuo: 40,
  uncertainty: 0.5,
  subject: 'access to ports',
  source: '',
  inferred: false,
  wording: { obligation: [], precision: [], delegation: [] },
};
const WORDED: Issue = {
  ...PLAIN,
  wording: {
    obligation: ['the Ports are asked to', 'the Ports should', 'the Ports undertake to', 'the Ports shall'],
    precision: ['As they please.', 'In good faith.', 'As an annex says.', 'As a manual says.'],
    delegation: [],
  },
};
const form = (position: number, obligation: 0 | 1 | 2 | 3) =>
  ({ position, obligation, precision: 1, delegation: 0 }) as const;

const atEveryObligation = (issue: Issue) => LEVELS.map((obligation) => operativeText(issue, form(60, obligation)));

test('The page’s own words', () =>
  expect(atEveryObligation(PLAIN)).toMatchInlineSnapshot(`
  [
    "The Parties are invited, with regard to access to ports, to be guided by the following: Ships of friends, they may enter. Each Party applies it as a principle, in the light of its own circumstances. No body is set up; questions that arise are settled between the Parties concerned.",
    "The Parties should, with regard to access to ports, act on the following: Ships of friends, they may enter. Each Party applies it as a principle, in the light of its own circumstances. No body is set up; questions that arise are settled between the Parties concerned.",
    "The Parties undertake, with regard to access to ports, to give effect to the following: Ships of friends, they may enter. Each Party applies it as a principle, in the light of its own circumstances. No body is set up; questions that arise are settled between the Parties concerned.",
    "The Parties shall, with regard to access to ports, give effect to the following: Ships of friends, they may enter. Each Party applies it as a principle, in the light of its own circumstances. No body is set up; questions that arise are settled between the Parties concerned.",
  ]
`));

describe('The scenario’s words', () => {
  test('at every obligation', () =>
    expect(atEveryObligation(WORDED)).toMatchInlineSnapshot(`
    [
      "The Ports are asked to be guided, with regard to access to ports, by the following: Ships of friends, they may enter. In good faith. No body is set up; questions that arise are settled between the Parties concerned.",
      "The Ports should act, with regard to access to ports, on the following: Ships of friends, they may enter. In good faith. No body is set up; questions that arise are settled between the Parties concerned.",
      "The Ports undertake to give effect, with regard to access to ports, to the following: Ships of friends, they may enter. In good faith. No body is set up; questions that arise are settled between the Parties concerned.",
      "The Ports shall give effect, with regard to access to ports, to the following: Ships of friends, they may enter. In good faith. No body is set up; questions that arise are settled between the Parties concerned.",
    ]
  `));

  test('beside the page’s, dial by dial', () => {
    const text = operativeText(WORDED, form(80, 2));
    expect(text).toContain(
      'The Ports undertake to give effect, with regard to access to ports, to terms midway between',
    );
    expect(text).toContain('In good faith. No body is set up');
  });
});

const forms = LEVELS.flatMap((level) =>
  Array.from({ length: 21 }, (_, step) => ({
    position: step * 5,
    obligation: level,
    precision: level,
    delegation: level,
  })),
);

describe.each(FIVE)('Every text of %s', (id) => {
  const texts = scenarioOf(id).issues.flatMap((issue) => forms.map((each) => operativeText(issue, each)));

  test('fits into a clause', () =>
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(LIMITS.text));

  test('is made of whole sentences, each with one beginning and one end', () => {
    const odd = texts.filter(
      (text) =>
        !/^\p{Lu}/u.test(text) ||
        !text.endsWith('.') ||
        / {2}|\.\.|\{\{|undefined|\bto to\b|\bconsider (be|act|give)\b|[,;:] ?[.]|: [^.]*: /.test(text) ||
        /\. \p{Ll}/u.test(text),
    );
    expect(odd.slice(0, 5)).toEqual([]);
  });

  test('says who does what before it says on which terms', () => {
    const verbs = [' be guided, with regard to ', ' act, with regard to ', ' give effect, with regard to '];
    const own = [', to be guided by ', ', act on ', ', to give effect to ', ', give effect to '];
    expect(texts.filter((text) => ![...verbs, ...own].some((verb) => text.includes(verb)))).toEqual([]);
  });
});
