/**
 * What was possible at a table: the zone of agreement, the named points, the frontier, and how an instrument stands
 * among them. Exact where it says so; the same question has the same answer on every machine.
 */
import type { InForce } from '../../scoring/score.ts';
import { ideals } from '../solver/points.ts';
import { byParty, figureOf } from './deal.ts';
import { frontierOf } from './frontier.ts';
import { negotiationOf } from './negotiation.ts';
import { compromisesOf, findPoints, pointsOf } from './points.ts';
import { reachedBy } from './reached.ts';
import type { Possibilities } from './report.ts';
import { partiesOf, type Table } from './table.ts';
import { zoneOf } from './zone.ts';

/** Nodes of one search: enough for the scenarios at hand, and done within seconds. */
export const NODES = 20_000;

export interface Question {
  /** The clause in force on each issue that has one; left out to ask only what is possible. */
  readonly instrument?: readonly InForce[];
  /** Nodes that one search may open; `NODES` when left out. */
  readonly budget?: number;
  /** Sums that the frontier of three parties may hold before it becomes a sample; as many as it takes when left out. */
  readonly sums?: number;
}

export function possibilities(
  table: Table,
  { instrument, budget = NODES, sums = Infinity }: Question = {},
): Possibilities {
  const negotiation = negotiationOf(table, instrument);
  const { problem } = negotiation;
  const parties = partiesOf(table);
  const found = findPoints(negotiation, budget);
  const best = ideals(problem, budget).map((ideal) => figureOf(ideal, (tenths) => tenths / 10));
  return {
    version: 1,
    parties,
    zone: zoneOf(negotiation, found.maxMin),
    best: byParty(parties, best),
    compromise: compromisesOf(table),
    points: pointsOf(negotiation, found),
    frontier: frontierOf(problem, sums),
    ...(negotiation.instrument && { reached: reachedBy(negotiation, negotiation.instrument, found, budget) }),
  };
}
