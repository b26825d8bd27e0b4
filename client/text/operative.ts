/**
 * The operative text of a draft, in the language of diplomatic drafting: how far the parties bind themselves, where on
 * the issue's spectrum, how exactly, and who watches over it. The words are the scenario's, or else the locale's.
 */
import type { Dials } from '#shared/model/dials.ts';
import type { Issue } from '#shared/model/scenario.ts';
import { t } from './i18n.ts';
import { nearer, neighboursOf } from './positions.ts';
import { capitalised } from './wording.ts';

/** The generated text of a clause, for its author to use or to change. */
export function operativeText(issue: Issue, form: Dials & { readonly position: number }): string {
  const { precision, delegation } = form;
  const { wording } = issue;
  return [
    obligationText(issue, form),
    wording.precision[precision] ?? t(`panels:operative.precision.${precision}`),
    wording.delegation[delegation] ?? t(`panels:operative.delegation.${delegation}`),
  ].join(' ');
}

/** The scenario's beginning of the sentence ("the Parties should"), if it has one, and what a bare verb makes of it. */
function obligationText(issue: Issue, { obligation, position }: Dials & { readonly position: number }): string {
  const given = { subject: issue.subject, terms: termsAt(issue, position) };
  const words = issue.wording.obligation[obligation];
  return words === undefined
    ? t(`panels:operative.obligation.${obligation}`, given)
    : t(`panels:operative.worded.${obligation}`, { ...given, words: capitalised(words) });
}

function termsAt(issue: Issue, position: number): string {
  const { below, above } = neighboursOf(issue, position);
  if (below.at === above.at) return t('panels:operative.terms.exact', { words: inSentence(below.words) });
  const words = { below: inSentence(below.words), above: inSentence(above.words) };
  return t(`panels:operative.terms.${nearer(position, below, above)}`, words);
}

/**
 * Fits a position's words into a sentence after a colon: not that it is so today, no second colon, no full stop, and no
 * capital on those first words that the locale knows to be no names.
 */
function inSentence(words: string): string {
  const plain = withoutStart(words.trim(), t('panels:operative.asNow')).replace(/\.$/, '').replace(/:\s+/g, ', ');
  const first = plain.split(/[\s,;]/, 1)[0] ?? '';
  return t('panels:operative.smallWords').split(' ').includes(first)
    ? plain.charAt(0).toLocaleLowerCase() + plain.slice(1)
    : plain;
}

/** A scenario marks today's position by its first words; in a clause they would say nothing. */
function withoutStart(words: string, start: string): string {
  const rest = words.toLocaleLowerCase().startsWith(start.toLocaleLowerCase()) ? words.slice(start.length).trim() : '';
  return rest === '' ? words : rest;
}
