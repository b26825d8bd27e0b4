/** Whether everybody can gain at once, and on which issues. */
import { draftsOn } from '../../scenario/lint/zone.ts';
import type { Found } from '../solver/problem.ts';
import { tidy } from './deal.ts';
import { jointOf, type Negotiation } from './negotiation.ts';
import type { IssueZone, Zone } from './report.ts';
import type { Text } from './texts.ts';

/** Two texts may leave a party exactly where it was: rounding must not decide. */
const ROUNDING = 1e-9;

/** A deal's least gain is above 0 where everybody gains. */
export function zoneOf(negotiation: Negotiation, leastGain: Found<number>): Zone {
  const issues = negotiation.table.issues.map((_, at) => issueZone(negotiation, at));
  const most = Math.max(...issues.map(({ acceptable }) => acceptable));
  const widest = issues.find(({ acceptable }) => acceptable === most && most > 0);
  return {
    exists: leastGain.value > 0 ? 'yes' : leastGain.bound > 0 ? 'unknown' : 'no',
    issues,
    ...(widest && { widest: widest.issue }),
  };
}

/** The clause that is in force counts no twice: only what could be had as anybody's text. */
function issueZone({ table, problem, texts, instrument }: Negotiation, at: number): IssueZone {
  const issue = table.issues[at] ?? '';
  const standing = (option: number) => option > 0 && option === instrument?.[at];
  const acceptable = [...(texts[at] ?? []).entries()].filter(
    ([option, text]) => text !== undefined && !standing(option) && isAcceptable(text),
  );
  const joints = acceptable.map(([option]) => jointOf(problem, problem.issues[at]?.[option]?.scores ?? []));
  return {
    issue,
    acceptable: acceptable.length,
    texts: draftsOn(issue).length,
    best: tidy(Math.max(0, ...joints)),
  };
}

const isAcceptable = ({ worth }: Text): boolean => worth.every((each) => each > -ROUNDING);
