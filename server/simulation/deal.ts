/** Games dealt by number: the same number of the same deal is the same game, whoever plays it. */

import { factsOf, type GameFacts } from '#shared/analysis/simulation/facts.ts';
import { type Mind, playGame, seedFrom, type Trouble } from '#shared/analysis/simulation/play.ts';
import type { PlayedRow } from '#shared/analysis/simulation/table.ts';
import type { Bot } from '#shared/model/bot.ts';
import type { PartyId, Scenario } from '#shared/model/scenario.ts';
import { stateHash } from '../export/stateHash.ts';
import { chained, type Row } from '../log/rows.ts';
import { actorName } from '../table/actor.ts';

export interface Deal {
  readonly scenario: Scenario;
  readonly scenarioHash: string;
  readonly bots: Readonly<Record<PartyId, Bot>>;
  /** 0 to 2^32 - 1: every game has a seed of its own, which comes from this one. */
  readonly seed: number;
}

/** What is left of a game that has been played. */
export interface DealtGame {
  /** From 1. */
  readonly number: number;
  readonly seed: number;
  /** Of its last state. */
  readonly stateHash: string;
  readonly end: { readonly facts: GameFacts } | { readonly trouble: Trouble; readonly rows: readonly Row[] };
}

export function dealtGame({ seed: deal, ...setup }: Deal, number: number, mind?: Mind): DealtGame {
  const seed = seedFrom(deal, 'game', String(number));
  const { rows, game, trouble } = playGame({ ...setup, seed }, mind);
  const end = trouble ? { trouble, rows: logged(rows) } : { facts: factsOf({ rows, game }) };
  return { number, seed, stateHash: stateHash(game), end };
}

/** The rows as a server's log holds them. */
function logged(rows: readonly PlayedRow[]): readonly Row[] {
  const log: Row[] = [];
  for (const { at, actor, command, events } of rows) {
    const row = { table: 'simulated', epoch: 1, at, actor: actorName(actor), command, events: JSON.stringify(events) };
    log.push(chained(row, log.at(-1)));
  }
  return log;
}
