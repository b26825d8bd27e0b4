/** How likely a text is to be carried by the others, as far as a bot can tell (MODEL.md 2, P(accept)). */
import { memoized, memoizedFor } from '../../base/memo.ts';
import { type Dials, POSITION_MAX } from '../../model/dials.ts';
import type { IssueId, PartyId, Procedure } from '../../model/scenario.ts';
import { type Draft, parametersOf, type World } from '../../scoring/world.ts';
import { boundBy } from '../standing.ts';
import { type Belief, beliefOf, publicBelief, theirNow } from './belief.ts';
import { type Home, ifRatified } from './home.ts';
import { matterOf } from './matters.ts';
import { footingOn, type Mind } from './mind.ts';
import { distanceFrom, type Frames, framesOf, placeOf, TEXTS, type Text, worthAt } from './worth.ts';

/** Another capital, as far as one can tell: with a middling hurdle, and nothing else in the act. */
const GUESSED_HOME: Home = { hurdle: 0.06, act: [] };

interface Listener {
  readonly party: PartyId;
  readonly belief: Belief;
  readonly frames: Frames;
  /** Utils: what is in force on the issue is worth to it. */
  readonly now: number;
  /** Whether nothing is carried without it. */
  readonly indispensable: boolean;
  /** By form: utils over which its answer turns, the more the less one knows. */
  readonly widths: number[];
  /** By form: how likely it is to say yes where it would have it, 0-1. */
  readonly ceilings: number[];
}

/** Texts of certain sponsors before an audience: searches ask for the same ones over and over. */
export interface Hearing {
  readonly sponsors: readonly PartyId[];
  /** By form and position. */
  readonly receptions: Map<number, Reception>;
  /** For each listener, points from its ideal by precision and position. */
  readonly distances: readonly number[][];
  /** For each listener, how likely it is to say yes to each of `TEXTS`, 0-1; not a number until somebody has asked. */
  readonly chances: readonly Float64Array[];
}

/** Everybody else at the table, as listeners to texts on one issue. */
export interface Audience {
  readonly world: World;
  readonly issue: IssueId;
  readonly statusQuo: number;
  readonly temperature: number;
  /** Whether hard law has to be ratified. */
  readonly ratified: boolean;
  readonly listeners: readonly Listener[];
  /** How many of the others must say yes; all of them where one no is enough. */
  readonly needed: number;
  /** By who carries a text. */
  readonly hearings: Map<string, Hearing>;
  /** Whose no stopped the last text that could not pass. */
  readonly sternest: { seat: number };
}

const audiences = memoized((_mind: Mind) => new Map<IssueId, Audience>());

export function audienceOn(mind: Mind, issue: IssueId): Audience {
  const known = audiences(mind);
  const found = known.get(issue) ?? audienceKept(mind, issue);
  known.set(issue, found);
  return found;
}

/** The same audience for as long as nothing has changed that anybody's mind could be read from. */
const audienceKept = memoizedFor(
  (mind: Mind, issue) => {
    const { clauses, askedAs } = matterOf(mind, issue);
    const { others, bot, own } = mind;
    return [...footingOn(mind, issue), others.join(' '), bot.strength, insightsAs(own.insights), askedAs, ...clauses];
  },
  (mind, issue) => audienceWith(mind, issue, beliefOf),
);

const insightsAs = memoized((insights: Mind['own']['insights']) => JSON.stringify(insights));

/** The same for what is known of everybody from the start. */
export const publicAudience = (mind: Mind, issue: IssueId): Audience => audienceWith(mind, issue, publicBelief);

function audienceWith(mind: Mind, issue: IssueId, believed: typeof beliefOf): Audience {
  const { world } = mind.standing;
  const { needed, indispensable } = neededFor(mind, issue);
  const listeners = mind.others.map((party): Listener => {
    const belief = believed(mind, party, issue);
    return {
      party,
      belief,
      frames: framesOf(world, party, issue),
      now: theirNow(mind, party, issue, belief),
      indispensable: indispensable.includes(party),
      widths: [],
      ceilings: [],
    };
  });
  return {
    world,
    issue,
    statusQuo: world.issues[issue]?.statusQuo ?? 0,
    temperature: parametersOf(world).acceptance.temperature,
    ratified: mind.home !== undefined,
    listeners,
    needed,
    hearings: new Map(),
    sternest: { seat: 0 },
  };
}

