import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFindings } from '#shared/scenario/lint/finding.ts';
import { lintScenario } from '#shared/scenario/lint/lint.ts';
import { spoiled } from './file.ts';

const printed = (text: string): string => formatFindings('scenario.yaml', lintScenario(text));

/** The file with nothing to say against it. */
const GOOD = spoiled(
  ['    stance: Protect our own.\n', '    stance: Protect our own.\n    brief: You are Bordavia.\n'],
  ['DATA: { ideal: 4, salience: 0.8, sensitivity: 0.9 }', 'DATA: { ideal: 24, salience: 0.8, sensitivity: 0.5 }'],
  ['required: false', 'required: true'],
  ['minutes: 30', 'minutes: 65'],
);
const changed = (...changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The file has no ${from}`);
    return text.replace(from, to);
  }, GOOD);

test('A good file gets no remark', () => expect(printed(GOOD)).toBe(''));

test('A file that cannot be read gets its errors, and nothing else', () => {
  expect(lintScenario('format: 1\n').every(({ severity }) => severity === 'error')).toBe(true);
  expect(printed(spoiled(['statusQuo: 20', 'statusQuo: 200']))).toBe(
    'scenario.yaml:15:16  issues.CABLES.statusQuo: is 200 but must be from 0 to 100',
  );
});

test('The README’s ten lines are a scenario: lint only misses the words', () => {
  const ten = `# yaml-language-server: $schema=../scenario.schema.json
format: 1
id: harbour
title: The harbour
summary: Two neighbours settle who may enter their ports.
issues:
  - { id: PORTS, name: Port access, question: Who may enter?, low: Each port decides, high: Every ship may, statusQuo: 20 }
parties:
  - { id: ARC, name: Arcadia, stakes: { PORTS: { ideal: 70, salience: 0.8 } } }
  - { id: BOR, name: Borduria, stakes: { PORTS: { ideal: 45, salience: 0.6 } } }
`;
  expect(ten.trimEnd().split('\n')).toHaveLength(10);
  expect(printed(ten)).toMatchInlineSnapshot(`
    "scenario.yaml:9:5  warning: parties.ARC: has no brief: write under \`brief: |\` what its delegation wants, fears and may trade
    scenario.yaml:9:5  warning: parties.ARC: has no stance: write under \`stance:\` what it says in public
    scenario.yaml:10:5  warning: parties.BOR: has no brief: write under \`brief: |\` what its delegation wants, fears and may trade
    scenario.yaml:10:5  warning: parties.BOR: has no stance: write under \`stance:\` what it says in public"
  `);
});

test('A file that would play badly is told how, in the order of its lines', () => {
  const text = changed(
    ['minutes: 65', 'minutes: 20'],
    ['    brief: You are Bordavia.\n', ''],
    ['salience: 0.6, sensitivity: 0.4 }', 'salience: 0.1, sensitivity: 0.4 }'],
    ['DATA: { ideal: 24, salience: 0.8', 'DATA: { ideal: 24, salience: 0.1'],
    ['forbidden: below, threshold: 20', 'forbidden: above, threshold: 40'],
    [
      '    subject: undersea cables\n',
      '    subject: undersea cables\n    wording:\n      obligation: [please, "the Parties should", "the Parties undertake to", "the Parties shall"]\n      precision: [a, B., C., D.]\n',
    ],
  );
  const events = `procedure: { majority: 0.6, rounds: 2, entryIntoForce: { parties: 2 }, capital: { requests: 1 } }
events:
  - { id: late, title: Too late, when: { round: 3 }, text: News. }
  - { id: later, title: Later, when: { round: 2, afterSeconds: 720 }, text: News. }
  - { id: hard, title: Hard, when: { condition: { issue: DATA, obligation: 3 } }, text: News. }
`;
  expect(printed(`${text}${events}`)).toMatchInlineSnapshot(`
    "scenario.yaml:5:10  warning: minutes: is 20, but the phases take up to 44 minutes
    scenario.yaml:19:20  warning: issues.CABLES.wording.obligation.1: must end so that a bare verb can follow, such as "the Parties should" or "the Parties undertake to"
    scenario.yaml:20:19  warning: issues.CABLES.wording.precision.1: must be a whole sentence, with a capital and a full stop
    scenario.yaml:21:5  warning: issues.DATA: matters to nobody: no party's salience reaches 0.2. Raise it for those who care, or leave the issue out
    scenario.yaml:40:9  warning: parties.ARC.redLines.1: forbids the party's own ideal of 81: check the side, and the threshold
    scenario.yaml:41:5  warning: parties.BOR: has no brief: write under \`brief: |\` what its delegation wants, fears and may trade
    scenario.yaml:52:24  warning: procedure.majority: is read only under qualified-majority: leave it out, or change decisionRule
    scenario.yaml:52:56  warning: procedure.entryIntoForce: is read only under opt-in-treaty or with a signature: leave it out, or change decisionRule or signature
    scenario.yaml:52:93  warning: procedure.capital.requests: can never be used: each request costs one of \`dialogues\`, and there are none. Write \`dialogues: 1\` or more
    scenario.yaml:54:49  warning: events.late.when.round: is never reached: the game has 2 rounds
    scenario.yaml:55:64  warning: events.later.when.afterSeconds: is never reached: consultations last 720 seconds
    scenario.yaml:56:49  warning: events.hard.when.condition: is never reached: no text on DATA with obligation 3 could pass"
  `);
});

