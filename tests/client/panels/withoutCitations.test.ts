import { expect, it } from 'vitest';
import { withoutCitations } from '#client/panels/cards/withoutCitations.ts';

const sources = { S0: 'A thesis', S12: 'A chapter', design: 'Our own' };

it.each([
  ['The duty is firm [S0:769].', 'The duty is firm.'],
  ['Both say so [S0:12-14; S12:3] and more [design].', 'Both say so and more.'],
  ['Where the line ends\n  [S0:1], it goes on.', 'Where the line ends, it goes on.'],
  ['One.\n\n- [S0:1] two', 'One.\n\n- two'],
])('A card carries no marks of the scenario’s sources: %s', (text, plain) => {
  expect(withoutCitations(text, sources)).toBe(plain);
});

it.each([
  'Other [S9:1] brackets',
  'A [link](https://example.org)',
  'A [choice; S0:1] of two',
  'Empty []',
  'No [constructor]',
])('What is no mark of a source stays: %s', (text) => expect(withoutCitations(text, sources)).toBe(text));
