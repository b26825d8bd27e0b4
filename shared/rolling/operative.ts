/**
 * The operative text of a draft, in the language of diplomatic drafting: how far the parties bind themselves, where on
 * the issue's spectrum, how exactly, and who watches over it. The words are the scenario's, or else the reader's.
 */
import type { Dials, Level } from '../model/dials.ts';
import type { Issue } from '../model/scenario.ts';
import { nearer, neighboursOf } from './spectrum.ts';

/** The phrases of generated text in one language. What a phrase is given stands in its places. */
export interface Phrases {
  /** How a scenario marks today's position. */
  readonly asNow: string;
  /** First words that are no names, with a space between them. */
  readonly smallWords: string;
  readonly obligation: (level: Level, given: { readonly subject: string; readonly terms: string }) => string;
  /** With the scenario's own beginning of the sentence. */
  readonly worded: (
    level: Level,
    given: { readonly words: string; readonly subject: string; readonly terms: string },
  ) => string;
  readonly exactly: (given: { readonly words: string }) => string;
  readonly between: (
    side: 'below' | 'middle' | 'above',
    given: { readonly below: string; readonly above: string },
  ) => string;
  readonly precision: (level: Level) => string;
  readonly delegation: (level: Level) => string;
}

type Placed = Dials & { readonly position: number };

/** The generated text of a clause, for its author to use or to change. */
export function operativeText(issue: Issue, form: Placed, phrases: Phrases): string {
  const { precision, delegation } = form;
  const { wording } = issue;
  return [
    obligationText(issue, form, phrases),
    wording.precision[precision] ?? phrases.precision(precision),
    wording.delegation[delegation] ?? phrases.delegation(delegation),
  ].join(' ');
}

/** The scenario's beginning of the sentence ("the Parties should"), if it has one, and what a bare verb makes of it. */
function obligationText(issue: Issue, { obligation, position }: Placed, phrases: Phrases): string {
  const given = { subject: issue.subject, terms: termsAt(issue, position, phrases) };
  const words = issue.wording.obligation[obligation];
  return words === undefined
    ? phrases.obligation(obligation, given)
    : phrases.worded(obligation, { ...given, words: capitalised(words) });
}

function termsAt(issue: Issue, position: number, phrases: Phrases): string {
  const { below, above } = neighboursOf(issue, position);
  if (below.at === above.at) return phrases.exactly({ words: inSentence(below.words, phrases) });
  const words = { below: inSentence(below.words, phrases), above: inSentence(above.words, phrases) };
  return phrases.between(nearer(position, below, above), words);
}

/**
 * Fits a position's words into a sentence after a colon: not that it is so today, no second colon, no full stop, and no
 * capital on those first words that the reader's language knows to be no names.
 */
export function inSentence(words: string, phrases: Phrases): string {
  const plain = withoutStart(words.trim(), phrases.asNow).replace(/\.$/, '').replace(/:\s+/g, ', ');
  const first = plain.split(/[\s,;]/, 1)[0] ?? '';
  return phrases.smallWords.split(' ').includes(first) ? plain.charAt(0).toLocaleLowerCase() + plain.slice(1) : plain;
}

/** A scenario marks today's position by its first words; in a clause they would say nothing. */
function withoutStart(words: string, start: string): string {
  const rest = words.toLocaleLowerCase().startsWith(start.toLocaleLowerCase()) ? words.slice(start.length).trim() : '';
  return rest === '' ? words : rest;
}

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
