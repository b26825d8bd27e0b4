/** A bot that is quick and easy to foresee: two drafts of its declared stances, support for all, yes to all but what its red lines forbid. */

import type { Sight } from '#shared/analysis/bots/sight.ts';
import type { Mind } from '#shared/analysis/simulation/play.ts';
import { levelOf, redLinesOf } from '#shared/analysis/standing.ts';
import type { Command } from '#shared/rules/commands.ts';
import { crossedRedLine } from '#shared/scoring/redLine.ts';

export const plainMind: Mind = (sight) => {
  const { everybody, own } = sight;
  if (own.may['VoteOnPreliminary'] === '') return preliminary(sight) ?? ready(sight);
  if (own.may['CastVote'] === '') return vote(sight) ?? ready(sight);
  if (everybody.phase === 'consultations') return draft(sight) ?? support(sight) ?? ready(sight);
  if (own.may['SignFinalAct'] === '') return { type: 'SignFinalAct' };
  return ready(sight);
};

const ready = ({ everybody, own, party }: Sight): Command | undefined =>
  own.may['MarkReady'] === '' && everybody.seats[party]?.ready === false
    ? { type: 'MarkReady', ready: true }
    : undefined;

function draft({ scenario, everybody, own, party }: Sight): Command | undefined {
  if (own.draftsLeft === 0 || own.may['ProposeClause'] !== '') return undefined;
  const tabled = Object.values(everybody.clauses).filter(({ sponsor }) => sponsor === party).length;
  const issue = scenario.issues[tabled % scenario.issues.length];
  if (!issue || tabled >= scenario.issues.length) return undefined;
  const declared = scenario.parties.find(({ id }) => id === party)?.declared[issue.id] ?? 50;
  const position = Math.round(declared / 5) * 5;
  const content = {
    position,
    obligation: 1,
    precision: 1,
    delegation: 0,
    title: issue.name,
    text: 'So be it.',
  } as const;
  return { type: 'ProposeClause', issue: issue.id, content };
}

function support({ everybody, party }: Sight): Command | undefined {
  const open = Object.entries(everybody.clauses).find(
    ([, { status, sponsor, support: carried }]) => status === 'live' && sponsor !== party && !carried[party],
  );
  return open && { type: 'CoSponsor', clause: open[0], revision: open[1].revision };
}

const preliminary = ({ everybody, own }: Sight): Command | undefined => {
  const question = Object.keys(everybody.preliminaries).find((id) => own.preliminaryVotes[id] === undefined);
  return question === undefined ? undefined : { type: 'VoteOnPreliminary', question, choice: 'no' };
};

function vote({ everybody, own }: Sight): Command | undefined {
  const open = Object.entries(everybody.clauses).find(([id, { onBallot }]) => onBallot && own.votes[id] === undefined);
  if (!open) return undefined;
  const [clause, { issue, revision, revisions }] = open;
  const text = revisions[String(revision)];
  const crosses =
    text && crossedRedLine(redLinesOf(own), { issue, position: text.position, obligation: levelOf(text.obligation) });
  return { type: 'CastVote', clause, revision, choice: crosses ? 'no' : 'yes' };
}
