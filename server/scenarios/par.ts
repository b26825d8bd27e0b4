/** The seats' pars at a table: what the certificate says, where it covers the scenario as the table plays it. */
import type { PartyId, Scenario } from '#shared/model/scenario.ts';
import type { Certificate } from './certificate.ts';
import { scenarioHash } from './scenarioHash.ts';

export type Pars = Readonly<Record<PartyId, number>>;

/** A scenario with the certificate of its balance. */
export interface Certified {
  readonly scenario: Scenario;
  readonly certificate: Certificate;
}

/**
 * Undefined where the certificate is of another game. How long phases last, who may speak for a delegation and whether
 * caretakers sit in make no difference to it, so a seminar may set them; rounds, rule and press do.
 */
export function parOf({ scenario, certificate }: Certified, played: Scenario): Pars | undefined {
  const { lengths, caretakers, delegates } = scenario.procedure;
  const asWritten = { ...played, procedure: { ...played.procedure, lengths, caretakers, delegates } };
  return scenarioHash(asWritten) === certificate.scenarioHash ? certificate.par : undefined;
}
