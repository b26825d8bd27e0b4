/** What a scenario asks of the engine that the engine cannot do yet. Such a scenario is not offered to players. */
import { DEFAULT_PROCEDURE } from '../model/defaults.ts';
import type { Procedure, Scenario } from '../model/scenario.ts';
import type { Path } from './places.ts';

/** Something declared that nothing plays: where it stands in the file, and what it is called. */
export interface MissingRule {
  readonly path: Path;
  readonly rule: string;
}

export const missingRules = ({ procedure }: Scenario): readonly MissingRule[] =>
  differs(procedure.absence) ? [{ path: ['procedure', 'absence'], rule: 'an absence ladder of its own' }] : [];

const differs = (absence: Procedure['absence']): boolean => {
  const usual = DEFAULT_PROCEDURE.absence;
  return (
    absence.promptAfter !== usual.promptAfter ||
    absence.caretakerAfter !== usual.caretakerAfter ||
    absence.substitute !== usual.substitute
  );
};
