/** What a practised bot does about the texts of others that it cannot accept as they stand. */
import type { BracketReason } from '../../model/amendment.ts';
import { DIALS, LEVELS, POSITION_STEP } from '../../model/dials.ts';
import type { AmendmentView, ClauseView } from '../../model/view.ts';
import { carriersOf, textOf } from '../../rolling/reading.ts';
import type { Command } from '../../rules/commands.ts';
import { draftIn, type Form, levelOf } from '../standing.ts';
import { aspirationOn, roundEnd } from './aspiration.ts';
import { audienceOn } from './audience.ts';
import { theirChange } from './belief.ts';
import { contentFor } from './drafting.ts';
import {
  byObjection,
  carries,
  changeCarrying,
  changeIn,
  crosses,
  isNovice,
  liveClauses,
  type Mind,
  may,
  type Numbered,
  speaksFor,
} from './mind.ts';
import { isLikelier, nameOf, type Option, optionWorth } from './texts.ts';
import { POSITIONS } from './worth.ts';

/** How much of each it does in a round: more would bury a table of people. */
const AMENDMENTS = 2;
const BRACKETS = 2;
/** Points: an amendment moves a text no farther; who wants more drafts a text of its own. */
const FARTHEST = 20;
/** Utils: what an amendment of somebody else must bring to be signed. */
const WORTH_SIGNING = 2;

/** The texts of others that it would not carry by the end of the round. */
export const unwelcome = (mind: Mind): readonly Numbered[] =>
  liveClauses(mind).filter(
    ([, clause]) =>
      !carries(mind, clause) &&
      !speaksFor(mind, clause) &&
      changeCarrying(mind, clause) < Math.max(0, aspirationOn(mind, clause.issue, roundEnd(mind))),
  );

/** A friendly amendment: the change that makes a text acceptable and costs its sponsor least. */
export function amends(mind: Mind): Command | undefined {
  if (isNovice(mind)) return undefined;
  const mine = Object.values(mind.everybody.amendments).filter(({ party }) => party === mind.me);
  if (mine.filter(({ round }) => round === mind.everybody.round).length >= AMENDMENTS || !may(mind, 'ProposeAmendment'))
    return undefined;
  for (const [id, clause] of unwelcome(mind)) {
    const before = mine.filter((amendment) => amendment.clause === id);
    if (before.some(({ status, round }) => status === 'open' || round === mind.everybody.round)) continue;
    const changed = acceptableChange(mind, clause, new Set(before.map(({ result }) => nameOf(result))));
    if (changed) return { type: 'ProposeAmendment', clause: id, changes: changesTo(mind, clause, changed) };
  }
  return undefined;
}

/** First other dials, and only if none will do another position. */
export function acceptableChange(
  mind: Mind,
  clause: ClauseView,
  asked: ReadonlySet<string> = new Set(),
): Form | undefined {
  const text = textOf(clause);
  if (!text) return undefined;
  const audience = audienceOn(mind, clause.issue);
  const least = Math.max(0, aspirationOn(mind, clause.issue, roundEnd(mind)));
  const sponsors = [...carriersOf(clause), mind.me];
  const bestOf = (forms: readonly Form[]): Form | undefined =>
    forms
      .filter((form) => !asked.has(nameOf(form)))
      .flatMap((form) => optionWorth(mind, audience, form, sponsors, least) ?? [])
      .filter(({ form }) => isBearable(mind, clause, form))
      .reduce<Option | undefined>((best, next) => (!best || isLikelier(mind, next, best) ? next : best), undefined)
      ?.form;
  return bestOf(otherDials(text)) ?? bestOf(nearby(text));
}

/** Whether those who carry the text would rather have it so than not at all, as far as one can tell. */
function isBearable(mind: Mind, clause: ClauseView, form: Form): boolean {
  const draft = draftIn(clause, form);
  return draft !== undefined && carriersOf(clause).every((party) => theirChange(mind, party, draft) >= 0);
}

/** One step either way, on any of the dials. */
const otherDials = ({ position, obligation, precision, delegation }: Form): readonly Form[] => {
  const near = (from: number) => LEVELS.filter((level) => Math.abs(level - from) <= 1);
  const forms = near(obligation).flatMap((o) =>
    near(precision).flatMap((p) => near(delegation).map((d) => ({ obligation: o, precision: p, delegation: d }))),
  );
  return forms
    .filter((form) => form.obligation !== obligation || form.precision !== precision || form.delegation !== delegation)
    .map((form) => ({ position, ...form }));
};

const nearby = ({ position: from, obligation, precision, delegation }: Form): readonly Form[] =>
  POSITIONS.filter((position) => position !== from && Math.abs(position - from) <= FARTHEST).map((position) => ({
    position,
    obligation,
    precision,
    delegation,
  }));

type Changes = Extract<Command, { type: 'ProposeAmendment' }>['changes'];

/** What is other than in the text; words that were generated follow. */
function changesTo(mind: Mind, clause: ClauseView, form: Form): Changes {
  const text = textOf(clause);
  const content = contentFor(mind, clause.issue, form);
  const generated = text && contentFor(mind, clause.issue, text).text === text.text;
  return {
    ...(text?.position !== content.position && { position: content.position }),
    ...(text?.obligation !== content.obligation && { obligation: content.obligation }),
    ...(text?.precision !== content.precision && { precision: content.precision }),
    ...(text?.delegation !== content.delegation && { delegation: content.delegation }),
    ...(generated && text.text !== content.text && { text: content.text }),
  };
}

