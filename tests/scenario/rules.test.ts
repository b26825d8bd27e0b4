import { describe, expect, test } from 'vitest';
import { DECISION_RULES, type Scenario } from '#shared/model/scenario.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import { missingRules } from '#shared/scenario/rules.ts';
import { FILE } from './file.ts';

function scenarioWith(lines: string): Scenario {
  const parsed = parseScenario(`${FILE}${lines}\n`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const missing = (lines: string) =>
  missingRules(scenarioWith(lines)).map(({ path, rule }) => `${path.join('.')}: ${rule}`);
const procedure = (fields: string) => missing(`procedure: { ${fields} }`);

describe('What the engine lacks', () => {
  test('is nothing where a scenario says nothing', () => expect(missing('')).toEqual([]));

  test.each(DECISION_RULES)('not the decision rule %s', (rule) =>
    expect(procedure(`decisionRule: ${rule}`)).toEqual([]),
  );

  test('an absence ladder of the scenario’s own', () =>
    expect(procedure('absence: { substitute: false }')).toEqual(['procedure.absence: an absence ladder of its own']));

  test('what the engine has of the procedure is not missing', () =>
    expect(
      procedure(
        'quorum: 1, abstentions: counted, vetoes: [ARC], reservations: true, signature: true, secretBallot: false, sponsorsNeeded: 2, draftsPerRound: 3, rounds: 1, press: none, dialogues: 2, capital: { instructs: false, requests: 1 }',
      ),
    ).toEqual([]));

  test('nor are events', () =>
    expect(missing('events:\n  - { id: e, title: News, when: { facilitator: true }, text: News. }')).toEqual([]));

  test('nor are model parameters of a scenario’s own', () =>
    expect(missing('model: { learning: { step: 0.3 } }')).toEqual([]));
});
