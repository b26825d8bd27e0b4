/** Which text to put forward, and how to come down from one that is not carried: softer first, and only then elsewhere. */
import { memoizedFor } from '../../base/memo.ts';
import { chance } from '../../base/random.ts';
import { DIALS, LEVELS } from '../../model/dials.ts';
import type { IssueId, PartyId } from '../../model/scenario.ts';
import { draftFrom, type Form } from '../standing.ts';
import {
  type Audience,
  audienceOn,
  couldPass,
  couldPassSomewhere,
  type Reception,
  ROUNDING,
  receptionAt,
  receptionOf,
  searchedHearing,
  WON,
} from './audience.ts';
import { matterOf } from './matters.ts';
import { changeOf, crosses, expected, footingOn, type Mind, worthNow } from './mind.ts';
import { framesOf, POSITIONS, placeOf, searched, TEXTS, worthAt } from './worth.ts';

/** A text that could be put forward, and what would come of it. */
export interface Option extends Reception {
  readonly form: Form;
  /** Utils, for oneself. */
  readonly change: number;
}

/** Less than so much more likely, as a share and in all, is no reason to come down. */
const LIKELIER_BY = 1.1;
const WORTH_CONCEDING = 0.002;
/** Less than this between two texts is no difference. */
const ALIKE = 0.02;
/** Utils: nor is less than this. */
const EQUAL = 1e-6;
/** Utils: less than this is not worth a draft. */
const WORTH_ASKING = 1;

export function optionFor(mind: Mind, audience: Audience, form: Form, sponsors: readonly PartyId[]): Option {
  const draft = draftFrom(audience.issue, form, sponsors);
  return { form, change: changeOf(mind, draft), ...receptionOf(audience, draft) };
}

/** The same if it would bring so many utils: whoever hears of nothing else need not be asked. */
export function optionWorth(
  mind: Mind,
  audience: Audience,
  form: Form,
  sponsors: readonly PartyId[],
  least: number,
): Option | undefined {
  const draft = draftFrom(audience.issue, form, sponsors);
  const change = changeOf(mind, draft);
  return change >= least ? { form, change, ...receptionOf(audience, draft) } : undefined;
}

/** Of what meets the aspiration, the text that the others are likeliest to carry; undefined when there is none to ask for. */
export function bestText(mind: Mind, issue: IssueId, aspiration: number): Option | undefined {
  const audience = audienceOn(mind, issue);
  const hearing = searchedHearing(mind, audience);
  const had = textsEver(mind, issue);
  const least = Math.max(WORTH_ASKING, aspiration);
  const changes = changesOn(mind, issue);
  let best: Option | undefined;
  searched(
    (form) => couldPassSomewhere(audience, form, leastBeside(best)),
    (form, place) => {
      const change = changes[place] ?? Number.NEGATIVE_INFINITY;
      if (change < least || !couldPass(audience, hearing, place, leastBeside(best, change))) return;
      if (had.has(nameOf(form))) return;
      const option = { form, change, ...receptionAt(audience, hearing, place) };
      if (!best || isLikelier(mind, option, best)) best = option;
    },
  );
  return best;
}

/**
 * 0-1: with somebody needed who is less likely than this to say yes, a text that brings so many utils is not likelier than
 * the best so far. What is worth less has to be likelier by more.
 */
function leastBeside(best: Option | undefined, change = Number.POSITIVE_INFINITY): number {
  if (!best) return 0;
  const isDearer = change >= best.change - EQUAL;
  if (!isDearer && 1 - best.pressing <= ALIKE) return Number.POSITIVE_INFINITY;
  return (best.pressing + (isDearer ? -ALIKE : ALIKE)) * WON - ROUNDING;
}

/** Every text of one's own on an issue that would bring so many utils and crosses no red line. */
export function textsWorth(mind: Mind, issue: IssueId, least: number): readonly Pick<Option, 'form' | 'change'>[] {
  const changes = changesOn(mind, issue);
  return TEXTS.flatMap((form, place) => {
    const change = changes[place] ?? Number.NEGATIVE_INFINITY;
    return change >= least ? [{ form, change }] : [];
  });
}

