/** All that a bot writes: the words of its drafts, and plain sentences that say why. */
import { assertNever } from '../../base/result.ts';
import type { Dial, Dials, Level } from '../../model/dials.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Issue } from '../../model/scenario.ts';
import { inSentence, operativeText, type Phrases } from '../../rolling/operative.ts';
import { nearer, neighboursOf } from '../../rolling/spectrum.ts';

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

/** What a bot has to say of another's text. */
export type About = { readonly number: number; readonly issue: Issue } & (
  | { readonly why: 'instructions' | 'no-way' }
  | {
      readonly why: 'too-hard' | 'still-too-hard' | 'too-soft';
      readonly dial: Dial;
      readonly from: Level;
      readonly to: Level;
    }
  | { readonly why: 'too-far'; readonly position: number }
);

/** Each level of a dial as something that one can accept, or not. */
const LEVEL_WORDS: Readonly<Record<Dial, readonly [string, string, string, string]>> = {
  obligation: ['a recommendation', 'a political commitment', 'an adopted treaty text', 'a treaty in force'],
  precision: ['a general aim', 'principles', 'rules and definitions', 'a detailed manual'],
  delegation: ['no body', 'a standing group or secretariat', 'an implementing body', 'a court'],
};

/** One sentence or two, with no figure but the clause's number. */
export function sentence(about: About): string {
  const given = { number: String(about.number), issue: about.issue.name };
  switch (about.why) {
    case 'instructions':
      return filled(SENTENCES.instructions, given);
    case 'no-way':
      return filled(SENTENCES.noWay, given);
    case 'too-hard':
      return about.dial === 'delegation' && about.to === 0
        ? filled(SENTENCES.noBody, { ...given, from: LEVEL_WORDS.delegation[about.from] })
        : filled(SENTENCES.tooHard, { ...given, ...levelWords(about) });
    case 'still-too-hard':
      return filled(SENTENCES.stillTooHard, { ...given, ...levelWords(about), to: capitalised(levelWords(about).to) });
    case 'too-soft':
      return filled(about.dial === 'precision' ? SENTENCES.tooVague : SENTENCES.tooWeak, {
        ...given,
        ...levelWords(about),
      });
    case 'too-far':
      return filled(SENTENCES.tooFar, { ...given, place: placeWords(about.issue, about.position) });
    default:
      return assertNever(about);
  }
}

const levelWords = ({ dial, from, to }: Extract<About, { dial: Dial }>) => ({
  from: LEVEL_WORDS[dial][from],
  to: LEVEL_WORDS[dial][to],
});

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A position in the issue's own words, to follow a colon. */
function placeWords(issue: Issue, position: number): string {
  const { below, above } = neighboursOf(issue, position);
  const side = nearer(position, below, above);
  const words = (side === 'above' ? above : below).words;
  const said = `“${inSentence(words, PHRASES)}”`;
  if (below.at === above.at) return said;
  return side === 'middle' ? `between ${said} and “${inSentence(above.words, PHRASES)}”` : `near ${said}`;
}

const SENTENCES = {
  instructions: 'Our instructions do not let us accept clause {{number}} on {{issue}} where it stands now.',
  noWay: 'We see no way yet to carry clause {{number}} on {{issue}}: it is too far from what we could defend at home.',
  noBody: 'On clause {{number}}, {{issue}}: we could come to your wording without {{from}}.',
  tooHard:
    'On clause {{number}}, {{issue}}: we can accept {{to}}, not {{from}}. As it stands the text binds us too far.',
  stillTooHard:
    'Clause {{number}} on {{issue}} binds us too far. {{to}} rather than {{from}} would help, but would not be enough for us yet.',
  tooWeak:
    'Clause {{number}} on {{issue}} does too little for us: {{to}} rather than {{from}} would make it worth having.',
  tooVague: 'Clause {{number}} on {{issue}} is too vague for us: with {{to}} instead of {{from}} we could carry it.',
  tooFar: 'Clause {{number}} on {{issue}} goes too far from us. We could meet you here: {{place}}.',
} as const;