/** How many yes votes the procedure asks of the others, beside one's own, and whose. */
function neededFor(
  mind: Mind,
  issue: IssueId,
): { readonly needed: number; readonly indispensable: readonly PartyId[] } {
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
export const WON = 0.85;

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
  const hearing = hearingOf(audience, draft.sponsors);
  const place = placeOf(draft) * PLACES + draft.position;
  const known = hearing.receptions.get(place);
  if (known) return known;
  const reception = received(
    audience,
    audience.listeners.map((_, seat) => chanceAt(audience, hearing, seat, draft)),
  );
  hearing.receptions.set(place, reception);
  return reception;
}

/** The same of one of `TEXTS`, by its place. */
export const receptionAt = (audience: Audience, hearing: Hearing, place: number): Reception =>
  received(
    audience,
    hearing.chances.map((_, seat) => chanceKept(audience, hearing, seat, place)),
  );

/**
 * Whether nobody who is needed is less likely than `least` to say yes to one of `TEXTS`. Searches ask it of all of them, so
 * it stops at the first no that is one too many, and begins with whoever said that the last time.
 */
export function couldPass(audience: Audience, hearing: Hearing, place: number, least: number): boolean {
  if (least > 1) return false;
  const { listeners, needed, sternest } = audience;
  let refusals = 0;
  for (let asked = 0; asked < listeners.length; asked += 1) {
    const seat = (sternest.seat + asked) % listeners.length;
    if (chanceKept(audience, hearing, seat, place) >= least) continue;
    refusals += 1;
    if (!listeners[seat]?.indispensable && refusals <= listeners.length - needed) continue;
    sternest.seat = seat;
    return false;
  }
  return true;
}

function chanceKept(audience: Audience, hearing: Hearing, seat: number, place: number): number {
  const known = hearing.chances[seat];
  const text = TEXTS[place];
  if (!known || !text) return 0;
  const found = known[place] ?? Number.NaN;
  if (!Number.isNaN(found)) return found;
  const chance = chanceAt(audience, hearing, seat, text);
  known[place] = chance;
  return chance;
}

/** Whether a text of a form could pass at all, wherever it stood: false where whoever was sternest would not hear of it. */
export function couldPassSomewhere(audience: Audience, form: Dials, least: number): boolean {
  const { listeners, needed, sternest } = audience;
  const listener = listeners[sternest.seat];
  if (!listener || (!listener.indispensable && needed < listeners.length)) return true;
  const place = placeOf(form);
  const ceiling = listener.ceilings[place] ?? chanceFor(audience, listener, form, 0);
  listener.ceilings[place] = ceiling;
  return ceiling >= least - ROUNDING;
}

/** What bounds of likelihoods may be out by. */
export const ROUNDING = 1e-9;

const PLACES = POSITION_MAX + 1;

function hearingOf({ hearings, listeners }: Audience, sponsors: readonly PartyId[]): Hearing {
  const whose = sponsors.join(' ');
  const found = hearings.get(whose);
  if (found) return found;
  const hearing: Hearing = { sponsors, receptions: new Map(), distances: listeners.map(() => []), chances: [] };
  hearings.set(whose, hearing);
  return hearing;
}

/** The same for searches of one's own through all of `TEXTS`: kept for a single thought, because it is large. */
export function searchedHearing(mind: Mind, audience: Audience): Hearing {
  const known = searchedIn(mind);
  const found = known.get(audience);
  if (found) return found;
  const unasked = () => new Float64Array(TEXTS.length).fill(Number.NaN);
  const hearing: Hearing = { ...hearingOf(audience, [mind.me]), chances: audience.listeners.map(unasked) };
  known.set(audience, hearing);
  return hearing;
}

const searchedIn = memoized((_mind: Mind) => new Map<Audience, Hearing>());

/** P(accept) 0-1 of one listener. */
function chanceAt(audience: Audience, { sponsors, distances }: Hearing, seat: number, text: Text): number {
  const listener = audience.listeners[seat];
  const known = distances[seat];
  if (!listener || !known) return 0;
  return chanceFor(audience, listener, text, distanceFor(audience, listener, sponsors, known, text));
}

