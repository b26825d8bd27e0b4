/** What a practised bot says: why it does not carry a text, and what would help. It gives away no figure of its own. */
import { DIALS, stepped } from '../../model/dials.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { ClauseView } from '../../model/view.ts';
import { textOf } from '../../rolling/reading.ts';
import type { Command } from '../../rules/commands.ts';
import { draftIn, type Form, levelOf } from '../standing.ts';
import { acceptableChange, unwelcome } from './amending.ts';
import { unaskedBy } from './hearing.ts';
import { changeIn, crosses, isNovice, type Mind, may } from './mind.ts';
import { type About, sentence } from './words.ts';

/** How much it says unasked in a round, over all channels. */
const MESSAGES = 3;
/** How many channels a delegation can be in, less a few for the people in it. */
const CHANNELS = 20;

/** Tells the sponsors of what it does not carry why. */
export function talks(mind: Mind): Command | undefined {
  const { press } = mind.sight.scenario.procedure;
  if (isNovice(mind) || !may(mind, 'SendMessage') || press === 'none') return undefined;
  const said = unaskedBy(mind);
  if (said.length >= MESSAGES * mind.everybody.round) return undefined;
  for (const [, clause] of unwelcome(mind)) {
    const to = addresseeOf(mind, clause.sponsor);
    const about = to && aboutText(mind, clause);
    if (!to || !about) continue;
    const text = sentence(about);
    if (!said.some((message) => message.text === text)) return { type: 'SendMessage', to: [...to], text };
  }
  return undefined;
}

/** In private where that is allowed and the other still listens, else in the plenary; undefined where neither will do. */
function addresseeOf({ sight, own, others, me }: Mind, party: PartyId): readonly PartyId[] | undefined {
  if (!others.includes(party)) return undefined;
  const { procedure, parties } = sight.scenario;
  if (procedure.press === 'plenary') return [];
  const id = parties.flatMap((each) => (each.id === me || each.id === party ? [each.id] : [])).join('+');
  const channel = own.channels[id];
  if (channel) return channel.members[party] ? [party] : undefined;
  return Object.keys(own.channels).length < CHANNELS ? [party] : undefined;
}

/**
 * What stands between it and a text: its instructions, a form that is too hard or too vague, or the distance. Of a text
 * that has been decided on it says only what would have made it less hard.
 */
export function aboutText(mind: Mind, clause: ClauseView): About | undefined {
  const text = textOf(clause);
  const draft = draftIn(clause);
  const issue = mind.sight.scenario.issues.find(({ id }) => id === clause.issue);
  if (!text || !draft || !issue) return undefined;
  const base = { number: clause.number, issue };
  if (crosses(mind, draft)) return { ...base, why: 'instructions' };
  const acceptable = isHeld(clause) ? undefined : acceptableChange(mind, clause);
  const wanted = acceptable ?? bestStep(mind, clause, text);
  const dial = DIALS.find((each) => wanted && wanted[each] !== text[each]);
  if (wanted && dial) {
    const [from, to] = [levelOf(text[dial]), levelOf(wanted[dial])];
    const why = to > from ? 'too-soft' : acceptable ? 'too-hard' : 'still-too-hard';
    return { ...base, why, dial, from, to };
  }
  if (wanted && wanted.position !== text.position) return { ...base, why: 'too-far', position: wanted.position };
  return { ...base, why: 'no-way' };
}

/** Whether it is what other texts would have to be better than. */
const isHeld = ({ status }: ClauseView): boolean => status === 'adopted' || status === 'pending';

/** The one softer step that would help it most, if any would. */
function bestStep(mind: Mind, clause: ClauseView, text: Form): Form | undefined {
  const steps = DIALS.flatMap((dial) => {
    const level = stepped(levelOf(text[dial]), -1);
    return level === undefined ? [] : [{ ...text, [dial]: level }];
  });
  const now = changeIn(mind, clause);
  return steps
    .map((form) => ({ form, gain: changeIn(mind, clause, form) - now }))
    .filter(({ gain }) => gain > 1)
    .toSorted((one, other) => other.gain - one.gain)[0]?.form;
}
