/** From a scenario and a table to what the model weighs. Server, client and analysis all come through here. */
import type { ClauseContent } from '../model/clause.ts';
import type { PublicScenario } from '../model/publicScenario.ts';
import type { IssueId, PartyId } from '../model/scenario.ts';
import { parametersWith } from './parameters.ts';
import type { Draft, Trust, World } from './world.ts';

/** The world of a table: sums run over the parties that play, u and T are what they are now (MODEL.md 2, "Sums"). */
export function worldOf(
  scenario: Pick<PublicScenario, 'issues' | 'parties' | 'model'>,
  playing: readonly PartyId[],
  uncertainty: Readonly<Record<IssueId, number>>,
  trust: Trust,
): World {
  const parties = scenario.parties.filter(({ id }) => playing.includes(id));
  return {
    power: Object.fromEntries(parties.map(({ id, power }) => [id, power])),
    issues: Object.fromEntries(
      scenario.issues.map((issue) => [
        issue.id,
        { uncertainty: uncertainty[issue.id] ?? issue.uncertainty, statusQuo: issue.statusQuo },
      ]),
    ),
    trust,
    declared: Object.fromEntries(scenario.parties.map(({ id, declared }) => [id, declared])),
    parameters: parametersWith(scenario.model),
  };
}

/** A clause's text as the model sees it, carried by its sponsor and co-sponsors (MODEL.md 1 and 2, "Sponsor"). */
export const draftOf = (
  issue: IssueId,
  content: Pick<ClauseContent, 'position' | 'obligation' | 'precision' | 'delegation'>,
  sponsors: readonly PartyId[],
): Draft => ({
  issue,
  position: content.position,
  obligation: content.obligation,
  precision: content.precision,
  delegation: content.delegation,
  sponsors,
});
