/** What a facilitator pastes or uploads as a roster: one person a line. */
import { LIMITS } from '#shared/model/limits.ts';

export interface Roster {
  /** One for each person, in the order of the lines. */
  readonly labels: readonly string[];
  /** Labels that stand there more than once, or are on the seminar's roster already; none is taken twice. */
  readonly repeated: readonly string[];
  /** Labels that are too long to be shown. */
  readonly long: readonly string[];
  /** Blank lines between others. */
  readonly blank: number;
}

/** Reads a roster beside those who are `known` already. Blank lines at the end are nobody's mistake. */
export function rosterIn(text: string, known: readonly string[] = []): Roster {
  const lines = text
    .trimEnd()
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replaceAll(/\s+/g, ' '));
  const filled = lines.filter((line) => line !== '');
  const taken = new Set(known.map(sameness));
  const labels: string[] = [];
  const repeated = new Set<string>();
  for (const label of filled) {
    if (taken.has(sameness(label))) repeated.add(label);
    else labels.push(label);
    taken.add(sameness(label));
  }
  return {
    labels,
    repeated: [...repeated],
    long: labels.filter((label) => label.length > LIMITS.name),
    blank: filled.length === 0 ? 0 : lines.length - filled.length,
  };
}

/** One name however it is typed. */
const sameness = (label: string): string => label.normalize('NFKC').toLowerCase();

/** A file's lines as a roster's: of a table with several columns, the first. */
export function linesOfFile(name: string, text: string): string {
  const plain = text.replace(/^\uFEFF/, '');
  return name.toLowerCase().endsWith('.csv')
    ? plain
        .split(/\r\n|\r|\n/)
        .map(firstCell)
        .join('\n')
    : plain;
}

/** A cell in quotes may hold the separator; two quotes in it stand for one. */
function firstCell(line: string): string {
  const quoted = line.match(/^\s*"((?:[^"]|"")*)"/);
  return quoted ? (quoted[1] ?? '').replaceAll('""', '"') : (line.split(/[,;\t]/)[0] ?? '');
}

/** So many tables that each delegation has at least one delegate, and none more than it may have. */
export function tablesFor(people: number, parties: number, delegates: number): number {
  const full = Math.max(1, Math.floor(people / parties));
  const roomy = Math.ceil(people / (parties * delegates));
  return Math.max(full, roomy);
}

/** How many could only watch: the tables have no seat for them. */
export const seatless = (people: number, tables: number, parties: number, delegates: number): number =>
  Math.max(0, people - tables * parties * delegates);
