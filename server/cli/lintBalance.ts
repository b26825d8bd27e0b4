/** What lint has to say about the balance certificate beside a scenario file: whether it holds, and how even the seats are. */
import type { Scenario } from '#shared/model/scenario.ts';
import type { Finding } from '#shared/scenario/lint/finding.ts';
import { wholeFileProblem } from '#shared/scenario/problems.ts';
import { type Certificate, certificateFile, readCertificate } from '../scenarios/certificate.ts';
import { scenarioHash } from '../scenarios/scenarioHash.ts';
import { dealtGame } from '../simulation/deal.ts';

/** A result is a share of par: of so few utils it means nothing. */
const LEAST_PAR = 5;
/** Further apart, seats are no match for one another (MODEL.md 3: 2.5 : 1 is usual). */
const MOST_APART = 4;

/** Plays a few games again where a certificate might have aged. Never rejects. */
export async function balanceFindings(file: string, scenario: Scenario): Promise<readonly Finding[]> {
  const certificate = await readCertificate(certificateFile(file));
  const again = `npm run scenario -- simulate ${file} --certify`;
  if (!certificate) return warned(`has no balance certificate, so no result is shown against a par: run ${again}`);
  if (!certificate.ok) return warned(`${certificateFile(file)} ${certificate.error}: run ${again}`);
  const stale = staleness(certificate.value, scenario);
  if (stale !== undefined) return warned(`its balance certificate is stale: ${stale}. Run ${again}`);
  return [...poorSeats(certificate.value), ...unevenSeats(certificate.value)].flatMap(warned);
}

const warned = (message: string): readonly Finding[] => [{ ...wholeFileProblem(message), severity: 'warning' }];

function staleness(certificate: Certificate, scenario: Scenario): string | undefined {
  const hash = scenarioHash(scenario);
  if (certificate.scenarioHash !== hash) return 'the scenario has changed since';
  const deal = { scenario, scenarioHash: hash, bots: certificate.bots, seed: certificate.seed };
  const differs = certificate.probe.some((end, index) => dealtGame(deal, index + 1).stateHash !== end);
  return differs ? 'the engine or the bots have changed since, and its games end otherwise' : undefined;
}

const poorSeats = ({ par }: Certificate): readonly string[] =>
  Object.entries(par)
    .filter(([, utils]) => utils <= LEAST_PAR)
    .map(
      ([party, utils]) =>
        `${party} has no more than ${utils.toFixed(1)} utils to expect (par), too few to measure a result by: give it an issue that it gains by`,
    );

function unevenSeats({ par }: Certificate): readonly string[] {
  const ranked = Object.entries(par).toSorted(([, one], [, other]) => one - other);
  const [least, most] = [ranked[0], ranked.at(-1)];
  if (!least || !most || least[1] <= LEAST_PAR || most[1] <= MOST_APART * least[1]) return [];
  return [
    `the par of ${most[0]}, ${most[1].toFixed(1)} utils, is more than ${MOST_APART} times that of ${least[0]}, ${least[1].toFixed(1)}: raise what ${least[0]} can gain`,
  ];
}
