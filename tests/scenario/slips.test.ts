/** What happens to everybody who writes such a file by hand: one message, at the place of the slip, with its remedy. */
import { describe, expect, test } from 'vitest';
import { formatProblems, parseScenario } from '#shared/scenario/parse.ts';
import { FILE, spoiled } from './file.ts';

const printed = (text: string): string => {
  const result = parseScenario(text);
  return result.ok ? 'no problems' : formatProblems('s', result.error);
};

const ALIGN = 'let the fields that belong together start in the same column';
const COLON = `a value with a colon, or with a field below it: put text that holds ": " in quotes; else ${ALIGN}`;

describe('A slip of signs or indentation', () => {
  test.each([
    ['    name: Undersea', '\tname: Undersea', '8:1  cannot be read: the line begins with a tab: write spaces'],
    ['    low: Each', '   low: Each', `10:1  cannot be read: starts in no column that is in use here: ${ALIGN}`],
    ['    low: Each', '      low: Each', `9:15  cannot be read: ${COLON}`],
    ['    redLines', '  redLines', `36:1  cannot be read: starts in no column that is in use here: ${ALIGN}`],
    ['Who answers them?', 'Who answers: all or none?', `20:15  cannot be read: ${COLON}`],
    [
      'Protect them all.',
      '"Protect.',
      '30:13  cannot be read: a quotation mark is opened here and never closed: close it',
    ],
    [
      'Protect them all.',
      "'It's ours'",
      "30:17  cannot be read: more text after the value's end: put the whole in quotes; within single quotes write '' for an apostrophe",
    ],
    [
      'Protect them all.',
      '- Protect',
      '30:13  cannot be read: a list on the line of its name: begin the list below, or put the text in quotes',
    ],
    [
      'Protect them all.',
      '@all',
      '30:13  cannot be read: the text begins with a sign that YAML keeps for itself: put the text in quotes',
    ],
    [
      'Protect them all.',
      '"a\\hb"',
      '30:15  cannot be read: a backslash that means nothing: write two, or put the text in single quotes',
    ],
    [
      'power: 0.6',
      'power:0.6',
      '29:5  cannot be read: no field stands here: write a name, a colon, a space and the value; text below a name stands further right than the name',
    ],
    ['declared: 70 }', 'declared: 70', '35:7  cannot be read: a { or [ before is never closed: close it with } or ]'],
    ['Arcadia', 'Arc\uFFFDdia', '27:14  is no UTF-8 text from here on: save the file as UTF-8'],
    ['Arcadia', 'Arc\0dia', '27:14  is no UTF-8 text from here on: save the file as UTF-8'],
  ])('%j written as %j', (from, to, message) => expect(printed(spoiled([from, to]))).toBe(`s:${message}`));
});

describe('A slip of the pen in a value', () => {
  const IDEAL = '34:24  parties.ARC.stakes.CABLES.ideal: ';
  const SALIENCE = '34:38  parties.ARC.stakes.CABLES.salience: ';
  test.each([
    ['ideal: 81', 'ideal: 810', `${IDEAL}is 810 but must be from 0 to 100`],
    ['ideal: 81', 'ideal: "81"', `${IDEAL}is text: write a number, without quotes: 81`],
    ['ideal: 81', 'ideal: high', `${IDEAL}is text: write a number`],
    ['salience: 0.9', 'salience: 90', `${SALIENCE}is 90 but must be from 0 to 1: write 0.9 for 90 %`],
    ['salience: 0.9', 'salience: 1.2', `${SALIENCE}is 1.2 but must be from 0 to 1`],
    [
      'salience: 0.9',
      'salience: 90%',
      `${SALIENCE}is text: write a number, without "%": 0.9 where 0-1 is asked for, 90 where 0-100 is`,
    ],
    [
      'salience: 0.9',
      'salience: 0,9',
      '34:40  parties.ARC.stakes.CABLES.9: is no field that a scenario has here: if a number before it goes on here, write it with a point, as in 0.5',
    ],
    ['power: 0.6', 'power: 0,6', '29:12  parties.ARC.power: is text: write a number, with a point: 0.6'],
    ['required: false', 'required: no', '41:15  parties.BOR.required: is text: write true or false, here false'],
    [
      'words: Neighbours together',
      'words: Neighbours, if willing',
      '13:38  issues.CABLES.positions.1.if willing: is no field that a scenario has here: write one of at, words; if a text before it goes on here, put the text in quotes',
    ],
    ['minutes: 30', 'minutes: 30 min', '5:10  minutes: is text: write a number, without "min"'],
    [
      'minObligation: 1',
      'minObligation: 4',
      '37:74  parties.ARC.redLines.1.minObligation: is 4 but must be a dial level: 0, 1, 2 or 3',
    ],
    [
      'minObligation: 1, ',
      '',
      '37:9  parties.ARC.redLines.1.minObligation: is missing: it must be a dial level: 0, 1, 2 or 3',
    ],
    ['minutes: 30', 'language: English', '5:11  language: is "English" but must be a language code such as en'],
    [
      'required: false',
      'required: "false"',
      '41:15  parties.BOR.required: is text: write true or false, without quotes',
    ],
  ])('%j written as %j', (from, to, message) => expect(printed(spoiled([from, to]))).toBe(`s:${message}`));

  test('two letters swapped are one slip', () =>
    expect(printed(spoiled(['ARC: { BOR: 0.3 }', 'ARC: { BRO: 0.3 }']))).toBe(
      's:48:10  trust.ARC.BRO: is no party of this scenario: did you mean "BOR"?',
    ));

  test('names each choice once, also where an id stands twice', () =>
    expect(printed(FILE.replace('id: BOR', 'id: ARC'))).toMatch(
      /trust\.ARC\.BOR: is no party of this scenario: write one of ARC$/m,
    ));
});
