/**
 * What a bot answers to people: where it stands, what it could support or trade, and who it is. Made from what it has seen
 * and wants, without a figure of its own; it claims to read no more than names, numbers and a few words.
 */
import { assertNever } from '../../base/result.ts';
import { CHAIR } from '../../model/clause.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Issue, PartyId } from '../../model/scenario.ts';
import type { ClauseView, UnderstandingView } from '../../model/view.ts';
import { PLENARY } from '../../rules/channels/events.ts';
import type { Command } from '../../rules/commands.ts';
import { draftIn } from '../standing.ts';
import { unwelcome } from './amending.ts';
import { packageOutlook } from './audience.ts';
import { type Heard, heardBy } from './hearing.ts';
import { carries, changeIn, isOwn, liveClauses, type Mind, may, type Numbered } from './mind.ts';
import { type Reading, readingOf } from './reading.ts';
import { isWelcome } from './replies.ts';
import { aboutText } from './talking.ts';
import { placeWords, question, quoted, said, sentence, TACTIC_WORDS } from './words.ts';

/** Answers whoever has had the last word in a talk with it. */
export function answers(mind: Mind): Command | undefined {
  if (mind.everybody.seats[mind.me]?.delegates[mind.sight.person]?.muted) return undefined;
  const heard = heardBy(mind);
  const to = heard && addresseesOf(mind, heard);
  return heard && to && { type: 'SendMessage', to: [...to], text: answerTo(mind, heard) };
}

/** Everybody who is in the talk; undefined where it may not speak there now, or nobody would hear it. */
function addresseesOf({ sight, everybody, own, me }: Mind, { message }: Heard): readonly PartyId[] | undefined {
  const { press } = sight.scenario.procedure;
  const { channel, members } = message;
  if (channel === PLENARY) return press === 'none' ? undefined : [];
  const others = members.filter((party) => party !== me);
  const withChair = channel.endsWith(`+${CHAIR}`);
  const isHeard = withChair || others.some((party) => own.channels[channel]?.members[party]);
  const mayHear = others.every((party) => everybody.seats[party]?.playing) && (others.length === 0 || press === 'all');
  return isHeard && mayHear ? [...others, ...(withChair ? [CHAIR] : [])] : undefined;
}

function answerTo(mind: Mind, heard: Heard): string {
  const reading = readingOf(mind, heard.words);
  const all = partsOf(mind, heard, reading).filter((part) => part !== '');
  const parts = reading.wish === 'trade' || reading.wish === 'support' ? unrepeated(mind, heard, all) : all;
  const last = heard.isLast ? ` ${said('lastAnswer')}` : '';
  return within(parts.length > 0 ? parts : [said('unclear')], LIMITS.message - last.length) + last;
}

/** What it has said here before in full is not said again word for word. */
function unrepeated(mind: Mind, { given, message }: Heard, parts: readonly string[]): readonly string[] {
  const [first] = parts;
  if (!first || !given.some((answer) => parts.every((part) => answer.includes(part)))) return parts;
  const shorter = [said('asBefore', { answer: first }), openQuestion(mind, message.from), said('nothingNew')];
  const fresh = shorter.find((part) => part !== '' && !given.at(-1)?.includes(part));
  return fresh ? [fresh] : parts;
}

/** As many whole sentences as there is room for, each once. */
function within(parts: readonly string[], most: number): string {
  const [first = '', ...more] = new Set(parts);
  return more.reduce(
    (text, part) => (text.length + part.length < most ? `${text} ${part}` : text),
    first.slice(0, most),
  );
}

function partsOf(mind: Mind, heard: Heard, reading: Reading): readonly string[] {
  const { clauses, issues, unknown, wish } = reading;
  const partner = heard.message.from;
  const missing = unknown === undefined ? [] : [said('noClause', { number: unknown })];
  const standing = [...missing, ...viewOnNamed(mind, reading)];
  const isThere = clauses.length + issues.length > 0;
  const isNamed = isThere || unknown !== undefined;
  switch (wish) {
    case 'trade':
      return partner === CHAIR ? [...standing, ...views(mind, partner)] : [...missing, ...trade(mind, heard, reading)];
    case 'support':
      return unknown !== undefined && !isThere ? missing : [...missing, ...support(mind, partner, reading)];
    case 'view':
      return isNamed ? standing : views(mind, partner);
    case 'acquaintance':
      return isNamed ? standing : [introduction(mind), concern(mind), openQuestion(mind, partner)];
    case 'courtesy':
      return isNamed ? standing : [said('thanks'), openQuestion(mind, partner)];
    case 'unclear':
      return isNamed ? standing : [...unclear(mind, heard), openQuestion(mind, partner)];
    default:
      return assertNever(wish);
  }
}

function introduction({ sight, bot, me }: Mind): string {
  const party = sight.scenario.parties.find(({ id }) => id === me)?.name ?? me;
  return said('introduction', { party, tactic: TACTIC_WORDS[bot.tactic] });
}

/** So many names of issues show how to ask. */
const EXAMPLES = 3;