/** Utils, for each of `TEXTS`, carried by itself: −∞ for what crosses a red line or is a loss. */
export const changesOn = (mind: Mind, issue: IssueId): Float64Array => changesKept(mind, issue);

const changesKept = memoizedFor(footingOn, (mind: Mind, issue): Float64Array => {
  const { world, profile } = mind.standing;
  const changes = new Float64Array(TEXTS.length).fill(Number.NEGATIVE_INFINITY);
  const stake = profile.stakes[issue];
  if (!stake) return changes;
  const statusQuo = world.issues[issue]?.statusQuo ?? 0;
  const now = worthNow(mind, issue);
  const frames = framesOf(world, mind.me, issue);
  searched(
    () => true,
    (text, place) => {
      const frame = frames(placeOf(text));
      const worth = frame ? worthAt(frame, stake, Math.abs(text.position - stake.ideal), statusQuo) : 0;
      // Ratification takes something from a gain, and gives nothing to a loss.
      if (worth < now) return;
      const change = expected(mind, text, issue, worth) - now;
      if (change >= 0 && !crosses(mind, { ...text, issue })) changes[place] = change;
    },
  );
  return changes;
});

/** What the others would carry as gladly as the other, and is worth more to oneself, is better too; equals are drawn. */
export function isLikelier({ seed }: Mind, one: Option, other: Option): boolean {
  const more = one.pressing - other.pressing;
  if (Math.abs(more) > ALIKE) return more > 0;
  const dearer = one.change - other.change;
  if (Math.abs(dearer) > EQUAL) return dearer > 0;
  return chance(seed, 'text', nameOf(one.form)) > chance(seed, 'text', nameOf(other.form));
}

/** One text that comes down from another, if the aspiration allows it and the others are likelier to carry it. */
export function concession(
  mind: Mind,
  issue: IssueId,
  from: Form,
  aspiration: number,
  sponsors: readonly PartyId[] = [mind.me],
): Option | undefined {
  const audience = audienceOn(mind, issue);
  const now = optionFor(mind, audience, from, sponsors);
  const had = textsEver(mind, issue);
  const bestOf = (forms: readonly Form[]): Option | undefined =>
    forms
      .filter((form) => !had.has(nameOf(form)))
      .flatMap((form) => optionWorth(mind, audience, form, sponsors, Math.max(0, aspiration)) ?? [])
      .filter(({ pressing }) => pressing > now.pressing * LIKELIER_BY + WORTH_CONCEDING)
      .reduce<Option | undefined>((best, next) => (!best || isLikelier(mind, next, best) ? next : best), undefined);
  return bestOf(softerThan(from)) ?? bestOf(elsewhereThan(from));
}

/** Every form at the same position with no dial higher and one lower. */
const softerThan = (from: Form): readonly Form[] =>
  LEVELS.filter((level) => level <= from.obligation).flatMap((obligation) =>
    LEVELS.filter((level) => level <= from.precision).flatMap((precision) =>
      LEVELS.filter((level) => level <= from.delegation)
        .map((delegation) => ({ position: from.position, obligation, precision, delegation }))
        .filter((form) => DIALS.some((dial) => form[dial] !== from[dial])),
    ),
  );

const elsewhereThan = ({ position: from, obligation, precision, delegation }: Form): readonly Form[] =>
  POSITIONS.filter((position) => position !== from).map((position) => ({
    position,
    obligation,
    precision,
    delegation,
  }));

const taken = memoizedFor(
  (mind: Mind, issue) => [mind.standing, ...matterOf(mind, issue).clauses],
  (mind, issue): ReadonlySet<string> =>
    new Set(matterOf(mind, issue).clauses.flatMap(({ revisions }) => Object.values(revisions).map(nameOf))),
);

/** What the table has had on an issue, in any revision: nobody need ask for it again. */
const textsEver = (mind: Mind, issue: IssueId): ReadonlySet<string> => taken(mind, issue);

export const nameOf = ({ position, obligation, precision, delegation }: Form): string =>
  `${position} ${obligation} ${precision} ${delegation}`;
