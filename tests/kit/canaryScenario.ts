/** A copy of norms-2015 with something improbable in every confidential field, each found nowhere else. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mapValues } from '#shared/base/records.ts';
import type { Instrument } from '#shared/model/history.ts';
import type { Party, Procedure, Scenario } from '#shared/model/scenario.ts';
import type { ScenarioEvent } from '#shared/model/scenarioEvent.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import { temporaryFolder } from './servers.ts';

const ORIGINAL = fileURLToPath(new URL('../../scenarios/norms-2015/scenario.yaml', import.meta.url));

export interface CanaryScenario {
  readonly folder: string;
  readonly scenario: Scenario;
}

/** Written as JSON, which is YAML too, and read back as the server reads it; the procedure but for what is given. */
export async function canaryScenario(procedure: Partial<Procedure> = {}): Promise<CanaryScenario> {
  const original = parseScenario(await readFile(ORIGINAL, 'utf8'));
  if (!original.ok) throw new Error('norms-2015 does not parse');
  const scenario: Scenario = {
    ...original.value,
    procedure: { ...original.value.procedure, ...procedure },
    parties: original.value.parties.map(withCanaries),
    events: [UNTOLD],
    history: { text: 'CANARY-HISTORY', instruments: [INSTRUMENT] },
    debrief: ['CANARY-QUESTION'],
  };
  const folder = await temporaryFolder();
  await mkdir(join(folder, scenario.id));
  await writeFile(join(folder, scenario.id, 'scenario.yaml'), JSON.stringify(scenario));
  return { folder, scenario };
}

const INSTRUMENT: Instrument = {
  name: 'CANARY-INSTRUMENT',
  year: 2015,
  issue: 'CC',
  position: 58,
  obligation: 1,
  precision: 2,
  delegation: 1,
  text: 'CANARY-INSTRUMENT-TEXT',
  source: 'CANARY-INSTRUMENT-SOURCE',
  inferred: true,
};

/** News that never breaks by itself. */
const UNTOLD: ScenarioEvent = {
  id: 'canary-news',
  title: 'CANARY-HEADLINE',
  when: { facilitator: true },
  text: 'CANARY-NEWS-TEXT',
  private: { USA: 'CANARY-NEWS-FOR-USA' },
  effects: { trust: [], uncertainty: { CC: 0.1 }, salience: [], sensitivity: [] },
  source: '',
  inferred: true,
};

/** What only the facilitator has of news that has not broken. */
export const CARD = [UNTOLD.title, UNTOLD.text] as const;
/** What nobody has of it. */
export const UNTOLD_FOR_ALL = 'CANARY-NEWS-FOR-USA';

/** What nobody may have before the debrief, and everybody has then. */
export const LATER = ['CANARY-HISTORY', 'CANARY-INSTRUMENT-TEXT', 'CANARY-QUESTION'] as const;

function withCanaries(party: Party): Party {
  // A tiny odd fraction makes a number unmistakable and leaves the game as it is.
  const odd = oddFractions(party.id);
  return {
    ...party,
    ratificationHurdle: party.ratificationHurdle + odd(),
    brief: `CANARY-BRIEF-${party.id} ${party.brief}`,
    stakes: mapValues(party.stakes, (stake, issue) => ({
      ...stake,
      ideal: stake.ideal + odd(),
      salience: stake.salience - odd(),
      sensitivity: stake.sensitivity - odd(),
      source: `CANARY-SOURCE-${party.id}-${issue}`,
    })),
    redLines: party.redLines.map((line, index) => ({
      ...line,
      threshold: line.threshold + odd(),
      note: `CANARY-LINE-${party.id}-${index}`,
      source: `CANARY-LINE-SOURCE-${party.id}-${index}`,
    })),
  };
}

function oddFractions(seed: string): () => number {
  let next = Buffer.from(seed).reduce((sum, byte) => sum * 31 + byte, 7) % 100_000;
  return () => {
    next += 1;
    return (next * 17 + 3) / 1e9;
  };
}

/** Every confidential value of a party, as the bytes that it could travel in. */
export function canariesOf(party: Party): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const words = [
    `CANARY-BRIEF-${party.id}`,
    ...Object.values(party.stakes).map(({ source }) => source),
    ...party.redLines.flatMap(({ note, source }) => [note, source]),
  ];
  const numbers = [
    party.ratificationHurdle,
    ...Object.values(party.stakes).flatMap(({ ideal, salience, sensitivity }) => [ideal, salience, sensitivity]),
    ...party.redLines.map(({ threshold }) => threshold),
  ];
  return [
    ...words.map((word) => ({ name: word, bytes: Buffer.from(word) })),
    ...numbers.flatMap((value) => [
      { name: `${value} as text`, bytes: Buffer.from(String(value)) },
      { name: `${value} as a little-endian float64`, bytes: float64(value, true) },
      { name: `${value} as a big-endian float64`, bytes: float64(value, false) },
    ]),
  ];
}

/** The eight bytes that a number travels in. */
export function float64(value: number, littleEndian: boolean): Buffer {
  const bytes = Buffer.alloc(8);
  if (littleEndian) bytes.writeDoubleLE(value);
  else bytes.writeDoubleBE(value);
  return bytes;
}
