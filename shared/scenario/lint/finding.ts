/** What lint has to say about a scenario: errors keep it from being played, warnings from being played well. */
import type { Scenario } from '../../model/scenario.ts';
import type { Path } from '../places.ts';
import { formatProblems, type ScenarioProblem } from '../problems.ts';

export type Severity = 'error' | 'warning';

export interface Finding extends ScenarioProblem {
  readonly severity: Severity;
}

/** A remark about a field of a file that is in order so far. */
export interface Remark {
  readonly path: Path;
  readonly message: string;
}

/** The scenario, and what its file wrote itself: a default has no source and no author. */
export interface Linted {
  readonly scenario: Scenario;
  readonly wrote: (...path: Path) => boolean;
}

/** `file:line:column  field: message`, warnings named as such. */
export const formatFindings = (file: string, findings: readonly Finding[]): string =>
  findings
    .map((finding) =>
      formatProblems(file, [finding]).replace('  ', finding.severity === 'error' ? '  ' : `  ${finding.severity}: `),
    )
    .join('\n');
