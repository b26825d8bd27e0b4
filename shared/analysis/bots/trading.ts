/** How an expert trades across issues: packages of linked clauses, and votes for votes. */
import type { LinkView } from '../../model/view.ts';
import type { Command } from '../../rules/commands.ts';
import { type Draft } from '../../scoring/world.ts';
import { draftIn } from '../standing.ts';
import { audienceOn, chanceOfYes, packageOutlook, packageReception, receptionOf } from './audience.ts';
import {
  changeIn,
  changeTogether,
  isExpert,
  isOwn,
  isReadyForVote,
  liveClauses,
  type Mind,
  may,
  type Numbered,
} from './mind.ts';
import { canPromise } from './replies.ts';

/** Utils: what a trade must bring to be proposed. */
const WORTH_TRADING = 1;
const LINKS = 2;
const OFFERS = 2;
/** Beyond this it is taken to vote yes anyway. */
const SURE = 0.8;

/** Utils: what clauses on different issues promise linked, and each by itself. */
interface Prospects {
  readonly linked: number;
  readonly apart: number;
}

function prospects(mind: Mind, clauses: readonly Numbered[]): Prospects {
  const parts = clauses.map(([, clause]) => ({ change: changeIn(mind, clause), draft: draftIn(clause) }));
  const drafts: readonly Draft[] = parts.flatMap(({ draft }) => draft ?? []);
  return {
    linked: Math.max(0, changeTogether(mind, clauses)) * packageReception(mind, drafts),
    // What it would lose by it votes down.
    apart: parts.reduce(
      (sum, { change, draft }) =>
        sum + (draft && change > 0 ? change * receptionOf(audienceOn(mind, draft.issue), draft).carriage : 0),
      0,
    ),
  };
}

/** Links a text of its own with another's where both gain by the two together, and would not have them apart. */
export function links(mind: Mind): Command | undefined {
  if (!isExpert(mind)) return undefined;
  const asked = mind.lines.filter(({ kind, party }) => kind === 'link-offered' && party === mind.me).length;
  if (asked >= LINKS) return undefined;
  const apart = pairs(mind).filter(
    ([own, other]) => own[1].link === '' && other[1].link === '' && !wereLinked(mind, own, other),
  );
  if (apart.length === 0 || !may(mind, 'LinkClauses')) return undefined;
  const pair = apart.find((clauses) => isPackage(mind, clauses));
  return pair && { type: 'LinkClauses', clauses: pair.map(([id]) => id) };
}

/** Every text of its own beside every text of another on another issue. */
function pairs(mind: Mind): readonly (readonly [Numbered, Numbered])[] {
  const live = liveClauses(mind);
  const own = live.filter(([, clause]) => isOwn(mind, clause));
  const others = live.filter(([, { sponsor }]) => mind.others.includes(sponsor));
  return own.flatMap((one) =>
    others.filter(([, { issue }]) => issue !== one[1].issue).map((other) => [one, other] as const),
  );
}

const wereLinked = ({ everybody }: Mind, [own]: Numbered, [other]: Numbered): boolean =>
  Object.values(everybody.links).some(({ clauses }) => clauses[own] && clauses[other]);

function isPackage(mind: Mind, clauses: readonly [Numbered, Numbered]): boolean {
  if (changeTogether(mind, clauses) < WORTH_TRADING) return false;
  const { linked, apart } = prospects(mind, clauses);
  if (linked < apart + WORTH_TRADING) return false;
  const drafts = clauses.flatMap(([, clause]) => draftIn(clause) ?? []);
  return packageOutlook(mind, clauses[1][1].sponsor, drafts).change >= WORTH_TRADING;
}

/** Agrees to what promises more linked than apart, and ends what has become a loss. */
export function answersLink(mind: Mind): Command | undefined {
  for (const [id, link] of Object.entries(mind.everybody.links)) {
    const command = linkAnswered(mind, id, link);
    if (command) return command;
  }
  return undefined;
}

function linkAnswered(mind: Mind, link: string, view: LinkView): Command | undefined {
  if ((view.status !== 'offered' && view.status !== 'linked') || view.agreed[mind.me] === undefined) return undefined;
  const clauses = Object.keys(view.clauses).flatMap((id): readonly Numbered[] => {
    const clause = mind.everybody.clauses[id];
    return clause ? [[id, clause]] : [];
  });
  if (changeTogether(mind, clauses) < 0) return may(mind, 'LeaveLink') ? { type: 'LeaveLink', link } : undefined;
  if (view.agreed[mind.me] || !isExpert(mind) || !may(mind, 'AgreeToLink')) return undefined;
  const { linked, apart } = prospects(mind, clauses);
  if (linked < apart) return undefined;
  const revisions = Object.fromEntries(clauses.map(([id, { revision }]) => [id, revision]));
  return { type: 'AgreeToLink', link, revisions };
}

/** Offers its vote for another's text against a vote for its own, where each needs the other. */
export function offersUnderstanding(mind: Mind): Command | undefined {
  if (!isExpert(mind)) return undefined;
  const mine = Object.values(mind.own.understandings).filter(
    ({ from, round }) => from === mind.me && round === mind.everybody.round,
  );
  if (mine.length >= OFFERS) return undefined;
  const open = pairs(mind).filter(([own, other]) => !wasOffered(mind, own, other) && isOpen(mind, own, other));
  if (open.length === 0 || !may(mind, 'OfferUnderstanding')) return undefined;
  const pair = open.find(([own, other]) => isTrade(mind, own, other));
  if (!pair) return undefined;
  const [[own], [other, { sponsor }]] = pair;
  const gives = { clause: other, choice: 'yes' } as const;
  return { type: 'OfferUnderstanding', to: sponsor, gives, takes: { clause: own, choice: 'yes' } };
}

/** Whether both can come to the vote, and nothing that it has said stands against it. */
const isOpen = (mind: Mind, own: Numbered, other: Numbered): boolean =>
  isReadyForVote(mind, ...own) && isReadyForVote(mind, ...other) && canPromise(mind, other[0], 'yes');

const wasOffered = ({ own: { understandings } }: Mind, [own]: Numbered, [other]: Numbered): boolean =>
  Object.values(understandings).some(
    ({ givesClause, takesClause }) => [own, other].includes(givesClause) && [own, other].includes(takesClause),
  );

function isTrade(mind: Mind, [, own]: Numbered, [, other]: Numbered): boolean {
  const [mine, theirs] = [draftIn(own), draftIn(other)];
  if (!mine || !theirs) return false;
  const likely = chanceOfYes(mind, other.sponsor, mine);
  if (likely > SURE) return false;
  const gained = changeIn(mind, own) * (1 - likely) + changeIn(mind, other);
  return gained >= WORTH_TRADING && packageOutlook(mind, other.sponsor, [mine, theirs]).change >= WORTH_TRADING;
}
