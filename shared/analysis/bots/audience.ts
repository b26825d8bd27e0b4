/** How likely a text is to be carried by the others, as far as a bot can tell (MODEL.md 2, P(accept)). */
import { memoized } from '../../base/memo.ts';
import { POSITION_MAX } from '../../model/dials.ts';
import type { IssueId, PartyId, Procedure } from '../../model/scenario.ts';
import { type Draft, parametersOf, type World } from '../../scoring/world.ts';
import { boundBy } from '../standing.ts';
import { type Belief, beliefOf, publicBelief, theirNow } from './belief.ts';
import { type Home, ifRatified } from './home.ts';
import type { Mind } from './mind.ts';
import { distanceFrom, type Frame, frameAt, framesOf, worthAt } from './worth.ts';

/** Another capital, as far as one can tell: with a middling hurdle, and nothing else in the act. */
const GUESSED_HOME: Home = { hurdle: 0.06, act: {} };

interface Listener {
  readonly party: PartyId;
  readonly belief: Belief;
  readonly frames: readonly Frame[];
  /** Utils: what is in force on the issue is worth to it. */
  readonly now: number;
  /** Points from its ideal of texts that the asker alone carries, by precision and position. */
  readonly distances: Map<number, number>;
}

/** Everybody else at the table, as listeners to texts on one issue. */
export interface Audience {
  readonly world: World;
  /** Who asks. */
  readonly asker: PartyId;
  readonly issue: IssueId;
  readonly statusQuo: number;
  readonly temperature: number;
  /** Whether hard law has to be ratified. */
  readonly ratified: boolean;
  readonly listeners: readonly Listener[];
  /** How many of the others must say yes; all of them where one no is enough. */
  readonly needed: number;
  /** Whose no is enough. */
  readonly indispensable: readonly PartyId[];
}

const audiences = memoized((_mind: Mind) => new Map<IssueId, Audience>());

export function audienceOn(mind: Mind, issue: IssueId): Audience {
  const known = audiences(mind);
  const found = known.get(issue) ?? audienceWith(mind, issue, beliefOf);
  known.set(issue, found);
  return found;
}

/** The same for what is known of everybody from the start. */
export const publicAudience = (mind: Mind, issue: IssueId): Audience => audienceWith(mind, issue, publicBelief);

function audienceWith(mind: Mind, issue: IssueId, believed: typeof beliefOf): Audience {
  const { world } = mind.standing;
  const listeners = mind.others.map((party): Listener => {
    const belief = believed(mind, party, issue);
    const now = theirNow(mind, party, issue, belief);
    return {
      party,
      belief,
      frames: framesOf(world, party, issue),
      now,
      distances: new Map(),
    };
  });
  return {
    world,
    asker: mind.me,
    issue,
    statusQuo: world.issues[issue]?.statusQuo ?? 0,
    temperature: parametersOf(world).acceptance.temperature,
    ratified: mind.home !== undefined,
    listeners,
    ...neededFor(mind, issue),
  };
}

/** How many yes votes the procedure asks of the others, beside one's own, and whose. */
function neededFor(mind: Mind, issue: IssueId): Pick<Audience, 'needed' | 'indispensable'> {
  const { procedure } = mind.sight.scenario;
  const share = shareNeeded(procedure);
  if (share === undefined) return { needed: mind.others.length, indispensable: [] };
  const all = mind.others.length + 1;
  const { inForce = '' } = mind.everybody.issues[issue] ?? {};
  const held = mind.everybody.clauses[inForce];
  const bound = held ? boundBy(held) : [];
  const indispensable = mind.others.filter((party) => procedure.vetoes.includes(party) || bound.includes(party));
  return { needed: Math.max(1, Math.min(all, Math.floor(all * share + 1)) - 1), indispensable };
}

/** The share of votes that a text needs; undefined where one objection stops it. */
function shareNeeded({ decisionRule, majority }: Procedure): number | undefined {
  if (decisionRule === 'consensus' || decisionRule === 'silence') return undefined;
  if (decisionRule === 'two-thirds') return 2 / 3 - 1e-6;
  return decisionRule === 'qualified-majority' ? majority - 1e-6 : 1 / 2;
}

/** Beyond this a listener is as good as won: more likely yet is not worth a concession. */
const WON = 0.85;