/** The same at so many points from its ideal (MODEL.md 2), the flatter the less one knows. */
function chanceFor(audience: Audience, listener: Listener, form: Dials, distance: number): number {
  const place = placeOf(form);
  const width = listener.widths[place] ?? Math.hypot(audience.temperature, doubtOf(listener, form));
  listener.widths[place] = width;
  return chanceOf(changeFor(audience, listener, form, distance), width);
}

const chanceOf = (change: number, width: number): number => 1 / (1 + Math.exp(-change / width));

function distanceFor(
  { world, issue }: Audience,
  { party, belief }: Listener,
  sponsors: readonly PartyId[],
  known: number[],
  text: Text,
): number {
  const place = text.precision * PLACES + text.position;
  const distance = known[place] ?? distanceFrom(world, party, belief.ideal, { ...text, issue, sponsors });
  known[place] = distance;
  return distance;
}

/** Utils: what a text would do to a listener, as far as one can tell. */
function changeFor(audience: Audience, { frames, belief, now }: Listener, form: Dials, distance: number): number {
  const frame = frames(placeOf(form));
  if (!frame) return 0;
  const worth = worthAt(frame, belief, distance, audience.statusQuo);
  return (audience.ratified ? ifRatified(audience, GUESSED_HOME, form, audience.issue, worth) : worth) - now;
}

/** Utils: how far that may be out. */
function doubtOf({ frames, belief }: Listener, form: Dials): number {
  const frame = frames(placeOf(form));
  return frame ? frame.weight * belief.salience * frame.perPoint * belief.spread : 0;
}

/** How likely texts on different issues are to be carried together, each of the others weighing them as one. */
export function packageReception(mind: Mind, drafts: readonly Draft[]): number {
  const heard = drafts.map((draft) => audienceOn(mind, draft.issue));
  const [first] = heard;
  if (!first) return 0;
  const chances = mind.others.map((party) => likelihood(mind, packageOutlook(mind, party, drafts)));
  return received({ ...first, needed: Math.max(...heard.map(({ needed }) => needed)) }, chances).carriage;
}

function received(audience: Audience, chances: readonly number[]): Reception {
  let carriage = 1;
  let pressing = 1;
  let weakest = 1;
  for (const chance of counted(audience, chances)) {
    carriage *= chance;
    pressing *= Math.min(WON, chance) / WON;
    weakest = Math.min(weakest, chance);
  }
  return { carriage, pressing, weakest };
}

/** The chances of those whose yes is needed: of everybody, or of the indispensable and then the likeliest. */
function counted({ needed, listeners }: Audience, chances: readonly number[]): readonly number[] {
  if (needed >= chances.length) return chances;
  const must = chances.filter((_, seat) => listeners[seat]?.indispensable);
  const may = chances.filter((_, seat) => !listeners[seat]?.indispensable);
  return [...must, ...may.sort((one, other) => other - one)].slice(0, Math.max(needed, must.length));
}

/** What texts would do to somebody, as far as one can tell: utils, and how far that may be out. */
interface Outlook {
  readonly change: number;
  readonly doubt: number;
}

/** What texts on different issues would do to another party together. */
export function packageOutlook(mind: Mind, party: PartyId, drafts: readonly Draft[]): Outlook {
  const outlooks = drafts.flatMap((draft): readonly Outlook[] => {
    const audience = audienceOn(mind, draft.issue);
    const seat = audience.listeners.findIndex((each) => each.party === party);
    const listener = audience.listeners[seat];
    const { distances } = hearingOf(audience, draft.sponsors);
    const known = distances[seat];
    if (!listener || !known) return [];
    const distance = distanceFor(audience, listener, draft.sponsors, known, draft);
    return [{ change: changeFor(audience, listener, draft, distance), doubt: doubtOf(listener, draft) }];
  });
  return {
    change: outlooks.reduce((sum, { change }) => sum + change, 0),
    doubt: Math.hypot(...outlooks.map(({ doubt }) => doubt)),
  };
}

const likelihood = ({ standing: { world } }: Mind, { change, doubt }: Outlook): number =>
  chanceOf(change, Math.hypot(parametersOf(world).acceptance.temperature, doubt));

/** P(accept) 0-1 of one party for texts on different issues together. */
export const chanceOfYes = (mind: Mind, party: PartyId, ...drafts: readonly Draft[]): number =>
  likelihood(mind, packageOutlook(mind, party, drafts));
