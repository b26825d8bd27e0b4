/** The five scenarios: in order, without warnings, with everything that a seminar needs. */
import { describe, expect, test } from 'vitest';
import { formatFindings } from '#shared/scenario/lint/finding.ts';
import { lintScenario } from '#shared/scenario/lint/lint.ts';
import { FIVE, scenarioOf, textOf } from './offered.ts';

describe.each(FIVE)('%s', (id) => {
  const scenario = scenarioOf(id);

  test('is linted without warnings', () => {
    expect(formatFindings(id, lintScenario(textOf(id)))).toBe('');
  });

  test('names the schema in its first line, and its folder’s id', () => {
    expect(textOf(id).split('\n')[0]).toBe('# yaml-language-server: $schema=../scenario.schema.json');
    expect(scenario.id).toBe(id);
  });

  test('has a full brief for every party, history, questions and sources', () => {
    for (const party of scenario.parties) expect(party.brief.length, party.id).toBeGreaterThan(1_500);
    expect(scenario.background.length).toBeGreaterThan(1_000);
    expect(scenario.history.text.length).toBeGreaterThan(800);
    expect(scenario.history.instruments.length).toBeGreaterThan(0);
    expect(scenario.debrief.length).toBeGreaterThan(2);
    expect(Object.keys(scenario.sources).length).toBeGreaterThan(4);
  });

  test('names nothing of the place where it was written', () =>
    expect(textOf(id)).not.toMatch(/\/(tmp|work|home|root)\b|\bseeds?\b|\.csv\b|\.json\b(?<!schema\.json)/));
});
