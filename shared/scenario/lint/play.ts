/** Whether there is anything to negotiate: what each party can gain, what could pass, and what the red lines leave. */
import { LEVELS, POSITION_MAX, POSITION_STEP } from '../../model/dials.ts';
import type { Issue, Party, RedLine } from '../../model/scenario.ts';
import { ownBest } from '../../scoring/ownBest.ts';
import { crossedRedLine } from '../../scoring/redLine.ts';

import type { Linted, Remark } from './finding.ts';
import { FAIR_SHARE, prospects } from './prospects.ts';
import { type Agreed, agreedOn, type Weighed, weighed } from './zone.ts';

/** An issue that no party weighs this much is one that nobody cares for. */
const LEAST_SALIENCE = 0.2;

export function playRemarks({ scenario }: Linted): readonly Remark[] {
  const table = weighed(scenario);
  const agreed = scenario.issues.map(({ id }) => agreedOn(table, id));
  return [
    ...nobodyCares(table),
    ...noAgreement(table, agreed),
    ...nothingToGain(table, agreed),
    ...scenario.parties.flatMap((party, index) => redLineRemarks(table, party, index)),
    ...unreachable(table, agreed),
  ];
}

const nobodyCares = ({ scenario: { issues, parties } }: Weighed): readonly Remark[] =>
  issues.flatMap(({ id }, index) => {
    const most = Math.max(...parties.map(({ stakes }) => stakes[id]?.salience ?? 0));
    if (most >= LEAST_SALIENCE) return [];
    const message = `matters to nobody: no party's salience reaches ${LEAST_SALIENCE}. Raise it for those who care, or leave the issue out`;
    return [{ path: ['issues', index], message }];
  });

function noAgreement({ scenario }: Weighed, agreed: readonly (readonly Agreed[])[]): readonly Remark[] {
  const { decisionRule } = scenario.procedure;
  const gain =
    decisionRule === 'consensus' || decisionRule === 'silence'
      ? 'every required party gains by'
      : `enough parties for ${decisionRule} gain by`;
  return scenario.issues.flatMap((_issue, index) =>
    agreed[index]?.length === 0
      ? [
          {
            path: ['issues', index],
            message: `has no zone of agreement: there is no text that ${gain}. Bring ideals closer, move the status quo away from them, or raise salience`,
          },
        ]
      : [],
  );
}

function nothingToGain(table: Weighed, agreed: readonly (readonly Agreed[])[]): readonly Remark[] {
  const gains = prospects(table, agreed);
  const most = Math.max(...Object.values(gains));
  return table.scenario.parties.flatMap(({ id }, index) => {
    const message = poorProspect(table, id, gains[id] ?? 0, most);
    return message === undefined ? [] : [{ path: ['parties', index], message }];
  });
}

function poorProspect(table: Weighed, party: string, gain: number, most: number): string | undefined {
  const profile = table.profiles.find((each) => each.party === party);
  if (profile && ownBest(table.world, profile) <= 0)
    return 'can gain nothing: no text on any issue is worth more to it than no agreement. Raise its salience, or move its ideals away from the status quo';
  if (most <= 0) return undefined;
  if (gain <= 0)
    return `can gain nothing: at the Nash texts, where bargaining would end, it gets ${whole(gain)} utils. Give it an issue that it gains by`;
  if (gain >= FAIR_SHARE * most) return undefined;
  return `has poor prospects: at the Nash texts it gets ${whole(gain)} utils, less than ${FAIR_SHARE} of the ${whole(most)} of the seat with the most. Raise its salience where all can gain`;
}

const whole = (utils: number): string => String(Math.round(utils));

function redLineRemarks(table: Weighed, party: Party, at: number): readonly Remark[] {
  return party.redLines.flatMap((line, index) => {
    const issue = table.scenario.issues.find(({ id }) => id === line.issue);
    const message = issue && redLineTrouble(table, party, issue, line);
    return message === undefined ? [] : [{ path: ['parties', at, 'redLines', index], message }];
  });
}

function redLineTrouble(table: Weighed, party: Party, issue: Issue, line: RedLine): string | undefined {
  const ideal = party.stakes[issue.id]?.ideal ?? 0;
  const lines = party.redLines.filter((other) => other.issue === issue.id);
  if (alwaysCrossed(lines, line))
    return `is always crossed: together with the party's other lines it leaves no position from obligation ${line.minObligation} on`;
  if (crossedRedLine([line], { issue: issue.id, position: ideal, obligation: line.minObligation }))
    return `forbids the party's own ideal of ${ideal}: check the side, and the threshold`;
  const others = agreedOn(table, issue.id, party.id).filter(({ draft }) => draft.obligation >= line.minObligation);
  if (others.length > 0 && others.every(({ draft }) => crossedRedLine([line], draft)))
    return `is always crossed: so does every text that the others could agree on from obligation ${line.minObligation} on. Move the threshold, or raise minObligation`;
  return undefined;
}

const alwaysCrossed = (lines: readonly RedLine[], { issue, minObligation }: RedLine): boolean =>
  LEVELS.filter((obligation) => obligation >= minObligation).some((obligation) =>
    Array.from({ length: POSITION_MAX / POSITION_STEP + 1 }, (_, step) => step * POSITION_STEP).every(
      (position) => crossedRedLine(lines, { issue, position, obligation }) !== undefined,
    ),
  );

/** Events that cannot happen: after the end, or on a text that nobody would pass. */
function unreachable({ scenario }: Weighed, agreed: readonly (readonly Agreed[])[]): readonly Remark[] {
  const { rounds, lengths } = scenario.procedure;
  return scenario.events.flatMap(({ when }, index) => {
    const remark = (field: string, message: string): readonly Remark[] => [
      { path: ['events', index, 'when', field], message: `is never reached: ${message}` },
    ];
    if ('round' in when && when.round > rounds) return remark('round', `the game has ${rounds} rounds`);
    if ('round' in when && when.afterSeconds >= lengths.consultations)
      return remark('afterSeconds', `consultations last ${lengths.consultations} seconds`);
    if (!('condition' in when) || !when.condition.inForce) return [];
    const { issue, obligation } = when.condition;
    const texts = agreed[scenario.issues.findIndex(({ id }) => id === issue)] ?? [];
    if (texts.some(({ draft }) => draft.obligation >= obligation)) return [];
    return remark('condition', `no text on ${issue} with obligation ${obligation} could pass`);
  });
}
