/** Reads the coded record that the project comes with: `scenarios/reference`. It is the project's own, so a fault in it is a bug. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { mapValues } from '#shared/base/records.ts';
import type { RedLine } from '#shared/model/scenario.ts';
import type { Reference } from '#shared/scoring/backtest/reference.ts';
import type { Trust } from '#shared/scoring/world.ts';
import { levelWritten } from './codebook.ts';

const folder = new URL('../../scenarios/reference/', import.meta.url);

/** The 32 instruments that the seeds name. */
export const SEED_INSTRUMENTS = fileURLToPath(new URL('instruments.json', folder));

const numbers = z.record(z.string(), z.number());

const parameters = z.object({
  red_lines: z.record(
    z.string(),
    z.array(
      z.object({
        issue: z.string(),
        forbidden: z.enum(['below', 'above']),
        threshold: z.number(),
        min_obligation: z.number(),
        note: z.string(),
      }),
    ),
  ),
  trust: z.record(z.string(), numbers),
  power_weights: numbers,
  uncertainty_by_epoch: numbers,
  uncertainty_issue_offset: numbers,
  status_quo: numbers,
  ratification_hurdle: numbers,
});

type Parameters = z.infer<typeof parameters>;

export async function readReference(): Promise<Reference> {
  const text = (name: string) => readFile(new URL(name, folder), 'utf8');
  const read = parameters.parse(JSON.parse(await text('parameters.json')));
  return {
    actors: actorsOf(await text('actor_positions.csv')),
    redLines: mapValues(read.red_lines, (lines) => lines.map(redLineOf)),
    trust: mapValues(read.trust, trustOf),
    power: read.power_weights,
    uncertainty: read.uncertainty_by_epoch,
    uncertaintyOffset: read.uncertainty_issue_offset,
    statusQuo: read.status_quo,
    hurdles: read.ratification_hurdle,
  };
}

/** A line for each actor and issue: `actor,issue,ideal_1998,…,salience,sovereignty_sensitivity`. */
function actorsOf(csv: string): Reference['actors'] {
  const [header = '', ...lines] = csv.trim().split(/\r?\n/);
  const columns = header.split(',');
  const actors: Record<string, Record<string, Reference['actors'][string][string]>> = {};
  for (const line of lines) {
    const cells = line.split(',');
    const cell = (column: string) => Number(cells[columns.indexOf(column)]);
    const [actor = '', issue = ''] = cells;
    const epochs = columns.filter((column) => column.startsWith('ideal_'));
    actors[actor] = {
      ...actors[actor],
      [issue]: {
        ideal: Object.fromEntries(epochs.map((column) => [column.slice('ideal_'.length), cell(column)])),
        salience: cell('salience'),
        sensitivity: cell('sovereignty_sensitivity'),
      },
    };
  }
  return actors;
}

function redLineOf(line: Parameters['red_lines'][string][number]): RedLine {
  const minObligation = levelWritten(line.min_obligation);
  if (minObligation === undefined) throw new Error(`${line.min_obligation} is no level of obligation`);
  return { issue: line.issue, forbidden: line.forbidden, threshold: line.threshold, minObligation, note: line.note };
}

/** `USA|CHN` is how far the United States trust China. */
function trustOf(pairs: Readonly<Record<string, number>>): Trust {
  const trust: Record<string, Record<string, number>> = {};
  for (const [pair, value] of Object.entries(pairs)) {
    const [from = '', to = ''] = pair.split('|');
    trust[from] = { ...trust[from], [to]: value };
  }
  return trust;
}