/** Wants what is better for it voted on, unless its sponsors need only say no again. */
export function signsAmendment(mind: Mind): Command | undefined {
  if (isNovice(mind) || byObjection(mind) || !may(mind, 'SignAmendment')) return undefined;
  const wanted = Object.entries(mind.everybody.amendments).find(([, amendment]) => isWorthSigning(mind, amendment));
  return wanted && { type: 'SignAmendment', amendment: wanted[0] };
}

/** Takes back what the text has overtaken, and what was declined and will not be voted on, or only to be refused again. */
export function withdrawsAmendment(mind: Mind): Command | undefined {
  if (!may(mind, 'WithdrawAmendment')) return undefined;
  const idle = Object.entries(mind.everybody.amendments).find(
    ([, amendment]) =>
      amendment.status === 'open' &&
      amendment.party === mind.me &&
      (isOvertaken(mind, amendment) || isDeclined(mind, amendment)),
  );
  return idle && { type: 'WithdrawAmendment', amendment: idle[0] };
}

/** Whether the text is by now as good for it as it would be with the amendment, or better. */
function isOvertaken(mind: Mind, { clause: about, result }: AmendmentView): boolean {
  const clause = mind.everybody.clauses[about];
  return clause?.status === 'live' && changeCarrying(mind, clause, result) <= changeCarrying(mind, clause);
}

const isDeclined = (mind: Mind, { consent, seconded }: AmendmentView): boolean =>
  Object.values(consent).includes('declined') && (byObjection(mind) || !seconded);

function isWorthSigning(mind: Mind, { status, clause: about, signatories, result }: AmendmentView): boolean {
  const clause = mind.everybody.clauses[about];
  if (status !== 'open' || clause?.status !== 'live' || signatories[mind.me] || carries(mind, clause)) return false;
  const amended = changeIn(mind, clause, result);
  return amended >= 0 && amended > changeIn(mind, clause) + WORTH_SIGNING;
}

/** Keeps off the ballot what it would have to vote down, while there is a round left to mend it in. */
export function brackets(mind: Mind): Command | undefined {
  const { round } = mind.everybody;
  if (isNovice(mind) || !may(mind, 'PlaceBracket') || round >= mind.sight.scenario.procedure.rounds) return undefined;
  const mine = Object.values(mind.everybody.brackets).filter(({ party }) => party === mind.me);
  if (mine.filter((bracket) => bracket.round === round).length >= BRACKETS) return undefined;
  for (const [id, clause] of unwelcome(mind)) {
    if (changeIn(mind, clause) >= 0 || mine.some((bracket) => bracket.clause === id)) continue;
    const placed = bracketOn(mind, [id, clause]);
    if (placed) return { type: 'PlaceBracket', clause: id, revision: clause.revision, ...placed };
  }
  return undefined;
}

type Bracket = Pick<Extract<Command, { type: 'PlaceBracket' }>, 'reason' | 'bracketed'>;

/** What crosses a red line, at the line; else what its sponsors have refused to amend. */
function bracketOn(mind: Mind, [id, clause]: Numbered): Bracket | undefined {
  const text = textOf(clause);
  if (!text) return undefined;
  const allowed = nearestAllowed(mind, clause, text);
  if (allowed !== undefined) return { reason: 'instructions', bracketed: { point: 'position', alternative: allowed } };
  const refused = Object.values(mind.everybody.amendments).find(
    ({ clause: about, party, consent }) =>
      about === id && party === mind.me && Object.values(consent).includes('declined'),
  );
  return refused && bracketFor(text, refused.result);
}

function bracketFor(text: Form, wanted: Form): Bracket | undefined {
  const dial = DIALS.find((each) => text[each] !== wanted[each]);
  if (dial) {
    const reason: BracketReason = dial === 'precision' && wanted[dial] > text[dial] ? 'unclear' : 'substantive';
    return { reason, bracketed: { point: dial, alternative: levelOf(wanted[dial]) } };
  }
  if (text.position === wanted.position) return undefined;
  return { reason: 'substantive', bracketed: { point: 'position', alternative: wanted.position } };
}

/** The nearest position that its red lines allow; undefined where the text crosses none, or all are forbidden. */
function nearestAllowed(mind: Mind, clause: ClauseView, text: Form): number | undefined {
  const crossedAt = (position: number): boolean => {
    const draft = draftIn(clause, { ...text, position });
    return draft !== undefined && crosses(mind, draft);
  };
  if (!crossedAt(text.position)) return undefined;
  const steps = (position: number) => Math.abs(position - text.position) / POSITION_STEP;
  return POSITIONS.filter((position) => !crossedAt(position)).toSorted((one, other) => steps(one) - steps(other))[0];
}

/** Lifts its bracket from what it can accept by now. */
export function lifts(mind: Mind): Command | undefined {
  for (const [bracket, { party, status, clause: about }] of Object.entries(mind.everybody.brackets)) {
    const clause = mind.everybody.clauses[about];
    if (party !== mind.me || status !== 'open' || clause?.status !== 'live') continue;
    if (changeIn(mind, clause) >= 0 && may(mind, 'LiftBracket'))
      return { type: 'LiftBracket', bracket, revision: clause.revision };
  }
  return undefined;
}
