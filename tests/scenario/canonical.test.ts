import { describe, expect, test } from 'vitest';
import type { Scenario } from '#shared/model/scenario.ts';
import { canonicalText } from '#shared/scenario/canonical.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import { FILE, spoiled } from './file.ts';

function parsed(text: string): Scenario {
  const result = parseScenario(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const canonical = (text: string) => canonicalText(parsed(text));

describe('The canonical text', () => {
  test('is the same for the same content, however it is written', () => {
    const otherOrder = FILE.replace('title: The harbour conference\n', '').concat('title: The harbour conference\n');
    expect(canonical(otherOrder)).toBe(canonical(FILE));
    expect(canonical(`# A remark\n${FILE}`)).toBe(canonical(FILE));
    expect(canonical(`${FILE}procedure: { rounds: 3 }\nevents: []\nauthors: []\n`)).toBe(canonical(FILE));
    expect(canonical(JSON.stringify(parsed(FILE)))).toBe(canonical(FILE));
  });

  test('leaves out what is empty, so that a field that is added later changes nothing', () => {
    expect(canonicalText({ ...parsed(FILE), later: '', another: [], third: { within: {} } } as Scenario)).toBe(
      canonical(FILE),
    );
  });

  test.each([
    ['a word', spoiled(['Two states', 'Three states'])],
    ['a number', spoiled(['uncertainty: 0.7', 'uncertainty: 0.71'])],
    ['a zero for a default', `${FILE}procedure: { quorum: 0 }\n`],
    ['a no for a default', `${FILE}procedure: { secretBallot: false }\n`],
    ['the order of the parties’ positions', spoiled(['at: 25', 'at: 26'])],
    ['a confidential field', spoiled(['ideal: 64.9', 'ideal: 65'])],
  ])('differs by %s', (_what, text) => expect(canonical(text)).not.toBe(canonical(FILE)));
});
