/** All that a bot writes: the words of its drafts, and plain sentences that say why. */
import type { Dials } from '../../model/dials.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Issue } from '../../model/scenario.ts';
import { operativeText, type Phrases } from '../../rolling/operative.ts';

/** The phrases of generated text, as the English pages have them. */
export const OPERATIVE = {
  asNow: 'As now:',
  smallWords:
    'A An The All Any As At Ban Both By Common Cooperation Developed Duties Each Every Existing Free Governments In Many Mass Most Mutual National No Non-attack Nothing On One Only Political Private-led Regular Restrictions Some Sovereignty States Systematic Talks Timely Voluntary Wholly',
  obligation: {
    0: 'The Parties are invited, with regard to {{subject}}, to be guided by {{terms}}.',
    1: 'The Parties should, with regard to {{subject}}, act on {{terms}}.',
    2: 'The Parties undertake, with regard to {{subject}}, to give effect to {{terms}}.',
    3: 'The Parties shall, with regard to {{subject}}, give effect to {{terms}}.',
  },
  worded: {
    0: '{{words}} be guided, with regard to {{subject}}, by {{terms}}.',
    1: '{{words}} act, with regard to {{subject}}, on {{terms}}.',
    2: '{{words}} give effect, with regard to {{subject}}, to {{terms}}.',
    3: '{{words}} give effect, with regard to {{subject}}, to {{terms}}.',
  },
  terms: {
    exact: 'the following: {{words}}',
    below: 'terms between the two that follow, closer to the first: (1) {{below}}; and (2) {{above}}',
    middle: 'terms midway between the two that follow: (1) {{below}}; and (2) {{above}}',
    above: 'terms between the two that follow, closer to the second: (1) {{below}}; and (2) {{above}}',
  },
  precision: {
    0: 'This states a general aim; how to pursue it is left to each Party.',
    1: 'Each Party applies it as a principle, in the light of its own circumstances.',
    2: 'Rules and definitions adopted with this clause govern its application.',
    3: 'A manual adopted with this clause sets out definitions, thresholds and procedures in detail, and governs its application.',
  },
  delegation: {
    0: 'No body is set up; questions that arise are settled between the Parties concerned.',
    1: 'A standing group with a small secretariat keeps its application under review.',
    2: 'An implementing body monitors compliance and reports to the Parties.',
    3: 'Disputes over its application are referred to a court, whose judgment is binding.',
  },
} as const;

const filled = (template: string, given: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => given[name] ?? '');

const PHRASES: Phrases = {
  asNow: OPERATIVE.asNow,
  smallWords: OPERATIVE.smallWords,
  obligation: (level, given) => filled(OPERATIVE.obligation[level], given),
  worded: (level, given) => filled(OPERATIVE.worded[level], given),
  exactly: (given) => filled(OPERATIVE.terms.exact, given),
  between: (side, given) => filled(OPERATIVE.terms[side], given),
  precision: (level) => OPERATIVE.precision[level],
  delegation: (level) => OPERATIVE.delegation[level],
};

/** The words of a draft: the issue's name, and its text from the scenario's own wording. */
export function wordsFor(issue: Issue | undefined, form: Dials & { readonly position: number }) {
  if (!issue) return { title: '–', text: '–' };
  return {
    title: issue.name.slice(0, LIMITS.title).trim(),
    text: operativeText(issue, form, PHRASES).slice(0, LIMITS.text).trim(),
  };
}
