import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PROCEDURE } from '#shared/model/defaults.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { formatProblems, parseScenario } from '#shared/scenario/parse.ts';
import { FILE, spoiled } from './file.ts';
import { FIVE, textOf } from './offered.ts';

function parsed(text: string): Scenario {
  const result = parseScenario(text);
  if (!result.ok) throw new Error(formatProblems('scenario.yaml', result.error));
  return result.value;
}

const TEN_LINES = `format: 1
id: harbour
title: The harbour
summary: Two neighbours settle who may enter their ports.
issues:
  - { id: PORTS, name: Port access, question: Who may enter?, low: Each port decides, high: Every ship may }
# Who negotiates:
parties:
  - { id: ARC, name: Arcadia, stakes: { PORTS: { ideal: 80 } } }
  - { id: BOR, name: Borduria, stakes: { PORTS: { ideal: 30 } } }
`;

const printed = (text: string): string => {
  const result = parseScenario(text);
  return result.ok ? 'no problems' : formatProblems('scenario.yaml', result.error);
};

describe('A file in order', () => {
  test('becomes a scenario, with the rest filled in', () => {
    const scenario = parsed(FILE);
    expect(scenario).toMatchObject({
      format: 1,
      id: 'harbour',
      language: 'en',
      minutes: 30,
      sources: {},
      background: '',
    });
    expect(scenario.procedure).toEqual(DEFAULT_PROCEDURE);
    expect(scenario.parties.map(({ id, required }) => [id, required])).toEqual([
      ['ARC', true],
      ['BOR', false],
    ]);
    expect(scenario.parties[0]).toMatchObject({ brief: 'You are Arcadia.\n', ratificationHurdle: 0.05 });
    expect(scenario.issues[1]).toMatchObject({ uncertainty: 0.5, source: 'design', stream: 'unassigned' });
  });

  test('a stance that is not declared is the ideal, rounded to the nearest ten', () => {
    const [arcadia, bordavia] = parsed(FILE).parties;
    expect(arcadia?.stakes['CABLES']?.declared).toBe(70);
    expect(arcadia?.stakes['DATA']?.declared).toBe(60);
    expect(bordavia?.stakes['CABLES']?.declared).toBe(40);
    expect(bordavia?.stakes['DATA']?.declared).toBe(0);
  });

  test('the ends of a spectrum are named by low and high where they are not named themselves', () => {
    const [cables, data] = parsed(FILE).issues;
    expect(cables?.positions).toEqual([
      { at: 0, words: 'Each state alone' },
      { at: 25, words: 'Neighbours together' },
      { at: 50, words: 'A list of contacts' },
      { at: 100, words: 'All states together' },
    ]);
    expect(data?.positions).toEqual([
      { at: 0, words: 'Nobody' },
      { at: 100, words: 'Everybody' },
    ]);
    const named = parsed(spoiled(['{ at: 25, words: Neighbours together }', '{ at: 0, words: Alone }']));
    expect(named.issues[0]?.positions.map(({ words }) => words)).toEqual([
      'Alone',
      'A list of contacts',
      'All states together',
    ]);
  });

  test('Windows line ends, a byte order mark and comments are fine', () => {
    expect(parsed(`\uFEFF# A comment\r\n${FILE.replaceAll('\n', '\r\n')}`).id).toBe('harbour');
  });

  test('of ten lines is a scenario: everything else has a default', () => {
    const scenario = parsed(TEN_LINES);
    expect(TEN_LINES.trimEnd().split('\n')).toHaveLength(10);
    expect(scenario).toMatchObject({ minutes: 62, events: [], model: {}, debrief: [], practice: 'closed' });
    expect(scenario.issues[0]).toMatchObject({
      statusQuo: 50,
      uncertainty: 0.5,
      subject: 'Port access',
      inferred: false,
    });
    expect(scenario.parties[0]).toMatchObject({
      flag: 'UN',
      bloc: '',
      power: 1,
      required: true,
      brief: '',
      redLines: [],
      stakes: { PORTS: { ideal: 80, salience: 0.5, sensitivity: 0.5, declared: 80, inferred: false } },
    });
    expect(scenario.procedure).toEqual(DEFAULT_PROCEDURE);
  });

  test('read, filled in and written out is a file that reads the same', () => {
    for (const text of [FILE, TEN_LINES, ...FIVE.map(textOf)])
      expect(parsed(JSON.stringify(parsed(text)))).toEqual(parsed(text));
  });

  test('has events at their times', () => {
    const when = (time: string) =>
      parsed(`${FILE}events:\n  - { id: e, title: E, when: ${time}, text: News. }\n`).events[0]?.when;
    expect(when('{ round: 2 }')).toEqual({ round: 2, afterSeconds: 0 });
    expect(when('{ round: 1, afterSeconds: 300 }')).toEqual({ round: 1, afterSeconds: 300 });
    expect(when('{ facilitator: true }')).toEqual({ facilitator: true });
    expect(when('{ condition: { issue: DATA, obligation: 2 } }')).toEqual({
      condition: { issue: 'DATA', inForce: true, obligation: 2 },
    });
  });

  test('a procedure of one line keeps the other defaults', () =>
    expect(parsed(`${FILE}procedure: { rounds: 5 }\n`).procedure).toMatchObject({ rounds: 5, quorum: 0.5 }));

  test('norms-2015 has no problems', () => {
    const text = readFileSync(new URL('../../scenarios/norms-2015/scenario.yaml', import.meta.url), 'utf8');
    expect(printed(text)).toBe('no problems');
    const scenario = parsed(text);
    expect(scenario.issues.map(({ id }) => id)).toEqual(['CC', 'CI', 'CB', 'CF', 'IG', 'LB', 'ES']);
    expect(scenario.parties.map(({ id }) => id)).toEqual(['USA', 'CHN', 'RUS', 'EU', 'IND', 'BRA']);
  });
});

