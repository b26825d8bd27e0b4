/** Conditions across issues: which options meet them, what follows from them, and how to split by one of them. */
import type { Literal, Problem } from './problem.ts';

/** By issue, the options that meet the condition. */
export type Condition = ReadonlyMap<number, ReadonlySet<number>>;
/** By issue, the options that may still be chosen. */
export type Domains = readonly (readonly number[])[];

export interface Conditioned {
  readonly domains: Domains;
  readonly conditions: readonly Condition[];
}

export const conditionsOf = (problem: Problem): readonly Condition[] =>
  problem.conditions.map((literals) => {
    const condition = new Map<number, Set<number>>();
    for (const literal of literals) {
      const known = condition.get(literal.issue) ?? new Set();
      condition.set(literal.issue, new Set([...known, ...meeting(problem, literal)]));
    }
    return condition;
  });

/** Whether these choices meet every condition. */
export const meetsAll = ({ conditions }: Problem, choices: readonly number[]): boolean =>
  conditions.every((literals) =>
    literals.some(({ issue, options, not }) => options.includes(choices[issue] ?? -1) !== (not ?? false)),
  );

const meeting = ({ issues }: Problem, { issue, options, not }: Literal): readonly number[] =>
  (issues[issue] ?? []).map((_, index) => index).filter((index) => options.includes(index) !== (not ?? false));

/** What is left when conditions that hold anyway are dropped and those on one issue applied; undefined if nothing is. */
export function propagated({ domains, conditions }: Conditioned): Conditioned | undefined {
  const open: Condition[] = [];
  for (const condition of conditions) {
    const live = [...condition].filter(([issue, options]) => domains[issue]?.some((option) => options.has(option)));
    const [only] = live;
    if (!only) return undefined;
    if (live.some(([issue, options]) => domains[issue]?.every((option) => options.has(option)))) continue;
    if (live.length > 1) open.push(new Map(live));
    else return propagated({ domains: restricted(domains, ...only), conditions });
  }
  return { domains, conditions: open };
}

/** Two that share no deal and miss none: the shortest condition's first literal holds, or it does not. */
export function split({ domains, conditions }: Conditioned): readonly [Conditioned, Conditioned] {
  const shortest = conditions.toSorted((one, other) => one.size - other.size)[0];
  const literal = shortest?.entries().next().value;
  if (!literal) throw new Error('There is no condition to split by');
  const [issue, options] = literal;
  const others = new Set(domains[issue]?.filter((option) => !options.has(option)));
  return [
    { domains: restricted(domains, issue, others), conditions },
    { domains: restricted(domains, issue, options), conditions },
  ];
}

const restricted = (domains: Domains, issue: number, options: ReadonlySet<number>): Domains =>
  domains.map((domain, index) => (index === issue ? domain.filter((option) => options.has(option)) : domain));