function unclear(mind: Mind, { isFirst }: Heard): readonly string[] {
  const issues = quoted(mind.sight.scenario.issues.slice(0, EXAMPLES).map(({ name }) => name));
  return [said('unclear'), said('reads', { issues }), ...(isFirst ? [concern(mind)] : [])];
}

/** The issue that it cares for most. */
function mainIssue({ sight, own }: Mind): Issue | undefined {
  const salience = ({ id }: Issue): number => own.stakes[id]?.salience ?? 0;
  return sight.scenario.issues.toSorted((one, other) => salience(other) - salience(one))[0];
}

function concern(mind: Mind): string {
  const issue = mainIssue(mind);
  return issue ? said('concern', { issue: issue.name }) : '';
}

/** Whether there is time for texts to change. */
const isDrafting = ({ everybody: { phase } }: Mind): boolean => phase === 'briefing' || phase === 'consultations';

/** What it would like to know from another: about the other's text, about its own, or about a text that is not there yet. */
function openQuestion(mind: Mind, partner: PartyId): string {
  if (partner === CHAIR || !isDrafting(mind)) return '';
  for (const [, clause] of unwelcome(mind)) {
    const about = clause.sponsor === partner ? aboutText(mind, clause) : undefined;
    const asked = about && question(about);
    if (asked) return asked;
  }
  const own = liveClauses(mind).find(([, clause]) => isOwn(mind, clause) && clause.support[partner] === undefined);
  if (own) return said('askSupport', { number: own[1].number });
  const issue = mainIssue(mind);
  return issue ? said('askText', { issue: issue.name }) : '';
}

/** Of what was not named: its main concern, and the other's texts. */
function views(mind: Mind, partner: PartyId): readonly string[] {
  const issue = mainIssue(mind);
  const theirs = textsOf(mind, partner).filter(([, clause]) => clause.issue !== issue?.id);
  return [
    concern(mind),
    ...(issue ? viewOnIssue(mind, issue) : []),
    ...theirs.map(([, clause]) => viewOn(mind, clause)),
    openQuestion(mind, partner),
  ];
}

const viewOnNamed = (mind: Mind, { clauses, issues }: Reading): readonly string[] => [
  ...clauses.flatMap(([, clause]) => [stanceOn(mind, issueOf(mind, clause)), viewOn(mind, clause)]),
  ...issues.flatMap((issue) => viewOnIssue(mind, issue)),
];

/** Where it stands in public, and what it makes of the texts there. */
function viewOnIssue(mind: Mind, issue: Issue): readonly string[] {
  const live = liveClauses(mind).filter(([, clause]) => clause.issue === issue.id);
  const { inForce = '', pending = '' } = mind.everybody.issues[issue.id] ?? {};
  const held = mind.everybody.clauses[inForce] ?? mind.everybody.clauses[pending];
  const texts = live.length > 0 ? live.map(([, clause]) => clause) : held ? [held] : [];
  const nothing = said(isDrafting(mind) ? 'noText' : 'noTextNow');
  return [
    stanceOn(mind, issue),
    ...(texts.length > 0 ? texts.slice(0, MOST_TEXTS).map((clause) => viewOn(mind, clause)) : [nothing]),
  ];
}

/** It goes into so many texts on an issue. */
const MOST_TEXTS = 2;

const issueOf = ({ sight }: Mind, clause: ClauseView): Issue | undefined =>
  sight.scenario.issues.find(({ id }) => id === clause.issue);

function stanceOn({ sight, own, me }: Mind, issue: Issue | undefined): string {
  if (!issue) return '';
  const declared = sight.scenario.parties.find(({ id }) => id === me)?.declared[issue.id];
  if (declared === undefined || !own.stakes[issue.id]) return said('noStake', { issue: issue.name });
  return said('stance', { issue: issue.name, place: placeWords(issue, declared) });
}

/** Whether it can stand behind a text as it stands, or what would have to change. */
function viewOn(mind: Mind, clause: ClauseView): string {
  const given = { number: clause.number, issue: issueOf(mind, clause)?.name ?? '' };
  if (clause.status !== 'live') {
    const isHeld = clause.status === 'adopted' || clause.status === 'pending';
    return said(isHeld ? 'adopted' : 'gone', given);
  }
  if (isOwn(mind, clause)) return said(isDrafting(mind) ? 'oursToChange' : 'ours', given);
  if (isSupportable(mind, clause)) return said(carries(mind, clause) ? 'carried' : 'supportable', given);
  const about = aboutText(mind, clause);
  return about ? sentence(about) : '';
}

/** At the vote whatever is a gain; before it, what is as good as it may still hope for. */
function isSupportable(mind: Mind, clause: ClauseView): boolean {
  if (mind.everybody.phase !== 'consultations') return changeIn(mind, clause) >= 0;
  return carries(mind, clause) || !unwelcome(mind).some(([, each]) => each === clause);
}

const textsOf = (mind: Mind, party: PartyId): readonly Numbered[] =>
  liveClauses(mind).filter(([, { sponsor }]) => sponsor === party);

