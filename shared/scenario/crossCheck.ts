/** What a scenario says in one place must fit what it says in another: names that exist, stakes in every issue. */
import type { Path } from './places.ts';
import { insteadOf, MAX_PROBLEMS, quoted, type ScenarioProblem } from './problems.ts';
import type { ProblemAt } from './readYaml.ts';
import type { ScenarioFile } from './schema.ts';

type Complain = (path: Path, message: string, at?: 'key' | 'value') => void;

export function crossProblems(file: ScenarioFile, problemAt: ProblemAt): readonly ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  const complain: Complain = (path, message, at) => {
    problems.push(problemAt(path, message, at));
  };
  namesUnique('issues', file.issues, complain);
  namesUnique('parties', file.parties, complain);
  positionsInOrder(file, complain);
  stakesComplete(file, complain);
  redLinesKnown(file, complain);
  trustKnown(file, complain);
  if (file.procedure.sponsorsNeeded > file.parties.length)
    complain(['procedure', 'sponsorsNeeded'], `is more than there are parties: write ${file.parties.length} at most`);
  return problems.slice(0, MAX_PROBLEMS);
}

function namesUnique(list: 'issues' | 'parties', entries: readonly { readonly id: string }[], complain: Complain) {
  const seen = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (seen.has(id)) complain([list, index, 'id'], `${quoted(id)} is the id of an earlier entry: choose another`);
    seen.add(id);
  }
}

function positionsInOrder({ issues }: ScenarioFile, complain: Complain) {
  for (const [index, { positions }] of issues.entries())
    for (const [at, { at: here }] of positions.entries()) {
      const before = positions[at - 1]?.at;
      if (before !== undefined && here <= before)
        complain(
          ['issues', index, 'positions', at, 'at'],
          `is ${here} after ${before}: write the positions from low to high, each once`,
        );
    }
}

function stakesComplete({ issues, parties }: ScenarioFile, complain: Complain) {
  const known = issues.map(({ id }) => id);
  for (const [index, { stakes }] of parties.entries()) {
    for (const id of known.filter((issue) => stakes[issue] === undefined))
      complain(
        ['parties', index, 'stakes'],
        `says nothing of issue ${id}: add \`${id}: { ideal: 0-100, salience: 0-1, sensitivity: 0-1 }\``,
      );
    for (const id of Object.keys(stakes).filter((issue) => !known.includes(issue)))
      complain(['parties', index, 'stakes', id], `is no issue of this scenario: ${insteadOf(id, known)}`, 'key');
  }
}

function redLinesKnown({ issues, parties }: ScenarioFile, complain: Complain) {
  const known = issues.map(({ id }) => id);
  for (const [index, { redLines }] of parties.entries())
    for (const [at, { issue }] of redLines.entries())
      if (!known.includes(issue))
        complain(
          ['parties', index, 'redLines', at, 'issue'],
          `${quoted(issue)} is no issue of this scenario: ${insteadOf(issue, known)}`,
        );
}

function trustKnown({ parties, trust }: ScenarioFile, complain: Complain) {
  const known = parties.map(({ id }) => id);
  const check = (path: Path, id: string) => {
    if (!known.includes(id)) complain(path, `is no party of this scenario: ${insteadOf(id, known)}`, 'key');
  };
  for (const [from, others] of Object.entries(trust)) {
    check(['trust', from], from);
    for (const to of Object.keys(others)) {
      check(['trust', from, to], to);
      if (to === from) complain(['trust', from, to], 'is trust in oneself: leave it out', 'key');
    }
  }
}