describe('A wrong file', () => {
  test('has every problem named with its line, its field and what to write instead', () => {
    const text = spoiled(
      ['minutes: 30', 'minutes:'],
      ['statusQuo: 20', 'status_quo: 20'],
      ['uncertainty: 0.7', 'uncertainty: 70%'],
      ['id: ARC', 'id: the ARC'],
      ['flag: AR', 'flag: Arcadia'],
      ['power: 0.6', 'power: 0'],
      ['brief: |\n      You are Arcadia.', 'brief: 12'],
      ['ideal: 81', 'ideal: 810'],
      ['salience: 0.6', 'salience: "0.6"'],
      ['forbidden: below', 'forbidden: under'],
      ['minObligation: 1', 'minObligation: 0.33'],
      ['required: false', 'required: no'],
      [
        'trust:\n  ARC: { BOR: 0.3 }',
        'trust: [ARC, BOR]\nprocedure: { rounds: 2.5, quorum: 2, decisionRules: consensus }',
      ],
    );
    expect(printed(text)).toMatchInlineSnapshot(`
      "scenario.yaml:5:9  minutes: is empty: write a number
      scenario.yaml:15:5  issues.CABLES.status_quo: is no field that a scenario has here: did you mean "statusQuo"?
      scenario.yaml:16:18  issues.CABLES.uncertainty: is text: write a number, without "%": 0.7 where 0-1 is asked for, 70 where 0-100 is
      scenario.yaml:26:9  parties.the ARC.id: is "the ARC" but must be a short name: a letter, then letters, digits or hyphens, 24 at most
      scenario.yaml:28:11  parties.the ARC.flag: is "Arcadia" but must be a two-letter country code such as US, or EU or UN
      scenario.yaml:29:12  parties.the ARC.power: is 0 but must be above 0
      scenario.yaml:31:12  parties.the ARC.brief: is a number: write text, in quotes if it looks like something else
      scenario.yaml:33:24  parties.the ARC.stakes.CABLES.ideal: is 810 but must be from 0 to 100
      scenario.yaml:34:38  parties.the ARC.stakes.DATA.salience: is text: write a number, without quotes: 0.6
      scenario.yaml:36:37  parties.the ARC.redLines.1.forbidden: is "under" but must be "below" or "above"
      scenario.yaml:36:74  parties.the ARC.redLines.1.minObligation: is 0.33 but must be a dial level: 0, 1, 2 or 3
      scenario.yaml:40:15  parties.BOR.required: is text: write true or false, here false
      scenario.yaml:46:8  trust: is a list: write fields, one \`name: value\` to a line
      scenario.yaml:47:22  procedure.rounds: is a number: write a whole number
      scenario.yaml:47:35  procedure.quorum: is 2 but must be from 0 to 1: write 0.02 for 2 %
      scenario.yaml:47:38  procedure.decisionRules: is no field that a scenario has here: did you mean "decisionRule"?"
    `);
  });

  test('has names checked against one another', () => {
    const text = spoiled(
      ['at: 50', 'at: 25'],
      ['DATA: { ideal: 64.9', 'DATTA: { ideal: 64.9'],
      ['issue: CABLES', 'issue: FISH'],
      ['id: BOR', 'id: ARC'],
      [
        'trust:\n  ARC: { BOR: 0.3 }',
        'trust:\n  ARC: { BOR: 0.3, ARC: 1 }\n  ELD: {}\nprocedure: { sponsorsNeeded: 3 }',
      ],
    );
    expect(printed(text)).toMatchInlineSnapshot(`
      "scenario.yaml:14:15  issues.CABLES.positions.2.at: is 25 after 25: write the positions from low to high, each once
      scenario.yaml:34:7  parties.ARC.stakes: says nothing of issue DATA: add \`DATA: { ideal: 0-100, salience: 0-1, sensitivity: 0-1 }\`
      scenario.yaml:35:7  parties.ARC.stakes.DATTA: is no issue of this scenario: did you mean "DATA"?
      scenario.yaml:37:18  parties.ARC.redLines.1.issue: "FISH" is no issue of this scenario: write one of CABLES, DATA
      scenario.yaml:38:9  parties.ARC.id: "ARC" is the id of an earlier entry: choose another
      scenario.yaml:48:10  trust.ARC.BOR: is no party of this scenario: write one of ARC
      scenario.yaml:48:20  trust.ARC.ARC: is trust in oneself: leave it out
      scenario.yaml:49:3  trust.ELD: is no party of this scenario: write one of ARC
      scenario.yaml:50:30  procedure.sponsorsNeeded: is more than there are parties: write 2 at most"
    `);
  });

  test('has what its events and its history name checked too', () => {
    const text = `${FILE}procedure: { vetoes: [ARK], entryIntoForce: { parties: 3 } }
events:
  - { id: a, title: A, when: { round: 1, facilitator: true }, text: News. }
  - { id: a, title: A, when: {}, text: News. }
  - id: c
    title: C
    when: { facilitator: true, afterSeconds: 5 }
    text: News.
    private: { ARK: Only you. }
    effects:
      trust: [{ from: ARC, to: BORR, change: -2 }]
`;
    expect(printed(text)).toMatchInlineSnapshot(
      `"scenario.yaml:59:46  events.c.effects.trust.1.change: is -2 but must be from -1 to 1"`,
    );
    expect(
      printed(
        text.replace('change: -2', 'change: -0.2').concat(`      uncertainty: { DATUM: 0.1 }
      salience: [{ party: ARC, issue: FISH, change: 0.1 }]
      sensitivity: [{ party: DEL, issue: DATA, change: 0.1 }]
history:
  instruments:
    - { name: X, year: 2015, issue: FISH, position: 4, obligation: 0, precision: 0, delegation: 0 }
`),
      ),
    ).toMatchInlineSnapshot(`
      "scenario.yaml:49:23  procedure.vetoes.1: "ARK" is no party of this scenario: did you mean "ARC"?
      scenario.yaml:49:56  procedure.entryIntoForce.parties: is more than there are parties: write 2 at most
      scenario.yaml:51:30  events.a.when: must hold exactly one of round, condition and facilitator: write for example \`{ round: 2 }\`
      scenario.yaml:52:11  events.a.id: "a" is the id of an earlier entry: choose another
      scenario.yaml:52:30  events.a.when: must hold exactly one of round, condition and facilitator: write for example \`{ round: 2 }\`
      scenario.yaml:55:32  events.c.when.afterSeconds: counts from the start of a round: write \`round\` beside it
      scenario.yaml:57:16  events.c.private.ARK: is no party of this scenario: did you mean "ARC"?
      scenario.yaml:59:32  events.c.effects.trust.1.to: "BORR" is no party of this scenario: did you mean "BOR"?
      scenario.yaml:60:22  events.c.effects.uncertainty.DATUM: is no issue of this scenario: write one of CABLES, DATA
      scenario.yaml:61:39  events.c.effects.salience.1.issue: "FISH" is no issue of this scenario: write one of CABLES, DATA
      scenario.yaml:62:30  events.c.effects.sensitivity.1.party: "DEL" is no party of this scenario: write one of ARC, BOR
      scenario.yaml:65:37  history.instruments.1.issue: "FISH" is no issue of this scenario: write one of CABLES, DATA"
    `);
  });

  test('has its draft language in fours, and its model’s parameters by their names', () => {
    const text = spoiled([
      'subject: undersea cables',
      'subject: undersea cables\n    wording: { precision: [A., B.] }',
    ]);
    expect(
      printed(`${text}model: { learning: { steps: 0.2 }, outside: much, durability: 3 }\n`),
    ).toMatchInlineSnapshot(`
      "scenario.yaml:18:27  issues.CABLES.wording.precision: must hold four entries, for the levels 0 to 3
      scenario.yaml:50:22  model.learning.steps: is no field that a scenario has here: did you mean "step"?
      scenario.yaml:50:45  model.outside: is text: write a number
      scenario.yaml:50:63  model.durability: is a number: write fields, one \`name: value\` to a line"
    `);
  });

  test('an unknown field is named with the one that was meant, or with all there are', () => {
    expect(printed(spoiled(['summary:', 'sumary:']))).toContain('did you mean "summary"?');
    expect(printed(spoiled(['salience: 0.9', 'Salience: 0.9']))).toContain('did you mean "salience"?');
    expect(printed(`${FILE}trusts: {}\n`)).toContain('did you mean "trust"?');
    expect(printed(spoiled(['flag: AR', 'flag: AR\n    colour: red']))).toContain(
      'parties.ARC.colour: is no field that a scenario has here: write one of id, name, flag',
    );
  });

  test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is no id: every object has one already',
    (id) => {
      expect(printed(spoiled(['id: CABLES', `id: ${id}`]))).toContain('is a word of the programming language');
    },
  );

  test('has 50 problems at most: nobody mends more at once', () => {
    const many = Array.from({ length: 500 }, (_, index) => `field${index}: 1`).join('\n');
    expect(printed(`${FILE}${many}\n`).split('\n')).toHaveLength(50);
  });
});

describe('What is no scenario at all', () => {
  test.each([
    ['an empty file', '', 'scenario.yaml:1:1  is empty: write a scenario'],
    ['a comment', '# nothing yet', 'scenario.yaml:1:1  is empty: write a scenario'],
    ['a word', 'hello', 'scenario.yaml:1:1  is text: write fields, one `name: value` to a line'],
    ['a list', '- a\n- b', 'scenario.yaml:1:1  is a list: write fields, one `name: value` to a line'],
    [
      'two documents',
      `${FILE}---\n${FILE}`,
      'scenario.yaml:49:1  holds a second document: write one scenario to a file',
    ],
    ['a bracket left open', 'a: [1, 2\n', 'cannot be read: a { or [ before is never closed'],
    [
      'a tab as indentation',
      'a:\n\tb: 1\n',
      'scenario.yaml:2:1  cannot be read: the line begins with a tab: write spaces',
    ],
    [
      'another format',
      FILE.replace('format: 1', 'format: 2'),
      'scenario.yaml:1:9  format: is 2 but must be 1, the format this version reads',
    ],
  ])('%s', (_what, text, message) => expect(printed(text)).toContain(message));
});
