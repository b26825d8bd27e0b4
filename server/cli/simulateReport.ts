/** What `npm run scenario -- simulate` prints of many games. */

import type { Trouble } from '#shared/analysis/simulation/play.ts';
import type { Spread } from '#shared/analysis/simulation/statistics.ts';
import type { IssueSummary, PartySummary, Summary } from '#shared/analysis/simulation/summary.ts';
import { assertNever } from '#shared/base/result.ts';
import type { Bot } from '#shared/model/bot.ts';
import type { PartyId } from '#shared/model/scenario.ts';

/** A game that broke a rule, and where its log is kept. */
export interface BrokenGame {
  readonly number: number;
  readonly seed: number;
  readonly row: number;
  readonly trouble: Trouble;
  readonly log: string;
}

export interface SimulationReport {
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: number;
  readonly bots: Readonly<Record<PartyId, Bot>>;
  /** Of the games that broke no rule; left out when there is none. */
  readonly summary?: Summary;
  readonly broken: readonly BrokenGame[];
}

export function simulationLines({ scenario, seed, bots, summary }: SimulationReport): readonly string[] {
  if (!summary) return [`${scenario}, seed ${seed}: no game came to a sound end.`];
  return [
    `${scenario}, seed ${seed}: ${summary.games} game${summary.games === 1 ? '' : 's'} of bots`,
    '',
    ...columns(partyRows(summary, bots)),
    '',
    ...columns(issueRows(summary)),
    '',
    ...columns([
      ['share of games', ''],
      ['any agreement', percent(summary.agreement)],
      ...Object.entries(summary.paths).map(([path, share]) => [`path: ${path}`, percent(share)]),
      ...Object.entries(summary.endings).map(([ending, share]) => [`end: ${ending}`, percent(share)]),
    ]),
    '',
    ...columns([
      ['a game', 'mean', 'sd', '5 %', '95 %'],
      ['joint result', ...spreadCells(summary.joint, 1)],
      ['rounds', ...spreadCells(summary.length.rounds, 1)],
      ['messages', ...spreadCells(summary.length.messages, 1)],
      ['rows of log', ...spreadCells(summary.length.rows, 1)],
    ]),
    '',
    `texts never adopted: ${percent(summary.neverAdopted)}`,
    `issues without any adopted text: ${summary.deadIssues.length === 0 ? 'none' : summary.deadIssues.join(', ')}`,
  ];
}

const partyRows = ({ parties }: Summary, bots: SimulationReport['bots']): readonly (readonly string[])[] => [
  ['party', 'result', 'sd', '5 %', '95 %', 'of best', 'advantage', 'adv. of best', 'bot'],
  ...Object.entries(parties).map(([party, summary]) => [party, ...partyCells(summary), botName(bots[party])]),
];

const partyCells = ({ result, ofBest, advantage }: PartySummary): readonly string[] => [
  ...spreadCells(result, 1),
  ofBest ? percent(ofBest.mean) : '',
  signed(advantage.utils.toFixed(1)),
  ofBest ? signed(percent(advantage.ofBest)) : '',
];

const botName = (bot: Bot | undefined): string => (bot ? `${bot.tactic}:${bot.strength}` : 'empty');

const issueRows = ({ issues }: Summary): readonly (readonly string[])[] => [
  ['issue', 'agreed', 'position', 'sd', 'hardness', 'sd', 'tabled', 'adopted'],
  ...Object.entries(issues).map(([issue, summary]) => [issue, ...issueCells(summary)]),
];

const issueCells = ({ agreement, position, hardness, tabled, adopted }: IssueSummary): readonly string[] => [
  percent(agreement),
  ...(position ? [position.mean.toFixed(1), position.sd.toFixed(1)] : ['', '']),
  ...(hardness ? [hardness.mean.toFixed(2), hardness.sd.toFixed(2)] : ['', '']),
  String(tabled),
  String(adopted),
];

const spreadCells = ({ mean, sd, p5, p95 }: Spread, digits: number): readonly string[] =>
  [mean, sd, p5, p95].map((value) => value.toFixed(digits));

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const signed = (figure: string): string => (figure.startsWith('-') ? figure.replace('-', '−') : `+${figure}`);

/** Names to the left, figures to the right. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const aligned = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(aligned).join('  ').trimEnd());
}

/** Each broken game in a sentence. */
export const brokenLine = ({ number, seed, row, trouble, log }: BrokenGame): string =>
  `game ${number} (seed ${seed}) ${troubleWords(trouble)}, after row ${row}; its log: ${log}`;

/** Why a game is no evidence, to follow its name. */
export function troubleWords(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'refused':
      return `broke off: ${trouble.command.type} of ${trouble.by} was refused, ${trouble.refusal.code}`;
    case 'thrown':
      return `broke off: ${trouble.message}`;
    case 'stuck':
      return `is stuck in ${trouble.phase}, round ${trouble.round}`;
    case 'broken':
      return `broke a rule: ${trouble.rules.join('; ')}`;
    default:
      return assertNever(trouble);
  }
}