const DISTRUST = ['ARC: { BOR: 0.3 }', 'ARC: { BOR: 0 }\n  BOR: { ARC: 0 }'] as const;

describe('Prospects', () => {
  test('a party that gains by no text at all', () => {
    const text = changed(
      ['CABLES: { ideal: 35, salience: 0.7, sensitivity: 0.5 }', 'CABLES: { ideal: 20, salience: 0, sensitivity: 1 }'],
      ['DATA: { ideal: 24, salience: 0.8, sensitivity: 0.5 }', 'DATA: { ideal: 45, salience: 0, sensitivity: 1 }'],
    );
    expect(printed(text)).toContain('parties.BOR: can gain nothing: no text on any issue is worth more to it');
  });

  test('an issue on which the required parties want opposite things and trust each other in nothing', () => {
    const apart = changed(
      ['ideal: 64.9, salience: 0.6', 'ideal: 100, salience: 1'],
      ['DATA: { ideal: 24, salience: 0.8', 'DATA: { ideal: 0, salience: 1'],
      DISTRUST,
    );
    expect(printed(apart)).toContain(
      'issues.DATA: has no zone of agreement: there is no text that every required party gains by',
    );
    // Half of two is no majority.
    expect(printed(`${apart}procedure: { decisionRule: simple-majority }\n`)).toContain(
      'enough parties for simple-majority gain by',
    );
  });

  test('a seat that gets far less than another', () => {
    const poor = changed(
      ['CABLES: { ideal: 35, salience: 0.7', 'CABLES: { ideal: 50, salience: 0.05'],
      ['DATA: { ideal: 24, salience: 0.8', 'DATA: { ideal: 60, salience: 0.05'],
    );
    expect(printed(poor)).toMatch(
      /parties\.BOR: has poor prospects: at the Nash texts it gets \d+ utils, less than 0\.25 of the \d+/,
    );
  });

  test('under a majority the others may go ahead without one', () => {
    const three = changed(
      ['ideal: 64.9, salience: 0.6', 'ideal: 100, salience: 0.9'],
      ['DATA: { ideal: 24, salience: 0.8', 'DATA: { ideal: 0, salience: 1'],
      DISTRUST,
    ).replace(
      'trust:\n',
      `  - id: CAL
    name: Caledon
    power: 0.6
    stance: Answer them.
    brief: You are Caledon.
    stakes:
      CABLES: { ideal: 50, salience: 0.7 }
      DATA: { ideal: 95, salience: 0.9, sensitivity: 0.3 }
trust:
`,
    );
    expect(printed(`${three}procedure: { decisionRule: two-thirds }\n`)).not.toContain('no zone of agreement');
    expect(printed(`${three}procedure: { decisionRule: consensus }\n`)).toContain(
      'issues.DATA: has no zone of agreement',
    );
    expect(printed(`${three}procedure: { decisionRule: two-thirds, vetoes: [BOR] }\n`)).toContain(
      'no zone of agreement',
    );
    expect(printed(`${three}procedure: { decisionRule: qualified-majority, majority: 0.9 }\n`)).toContain(
      'there is no text that enough parties for qualified-majority gain by',
    );
    const optIn = (needs: string) =>
      printed(`${three}procedure: { decisionRule: opt-in-treaty, entryIntoForce: { ${needs} } }\n`);
    expect(optIn('parties: 2')).not.toContain('no zone of agreement');
    expect(optIn('parties: 3')).toContain('no zone of agreement');
    expect(optIn('parties: 2, power: 0.9')).toContain('no zone of agreement');
  });
});