/** What the others are likely to say to a text. */
export interface Reception {
  /** 0-1: how likely it is to be carried. */
  readonly carriage: number;
  /** The same with nobody counted as more than as good as won. */
  readonly pressing: number;
  /** 0-1: the least likely of those who are needed. */
  readonly weakest: number;
}

export function receptionOf(audience: Audience, draft: Draft): Reception {
  const chances = audience.listeners.map((listener) => likelihood(audience, outlookOf(audience, listener, draft)));
  return received(audience, chances);
}

/** How likely texts on different issues are to be carried together, each of the others weighing them as one. */
export function packageReception(mind: Mind, drafts: readonly Draft[]): number {
  const heard = drafts.map((draft) => audienceOn(mind, draft.issue));
  const [first] = heard;
  if (!first) return 0;
  const chances = mind.others.map((party) => likelihood(first, packageOutlook(mind, party, drafts)));
  return received({ ...first, needed: Math.max(...heard.map(({ needed }) => needed)) }, chances).carriage;
}

function received({ needed, indispensable, listeners }: Audience, chances: readonly number[]): Reception {
  let carriage = 1;
  let pressing = 1;
  let weakest = 1;
  for (const chance of counted(chances, needed, indispensable, listeners)) {
    carriage *= chance;
    pressing *= Math.min(WON, chance) / WON;
    weakest = Math.min(weakest, chance);
  }
  return { carriage, pressing, weakest };
}

/** The chances of those whose yes is needed: of everybody, or of the indispensable and then the likeliest. */
function counted(
  chances: readonly number[],
  needed: number,
  indispensable: readonly PartyId[],
  listeners: Audience['listeners'],
): readonly number[] {
  if (needed >= chances.length) return chances;
  const must = chances.filter((_, index) => indispensable.includes(listeners[index]?.party ?? ''));
  const may = chances.filter((_, index) => !indispensable.includes(listeners[index]?.party ?? ''));
  return [...must, ...may.toSorted((one, other) => other - one)].slice(0, Math.max(needed, must.length));
}

/** What a text would do to somebody, as far as one can tell: utils, and how far that may be out. */
interface Outlook {
  readonly change: number;
  readonly doubt: number;
}

function outlookOf(audience: Audience, listener: Listener, draft: Draft): Outlook {
  const { belief, frames, now } = listener;
  const frame = frameAt(frames, draft);
  if (!frame) return { change: 0, doubt: 0 };
  const distance = distanceFor(audience, listener, draft);
  const worth = worthAt(frame, belief, distance, audience.statusQuo);
  return {
    change: (audience.ratified ? ifRatified(audience, GUESSED_HOME, draft, worth) : worth) - now,
    doubt: frame.weight * belief.salience * frame.perPoint * belief.spread,
  };
}

function distanceFor({ world, asker }: Audience, { party, belief, distances }: Listener, draft: Draft): number {
  const alone = draft.sponsors.length === 1 && draft.sponsors[0] === asker;
  if (!alone) return distanceFrom(world, party, belief.ideal, draft);
  // Searches ask for the same few over and over.
  const place = draft.precision * (POSITION_MAX + 1) + draft.position;
  const known = distances.get(place);
  if (known !== undefined) return known;
  const distance = distanceFrom(world, party, belief.ideal, draft);
  distances.set(place, distance);
  return distance;
}

/** P(accept) 0-1, the flatter the less one knows (MODEL.md 2). */
const likelihood = ({ temperature }: Pick<Audience, 'temperature'>, { change, doubt }: Outlook): number =>
  1 / (1 + Math.exp(-change / Math.hypot(temperature, doubt)));

/** What texts on different issues would do to another party together. */
export function packageOutlook(mind: Mind, party: PartyId, drafts: readonly Draft[]): Outlook {
  const outlooks = drafts.flatMap((draft) => {
    const audience = audienceOn(mind, draft.issue);
    const listener = audience.listeners.find((each) => each.party === party);
    return listener ? [outlookOf(audience, listener, draft)] : [];
  });
  return {
    change: outlooks.reduce((sum, { change }) => sum + change, 0),
    doubt: Math.hypot(...outlooks.map(({ doubt }) => doubt)),
  };
}

/** P(accept) 0-1 of one party for texts on different issues together. */
export const chanceOfYes = (mind: Mind, party: PartyId, ...drafts: readonly Draft[]): number =>
  likelihood(
    { temperature: parametersOf(mind.standing.world).acceptance.temperature },
    packageOutlook(mind, party, drafts),
  );
