/** Which text to put forward, and how to come down from one that is not carried: softer first, and only then elsewhere. */
import { chance } from '../../base/random.ts';
import { DIALS, LEVELS } from '../../model/dials.ts';
import type { IssueId, PartyId } from '../../model/scenario.ts';
import { draftFrom, type Form } from '../standing.ts';
import { type Audience, audienceOn, type Reception, receptionOf } from './audience.ts';
import { changeOf, crosses, expected, type Mind, worthNow } from './mind.ts';
import { framesOf, POSITIONS, worthAt } from './worth.ts';

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
/** Utils: less than this is not worth a draft. */
const WORTH_ASKING = 1;

export function optionFor(mind: Mind, audience: Audience, form: Form, sponsors: readonly PartyId[]): Option {
  const draft = draftFrom(audience.issue, form, sponsors);
  return { form, change: changeOf(mind, draft), ...receptionOf(audience, draft) };
}

/** Of what meets the aspiration, the text that the others are likeliest to carry; undefined when there is none to ask for. */
export function bestText(mind: Mind, issue: IssueId, aspiration: number): Option | undefined {
  const audience = audienceOn(mind, issue);
  const taken = textsEver(mind, issue);
  let best: Option | undefined;
  for (const { form, change } of textsWorth(mind, issue, Math.max(WORTH_ASKING, aspiration))) {
    if (taken.has(nameOf(form))) continue;
    const option = { form, change, ...receptionOf(audience, draftFrom(issue, form, [mind.me])) };
    if (!best || isLikelier(mind, option, best)) best = option;
  }
  return best;
}

/** Every text of one's own on an issue that would bring so many utils and crosses no red line. */
export function* textsWorth(mind: Mind, issue: IssueId, least: number): Iterable<Pick<Option, 'form' | 'change'>> {
  const { world, profile } = mind.standing;
  const stake = profile.stakes[issue];
  const statusQuo = world.issues[issue]?.statusQuo ?? 0;
  if (!stake) return;
  const now = worthNow(mind, issue);
  for (const frame of framesOf(world, mind.me, issue))
    for (const position of POSITIONS) {
      const worth = worthAt(frame, stake, Math.abs(position - stake.ideal), statusQuo);
      if (worth - now < least) continue;
      const { obligation, precision, delegation } = frame;
      const change = expected(mind, { issue, obligation, precision, delegation }, worth) - now;
      if (change < least) continue;
      const form = { position, obligation, precision, delegation };
      if (!crosses(mind, draftFrom(issue, form, [mind.me]))) yield { form, change };
    }
}

/** What the others would carry as gladly as the other, and is worth more to oneself, is better too; equals are drawn. */
export function isLikelier({ seed }: Mind, one: Option, other: Option): boolean {
  const more = one.pressing - other.pressing;
  if (Math.abs(more) > ALIKE) return more > 0;
  const dearer = one.change - other.change;
  if (Math.abs(dearer) > 1e-6) return dearer > 0;
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
  const taken = textsEver(mind, issue);
  const bestOf = (forms: readonly Form[]): Option | undefined =>
    forms
      .filter((form) => !taken.has(nameOf(form)))
      .map((form) => optionFor(mind, audience, form, sponsors))
      .filter(
        ({ change, pressing }) =>
          change >= Math.max(0, aspiration) && pressing > now.pressing * LIKELIER_BY + WORTH_CONCEDING,
      )
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

/** What the table has had on an issue, in any revision: nobody need ask for it again. */
function textsEver({ everybody }: Mind, issue: IssueId): ReadonlySet<string> {
  const texts = Object.values(everybody.clauses)
    .filter((clause) => clause.issue === issue)
    .flatMap(({ revisions }) => Object.values(revisions));
  return new Set(texts.map(nameOf));
}

export const nameOf = ({ position, obligation, precision, delegation }: Form): string =>
  `${position} ${obligation} ${precision} ${delegation}`;