describe('Red lines', () => {
  test('that leave no position together', () => {
    const both =
      'forbidden: below, threshold: 60, minObligation: 1, note: No. }\n      - { issue: CABLES, forbidden: above, threshold: 55, minObligation: 2, note: No.';
    expect(printed(changed(['forbidden: below, threshold: 20, minObligation: 1, note: No retreat.', both]))).toContain(
      "parties.ARC.redLines.2: is always crossed: together with the party's other lines it leaves no position from obligation 2 on",
    );
  });

  test('that the party’s own wish crosses', () =>
    expect(printed(changed(['forbidden: below, threshold: 20', 'forbidden: above, threshold: 60']))).toContain(
      "parties.ARC.redLines.1: forbids the party's own ideal of 81: check the side, and the threshold",
    ));

  test('that every text of the others crosses', () => {
    const alone = changed(
      ['CABLES: { ideal: 81, salience: 0.9', 'CABLES: { ideal: 100, salience: 0.9'],
      ['forbidden: below, threshold: 20', 'forbidden: below, threshold: 95'],
    );
    expect(printed(alone)).toContain('parties.ARC.redLines.1: is always crossed: so does every text that the others');
  });
});

describe('Evidence, once there are sources', () => {
  const SOURCES = 'sources: { A: "Author: Title. 2015." }\n';
  const cited = (...changes: readonly (readonly [from: string, to: string])[]) =>
    printed(`${changed(...changes)}${SOURCES}`).split('\n');

  test('every number is asked for its own', () => {
    const lines = cited();
    expect(lines).toHaveLength(7);
    expect(lines[0]).toBe(
      'scenario.yaml:7:5  warning: issues.CABLES: gives numbers without a source: add `source:` with a key of `sources`, or `inferred: true`',
    );
    expect(lines.filter((line) => line.includes('redLines.1'))).toHaveLength(1);
  });

  test('a source that is named, or a number that is inferred, is enough', () =>
    expect(
      cited(
        ['    subject: undersea cables\n', '    subject: undersea cables\n    source: "A:12"\n'],
        ['    subject: requests for data\n', '    subject: requests for data\n    inferred: true\n'],
      ),
    ).toHaveLength(5));

  test('a source must be one of the file’s', () => {
    const lines = cited([
      '    subject: undersea cables\n',
      '    subject: undersea cables\n    source: "B:12; compare AB:3"\n',
    ]);
    expect(lines).toContain(
      "scenario.yaml:18:13  warning: issues.CABLES.source: names none of the file's sources: write one of A",
    );
    expect(lines.join('\n')).toContain('issues.CABLES.source: cites "B", which `sources` does not hold');
  });

  test('so must what a text cites in brackets', () => {
    const lines = cited(['stance: Protect them all.', 'stance: "Protect them all [A:12; C:7]. At 12:30."']);
    expect(lines.filter((line) => line.includes('cites'))).toEqual([
      'scenario.yaml:30:13  warning: parties.ARC.stance: cites "C", which `sources` does not hold: did you mean "A"?',
    ]);
  });

  test('without sources nothing is asked', () => expect(printed(GOOD)).toBe(''));
});

test('Lint never throws, whatever number or word stands anywhere', () => {
  const lines = GOOD.split('\n');
  const junk = fc.constantFrom('0', '1', '100', '-1', '1e9', '[]', '{}', '""', 'x', 'true', '~');
  fc.assert(
    fc.property(fc.nat({ max: lines.length - 1 }), junk, (at, value) => {
      const line = lines[at] ?? '';
      const findings = lintScenario(lines.with(at, line.replace(/: [^{].*$/, `: ${value}`)).join('\n'));
      expect(findings.every(({ message }) => message !== '' && !message.includes('NaN'))).toBe(true);
    }),
    { numRuns: 150 },
  );
});
