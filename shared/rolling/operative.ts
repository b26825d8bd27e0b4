/**
 * The operative text of a draft, in the language of diplomatic drafting: how far the parties bind themselves, where on
 * the issue's spectrum, how exactly, and who watches over it. The words are the scenario's, or else the reader's.
 */
import type { Dials, Level } from '../model/dials.ts';
import type { Issue } from '../model/scenario.ts';
import { nearer, neighboursOf } from './spectrum.ts';

export type OperativePhrase =
  | 'asNow'
  | 'smallWords'
  | `obligation.${Level}`
  | `worded.${Level}`
  | 'terms.exact'
  | 'terms.below'
  | 'terms.middle'
  | 'terms.above'
  | `precision.${Level}`
  | `delegation.${Level}`;

/** A phrase in the reader's language, with what it is given in its places. */
export type Phrasing = (phrase: OperativePhrase, given?: Readonly<Record<string, string>>) => string;

type Placed = Dials & { readonly position: number };

/** The generated text of a clause, for its author to use or to change. */
export function operativeText(issue: Issue, form: Placed, say: Phrasing): string {
  const { precision, delegation } = form;
  const { wording } = issue;
  return [
    obligationText(issue, form, say),
    wording.precision[precision] ?? say(`precision.${precision}`),
    wording.delegation[delegation] ?? say(`delegation.${delegation}`),
  ].join(' ');
}

/** The scenario's beginning of the sentence ("the Parties should"), if it has one, and what a bare verb makes of it. */
function obligationText(issue: Issue, { obligation, position }: Placed, say: Phrasing): string {
  const given = { subject: issue.subject, terms: termsAt(issue, position, say) };
  const words = issue.wording.obligation[obligation];
  return words === undefined
    ? say(`obligation.${obligation}`, given)
    : say(`worded.${obligation}`, { ...given, words: capitalised(words) });
}

function termsAt(issue: Issue, position: number, say: Phrasing): string {
  const { below, above } = neighboursOf(issue, position);
  if (below.at === above.at) return say('terms.exact', { words: inSentence(below.words, say) });
  const words = { below: inSentence(below.words, say), above: inSentence(above.words, say) };
  return say(`terms.${nearer(position, below, above)}`, words);
}

/**
 * Fits a position's words into a sentence after a colon: not that it is so today, no second colon, no full stop, and no
 * capital on those first words that the reader's language knows to be no names.
 */
export function inSentence(words: string, say: Phrasing): string {
  const plain = withoutStart(words.trim(), say('asNow')).replace(/\.$/, '').replace(/:\s+/g, ', ');
  const first = plain.split(/[\s,;]/, 1)[0] ?? '';
  return say('smallWords').split(' ').includes(first) ? plain.charAt(0).toLocaleLowerCase() + plain.slice(1) : plain;
}

/** A scenario marks today's position by its first words; in a clause they would say nothing. */
function withoutStart(words: string, start: string): string {
  const rest = words.toLocaleLowerCase().startsWith(start.toLocaleLowerCase()) ? words.slice(start.length).trim() : '';
  return rest === '' ? words : rest;
}

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
