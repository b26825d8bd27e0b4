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

  test.each(DECISION_RULES)('the decision rule %s', (rule) => {
    const played = ['consensus', 'simple-majority', 'two-thirds'].includes(rule);
    expect(procedure(`decisionRule: ${rule}`)).toEqual(
      played ? [] : [`procedure.decisionRule: the decision rule ${rule}`],
    );
  });

  test.each([
    ['vetoes: [ARC]', 'procedure.vetoes: vetoes'],
    ['reservations: true', 'procedure.reservations: reservations'],
    ['signature: true', 'procedure.signature: signature and ratification of a final act'],
    ['secretBallot: false', 'procedure.secretBallot: open ballots'],
    ['press: plenary', 'procedure.press: the press level plenary'],
    ['dialogues: 1', 'procedure.dialogues: Track 2 dialogues'],
    ['capital: { instructs: false }', 'procedure.capital: capitals that do not repudiate'],
    ['capital: { requests: 2 }', 'procedure.capital: requests for new instructions'],
    ['absence: { substitute: false }', 'procedure.absence: an absence ladder of its own'],
  ])('%s', (fields, rule) => expect(procedure(fields)).toEqual([rule]));

  test('what the engine has of the procedure is not missing', () =>
    expect(
      procedure(
        'quorum: 1, abstentions: counted, sponsorsNeeded: 2, draftsPerRound: 3, rounds: 1, press: all, capital: { instructs: true }',
      ),
    ).toEqual([]));

  test('events', () =>
    expect(missing('events:\n  - { id: e, title: News, when: { facilitator: true }, text: News. }')).toEqual([
      'events: events',
    ]));

  test('but not model parameters of a scenario’s own, which the engine has', () =>
    expect(missing('model: { learning: { step: 0.3 } }')).toEqual([]));
});
