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
  namesUnique('events', file.events, complain);
  positionsInOrder(file, complain);
  stakesComplete(file, complain);
  redLinesKnown(file, complain);
  trustKnown(file, complain);
  procedureFits(file, complain);
  eventProblems(file, complain);
  instrumentsKnown(file, complain);
  return problems.slice(0, MAX_PROBLEMS);
}

function namesUnique(
  list: 'issues' | 'parties' | 'events',
  entries: readonly { readonly id: string }[],
  complain: Complain,
) {
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
  const known = idsOf(issues);
  for (const [index, { redLines }] of parties.entries())
    for (const [at, { issue }] of redLines.entries())
      knownIssue(known, issue, ['parties', index, 'redLines', at, 'issue'], complain);
}

function trustKnown({ parties, trust }: ScenarioFile, complain: Complain) {
  const known = idsOf(parties);
  for (const [from, others] of Object.entries(trust)) {
    knownParty(known, from, ['trust', from], complain, 'key');
    for (const to of Object.keys(others)) {
      knownParty(known, to, ['trust', from, to], complain, 'key');
      if (to === from) complain(['trust', from, to], 'is trust in oneself: leave it out', 'key');
    }
  }
}

function procedureFits({ parties, procedure }: ScenarioFile, complain: Complain) {
  const most = parties.length;
  if (procedure.sponsorsNeeded > most)
    complain(['procedure', 'sponsorsNeeded'], `is more than there are parties: write ${most} at most`);
  if (procedure.entryIntoForce.parties > most)
    complain(['procedure', 'entryIntoForce', 'parties'], `is more than there are parties: write ${most} at most`);
  for (const [at, id] of procedure.vetoes.entries())
    knownParty(idsOf(parties), id, ['procedure', 'vetoes', at], complain);
}

function eventProblems(file: ScenarioFile, complain: Complain) {
  const issues = idsOf(file.issues);
  const parties = idsOf(file.parties);
  for (const [index, { when, private: texts, effects }] of file.events.entries()) {
    const here = (...path: Path): Path => ['events', index, ...path];
    timeFits(when, here('when'), complain);
    if (when.condition) knownIssue(issues, when.condition.issue, here('when', 'condition', 'issue'), complain);
    for (const id of Object.keys(texts)) knownParty(parties, id, here('private', id), complain, 'key');
    for (const [at, { from, to }] of effects.trust.entries()) {
      knownParty(parties, from, here('effects', 'trust', at, 'from'), complain);
      knownParty(parties, to, here('effects', 'trust', at, 'to'), complain);
    }
    for (const id of Object.keys(effects.uncertainty))
      knownIssue(issues, id, here('effects', 'uncertainty', id), complain, 'key');
    for (const kind of ['salience', 'sensitivity'] as const)
      for (const [at, { party, issue }] of effects[kind].entries()) {
        knownParty(parties, party, here('effects', kind, at, 'party'), complain);
        knownIssue(issues, issue, here('effects', kind, at, 'issue'), complain);
      }
  }
}

function timeFits(when: ScenarioFile['events'][number]['when'], path: Path, complain: Complain) {
  const ways = [when.round, when.condition, when.facilitator].filter((way) => way !== undefined).length;
  if (ways !== 1)
    complain(path, 'must hold exactly one of round, condition and facilitator: write for example `{ round: 2 }`');
  else if (when.afterSeconds !== undefined && when.round === undefined)
    complain([...path, 'afterSeconds'], 'counts from the start of a round: write `round` beside it', 'key');
}

function instrumentsKnown({ issues, history }: ScenarioFile, complain: Complain) {
  for (const [at, { issue }] of history.instruments.entries())
    knownIssue(idsOf(issues), issue, ['history', 'instruments', at, 'issue'], complain);
}

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

function knownIssue(known: readonly string[], id: string, path: Path, complain: Complain, at?: 'key' | 'value') {
  if (!known.includes(id)) complain(path, unknownName(id, 'issue', known, at), at);
}

function knownParty(known: readonly string[], id: string, path: Path, complain: Complain, at?: 'key' | 'value') {
  if (!known.includes(id)) complain(path, unknownName(id, 'party', known, at), at);
}

/** A key is named by its place already; a value is quoted. */
const unknownName = (id: string, what: string, known: readonly string[], at?: 'key' | 'value'): string =>
  `${at === 'key' ? '' : `${quoted(id)} `}is no ${what} of this scenario: ${insteadOf(id, known)}`;
