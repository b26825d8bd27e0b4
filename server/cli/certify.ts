/** Balance certificates: how one is made of simulated games, and whether it still holds. */
import { readFile } from 'node:fs/promises';
import type { Summary } from '#shared/analysis/simulation/summary.ts';
import { mapValues } from '#shared/base/records.ts';
import type { Certificate } from '../scenarios/certificate.ts';
import type { Deal, DealtGame } from '../simulation/deal.ts';

const PACKAGE = new URL('../../package.json', import.meta.url);
/** How many games are played again to see whether a certificate still holds. */
const PROBED = 3;

/** The certificate as its file holds it: the same games always make the same bytes. */
export async function certificateText(deal: Deal, games: readonly DealtGame[], summary: Summary): Promise<string> {
  const { scenario, scenarioHash, seed, bots } = deal;
  const certificate: Certificate = {
    format: 1,
    scenario: scenario.id,
    scenarioHash,
    engine: await engineVersion(),
    seed,
    games: games.length,
    bots,
    par: mapValues(summary.parties, ({ result }) => result.mean),
    probe: games.slice(0, PROBED).map(({ stateHash }) => stateHash),
    summary,
  };
  return `${JSON.stringify(certificate, null, 2)}\n`;
}

async function engineVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { readonly version: string };
  return version;
}