/** Of what it is asked to support: whether it can as it stands, or what would have to change. */
function support(mind: Mind, partner: PartyId, { clauses, issues }: Reading): readonly string[] {
  if (clauses.length + issues.length > 0)
    return [...clauses.map(([, clause]) => viewOn(mind, clause)), ...issues.flatMap((each) => viewOnIssue(mind, each))];
  if (partner === CHAIR) return views(mind, partner);
  const theirs = textsOf(mind, partner).slice(0, MOST_TEXTS);
  if (theirs.length === 0) return [said('nothingToSupport'), openQuestion(mind, partner)];
  return theirs.map(([, clause]) => viewOn(mind, clause));
}

/** What it would vote for, and for what in return. */
function trade(mind: Mind, heard: Heard, reading: Reading): readonly string[] {
  const partner = heard.message.from;
  const known = isBetweenTwo(heard) ? knownTrade(mind, partner) : undefined;
  if (known) return [known];
  const theirs = chosen(textsOf(mind, partner), reading);
  const [first] = theirs;
  // Somebody else's text, or one of its own, is what it is asked about.
  if (!first || reading.clauses.some(([, { sponsor }]) => sponsor !== partner && sponsor !== mind.me))
    return [...viewOnNamed(mind, reading), ...(first ? [] : [said('nothingOfTheirs')]), openQuestion(mind, partner)];
  const ours = chosen(textsOf(mind, mind.me), reading);
  if (isSupportable(mind, first[1])) return [viewOn(mind, first[1]), asksForOurs(ours, partner)];
  return [...offerFor(mind, partner, ours, theirs), viewOn(mind, first[1])];
}

const isBetweenTwo = ({ message: { members, channel } }: Heard): boolean =>
  members.length === 2 && !channel.endsWith(`+${CHAIR}`);

/** Of these, what was named; all of them where none was. */
function chosen(texts: readonly Numbered[], { clauses, issues }: Reading): readonly Numbered[] {
  const named = texts.filter(
    ([id, clause]) => clauses.some(([each]) => each === id) || issues.some((issue) => issue.id === clause.issue),
  );
  return named.length > 0 ? named : texts;
}

function asksForOurs(ours: readonly Numbered[], partner: PartyId): string {
  const own = ours.find(([, clause]) => clause.support[partner] === undefined);
  return own ? said('askForOurs', { number: own[1].number }) : '';
}

/** What the two have promised each other, or would; nobody else is told. */
function knownTrade({ own, everybody, me }: Mind, partner: PartyId): string | undefined {
  const between = Object.values(own.understandings).filter(({ from, to }) => [from, to].includes(partner));
  const known =
    between.find(({ status }) => status === 'accepted') ??
    between.find(({ status, from }) => status === 'offered' && from === me);
  return known && said(known.status === 'accepted' ? 'promised' : 'offered', promiseWords(everybody, known, me));
}

function promiseWords(everybody: Mind['everybody'], known: UnderstandingView, me: PartyId) {
  const numberOf = (clause: string): number => everybody.clauses[clause]?.number ?? 0;
  const { givesClause, givesChoice, takesClause, takesChoice } = known;
  const offered = {
    given: numberOf(givesClause),
    gives: givesChoice,
    taken: numberOf(takesClause),
    takes: takesChoice,
  };
  if (known.from === me) return offered;
  return { given: offered.taken, gives: offered.takes, taken: offered.given, takes: offered.gives };
}

/** The first pair by which both gain and that it would accept; or why there is none. */
function offerFor(
  mind: Mind,
  partner: PartyId,
  ours: readonly Numbered[],
  theirs: readonly Numbered[],
): readonly string[] {
  if (!may(mind, 'OfferUnderstanding')) return [said('tooLate')];
  if (ours.length === 0) return [said('nothingOfOurs')];
  const pairs = ours.flatMap((own) =>
    theirs
      .filter(([, { issue }]) => issue !== own[1].issue)
      .map((other) => ({ own, other, ...worthOf(mind, partner, own, other) })),
  );
  const [first] = pairs;
  if (!first) return [said('notOnIssue')];
  const best = pairs.find(({ pays, paysThem }) => pays && paysThem) ?? first;
  const given = { ours: best.own[1].number, theirs: best.other[1].number };
  if (!best.pays) return [said('weLose', given)];
  return [said(best.paysThem ? 'offerUs' : 'theyLose', given)];
}

/** Whether it would accept a yes for a yes, and whether the two texts together are a gain for both, as far as it can tell. */
function worthOf(mind: Mind, partner: PartyId, [givesClause, own]: Numbered, [takesClause, other]: Numbered) {
  const offer = { from: partner, givesClause, givesChoice: 'yes', takesClause, takesChoice: 'yes' };
  const drafts = [own, other].flatMap((clause) => draftIn(clause) ?? []);
  return {
    pays: changeIn(mind, own) + changeIn(mind, other) > 0 && isWelcome(mind, offer),
    paysThem: packageOutlook(mind, partner, drafts).change >= 0,
  };
}
