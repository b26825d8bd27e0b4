/** Drafts of a bot's own: what it tables, how it comes down when nobody carries it, and what it takes back. */
import { chance } from '../../base/random.ts';
import type { ClauseContent } from '../../model/clause.ts';
import type { IssueId } from '../../model/scenario.ts';
import type { ClauseView } from '../../model/view.ts';
import { carriersOf, textOf } from '../../rolling/reading.ts';
import type { Command } from '../../rules/commands.ts';
import { type Form, levelOf } from '../standing.ts';
import { isAnswered } from './answered.ts';
import { aspirationOn, roundEnd } from './aspiration.ts';
import { audienceOn } from './audience.ts';
import { changeCarrying, isOwn, liveClauses, type Mind, may, type Numbered } from './mind.ts';
import { bestText, concession, type Option } from './texts.ts';
import { wordsFor } from './words.ts';

/** Utils, weighed by how likely it is: below this a draft is kept for later. */
const WORTH_A_DRAFT = 0.1;
/** How often it comes down on one text in a round. */
const CONCESSIONS = 2;
/** Chance moves what an issue seems worth by so much, so that not all games open alike. */
const VARIETY = 0.3;

/** Tables the text that promises most; nothing more once it has said that it is ready. */
export function proposes(mind: Mind): Command | undefined {
  if (mind.own.draftsLeft <= 0 || mind.everybody.seats[mind.me]?.ready || !may(mind, 'ProposeClause')) return undefined;
  const ranked = mind.sight.scenario.issues
    .flatMap(({ id }) => prospectOn(mind, id))
    .toSorted((one, other) => other.promise - one.promise);
  const [first] = ranked;
  if (!first || first.promise < WORTH_A_DRAFT) return undefined;
  return { type: 'ProposeClause', issue: first.issue, content: contentFor(mind, first.issue, first.option.form) };
}

interface Prospect {
  readonly issue: IssueId;
  readonly option: Option;
  readonly promise: number;
}

/** One text of one's own on an issue at a time; one that fell is where the next begins. */
function prospectOn(mind: Mind, issue: IssueId): readonly Prospect[] {
  if (!mind.own.stakes[issue]) return [];
  const live = liveClauses(mind).filter(([, clause]) => clause.issue === issue);
  if (live.some(([, clause]) => isOwn(mind, clause))) return [];
  const fallen = lastFallen(mind, issue);
  const option = fallen
    ? concessionByTime(mind, issue, fallen)
    : (bestText(mind, issue, aspirationOn(mind, issue)) ??
      bestText(mind, issue, aspirationOn(mind, issue, roundEnd(mind))));
  if (!option) return [];
  const offered = Math.max(0, ...live.map(([, clause]) => changeCarrying(mind, clause)));
  const taste = 1 + VARIETY * (chance(mind.seed, 'issue', issue, String(mind.everybody.round)) - 0.5);
  return [{ issue, option, promise: (option.change - offered) * option.carriage * taste }];
}

/** Its last text on an issue, if that was voted down and nothing else is in force. */
function lastFallen({ everybody, me }: Mind, issue: IssueId): Form | undefined {
  if (everybody.issues[issue]?.inForce !== '') return undefined;
  const fallen = Object.values(everybody.clauses)
    .filter((clause) => clause.issue === issue && clause.sponsor === me && clause.status === 'rejected')
    .toSorted((one, other) => other.number - one.number);
  return fallen[0] && textOf(fallen[0]);
}

export function contentFor({ sight }: Mind, issue: IssueId, form: Form): ClauseContent {
  const known = sight.scenario.issues.find(({ id }) => id === issue);
  const dials = {
    obligation: levelOf(form.obligation),
    precision: levelOf(form.precision),
    delegation: levelOf(form.delegation),
  };
  return { position: form.position, ...dials, ...wordsFor(known, { position: form.position, ...dials }) };
}

/** Comes down on a text of its own that too few carry, once others have answered it. */
export function concedes(mind: Mind): Command | undefined {
  const all = liveClauses(mind).filter(([, clause]) => isOwn(mind, clause));
  if (all.length === 0 || !may(mind, 'AmendClause')) return undefined;
  for (const own of all) {
    const command = concessionOn(mind, own);
    if (command) return command;
  }
  return undefined;
}

function concessionOn(mind: Mind, [id, clause]: Numbered): Command | undefined {
  const text = textOf(clause);
  if (!text || isCarried(mind, clause) || timesChanged(mind, id) >= CONCESSIONS) return undefined;
  if (!isAnswered(mind, [id, clause])) return undefined;
  const option = concessionByTime(mind, clause.issue, text);
  if (!option) return undefined;
  const content = contentFor(mind, clause.issue, option.form);
  return { type: 'AmendClause', clause: id, revision: clause.revision, content };
}

/** As far as its aspiration allows by now, or else by the end of the round. */
const concessionByTime = (mind: Mind, issue: IssueId, from: Form): Option | undefined =>
  concession(mind, issue, from, aspirationOn(mind, issue)) ??
  concession(mind, issue, from, aspirationOn(mind, issue, roundEnd(mind)));

const timesChanged = ({ lines, me }: Mind, id: string): number =>
  lines.filter(({ kind, clause, party }) => kind === 'amended' && clause === id && party === me).length;

/** Whether as many stand behind it as have to vote for it. */
function isCarried(mind: Mind, clause: ClauseView): boolean {
  const behind = carriersOf(clause).filter((party) => mind.others.includes(party)).length;
  return behind >= audienceOn(mind, clause.issue).needed;
}

/** Utils: what a text of its own may cost since the table has moved on, before it takes it back. */
const TOO_DEAR = -0.5;

export function withdraws(mind: Mind): Command | undefined {
  const dear = liveClauses(mind).find(
    ([, clause]) => isOwn(mind, clause) && clause.link === '' && changeCarrying(mind, clause) < TOO_DEAR,
  );
  return dear && may(mind, 'WithdrawClause') ? { type: 'WithdrawClause', clause: dear[0] } : undefined;
}
