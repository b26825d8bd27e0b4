/** What a scenario asks of the engine that the engine cannot do yet. Such a scenario is not offered to players. */
import { DEFAULT_PROCEDURE } from '../model/defaults.ts';
import type { Procedure, Scenario } from '../model/scenario.ts';
import { isPlayed } from '../rules/voting/decisionRule.ts';
import type { Path } from './places.ts';

/** Something declared that nothing plays: where it stands in the file, and what it is called. */
export interface MissingRule {
  readonly path: Path;
  readonly rule: string;
}

/** When a declaration asks for more than the engine has, and what that is. A rule that is built loses its line here. */
const LACKING: readonly {
  readonly field: keyof Procedure;
  readonly asks: (procedure: Procedure) => boolean;
  readonly rule: (procedure: Procedure) => string;
}[] = [
  {
    field: 'decisionRule',
    asks: ({ decisionRule }) => !isPlayed(decisionRule),
    rule: ({ decisionRule }) => `the decision rule ${decisionRule}`,
  },
  { field: 'vetoes', asks: ({ vetoes }) => vetoes.length > 0, rule: () => 'vetoes' },
  { field: 'reservations', asks: ({ reservations }) => reservations, rule: () => 'reservations' },
  { field: 'signature', asks: ({ signature }) => signature, rule: () => 'signature and ratification of a final act' },
  { field: 'secretBallot', asks: ({ secretBallot }) => !secretBallot, rule: () => 'open ballots' },
  { field: 'press', asks: ({ press }) => press !== 'all', rule: ({ press }) => `the press level ${press}` },
  { field: 'dialogues', asks: ({ dialogues }) => dialogues > 0, rule: () => 'Track 2 dialogues' },
  { field: 'capital', asks: ({ capital }) => !capital.instructs, rule: () => 'capitals that do not repudiate' },
  { field: 'capital', asks: ({ capital }) => capital.requests > 0, rule: () => 'requests for new instructions' },
  { field: 'absence', asks: ({ absence }) => differs(absence), rule: () => 'an absence ladder of its own' },
];

export function missingRules({ procedure, events }: Scenario): readonly MissingRule[] {
  const declared = LACKING.filter(({ asks }) => asks(procedure)).map(({ field, rule }) => ({
    path: ['procedure', field],
    rule: rule(procedure),
  }));
  return [...declared, ...(events.length > 0 ? [{ path: ['events'], rule: 'events' }] : [])];
}

const differs = (absence: Procedure['absence']): boolean => {
  const usual = DEFAULT_PROCEDURE.absence;
  return (
    absence.promptAfter !== usual.promptAfter ||
    absence.caretakerAfter !== usual.caretakerAfter ||
    absence.substitute !== usual.substitute
  );
};
