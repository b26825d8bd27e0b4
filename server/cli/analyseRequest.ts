/** What `npm run scenario -- analyse` is asked for, checked before anything is searched. */
import { parseArgs } from 'node:util';
import { NODES } from '#shared/analysis/possible/possibilities.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { LEVELS, type Level, POSITION_MAX, POSITION_STEP } from '#shared/model/dials.ts';
import type { PartyId, Scenario } from '#shared/model/scenario.ts';
import { insteadOf, quoted } from '#shared/scenario/problems.ts';
import type { InForce } from '#shared/scoring/score.ts';

export const USAGE = `Usage: npm run scenario -- analyse <file> [--parties a,b,c] [--clause issue=position:o/p/d]... [--nodes n] [--json] [--verbose]

  --parties a,b  at a table of these parties alone; all of them when left out
  --clause       a clause of an instrument to compare with what is possible, nobody's text and binding all:
                 CB=60:2/1/1 is obligation 2, precision 1, delegation 1 at position 60. Once for each issue
  --nodes n      how many nodes one search may open, from 1 to 10000000; ${NODES} when left out. What it does not
                 settle is given with its bound
  --json         the same figures as data
  --verbose      says how long it took`;

const MOST_NODES = 10_000_000;
const FEWEST_PARTIES = 2;

export interface AnalyseRequest {
  readonly file: string;
  readonly parties: readonly string[] | undefined;
  readonly clauses: readonly string[];
  readonly nodes: number;
  readonly json: boolean;
  readonly verbose: boolean;
}

const OPTIONS = {
  parties: { type: 'string' },
  clause: { type: 'string', multiple: true },
  nodes: { type: 'string' },
  json: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
} as const;

export function analyseRequest(args: readonly string[]): Result<AnalyseRequest, string> {
  try {
    return checked(parsed(args));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const parsed = (args: readonly string[]) => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });

function checked({ values, positionals }: ReturnType<typeof parsed>): Result<AnalyseRequest, string> {
  const [file, ...more] = positionals;
  if (file === undefined) return fail('Name the scenario file.');
  if (more.length > 0) return fail('One file at a time.');
  const nodes = nodesIn(values.nodes);
  if (!nodes.ok) return nodes;
  return ok({
    file,
    parties: values.parties?.split(',').map((name) => name.trim()),
    clauses: values.clause ?? [],
    nodes: nodes.value,
    json: values.json,
    verbose: values.verbose,
  });
}

function nodesIn(text: string | undefined): Result<number, string> {
  if (text === undefined) return ok(NODES);
  const number = /^\d{1,8}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= 1 && number <= MOST_NODES) return ok(number);
  return fail(`--nodes is ${quoted(text)} but must be a whole number from 1 to ${MOST_NODES}.`);
}

/** Who sits at the table, in the scenario's order. */
export function partiesFor(
  { parties }: Scenario,
  named: AnalyseRequest['parties'],
): Result<readonly PartyId[], string> {
  const ids = parties.map(({ id }) => id);
  const stranger = named?.find((name) => !ids.includes(name));
  if (stranger !== undefined)
    return fail(`--parties: the scenario holds no party ${quoted(stranger)}: ${insteadOf(stranger, ids)}`);
  const seated = ids.filter((id) => named?.includes(id) ?? true);
  return seated.length < FEWEST_PARTIES ? fail('--parties: an agreement needs at least two parties.') : ok(seated);
}

/** The instrument asked about; undefined if none is. */
export function instrumentFor(
  scenario: Scenario,
  bound: readonly PartyId[],
  words: AnalyseRequest['clauses'],
): Result<readonly InForce[] | undefined, string> {
  const clauses: InForce[] = [];
  for (const word of words) {
    const clause = clauseIn(scenario, bound, word);
    if (!clause.ok) return clause;
    if (clauses.some(({ draft }) => draft.issue === clause.value.draft.issue))
      return fail(`--clause: ${clause.value.draft.issue} is named twice: an issue has one clause in force.`);
    clauses.push(clause.value);
  }
  return ok(clauses.length > 0 ? clauses : undefined);
}

const A_CLAUSE = /^([^=]+)=(\d{1,3}):(\d)\/(\d)\/(\d)$/;

function clauseIn({ issues }: Scenario, bound: readonly PartyId[], word: string): Result<InForce, string> {
  const [, issue = '', at = '', ...dials] = A_CLAUSE.exec(word) ?? [];
  const ids = issues.map(({ id }) => id);
  if (issue === '') return fail(`--clause is ${quoted(word)} but must be issue=position:o/p/d, such as CB=60:2/1/1.`);
  if (!ids.includes(issue))
    return fail(`--clause: the scenario holds no issue ${quoted(issue)}: ${insteadOf(issue, ids)}`);
  const position = Number(at);
  if (position > POSITION_MAX || position % POSITION_STEP !== 0)
    return fail(`--clause ${word}: the position must be from 0 to ${POSITION_MAX}, in steps of ${POSITION_STEP}.`);
  const [obligation, precision, delegation] = dials.map(levelIn);
  if (obligation === undefined || precision === undefined || delegation === undefined)
    return fail(`--clause ${word}: each dial must be from 0 to 3.`);
  return ok({ draft: { issue, position, obligation, precision, delegation, sponsors: [] }, bound });
}

const levelIn = (digit: string): Level | undefined => LEVELS.find((level) => level === Number(digit));
