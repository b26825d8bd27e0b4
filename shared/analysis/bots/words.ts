/** All that a bot writes: the words of its drafts, and plain sentences that say why and answer people. */
import { mapValues } from '../../base/records.ts';
import { assertNever } from '../../base/result.ts';
import type { Tactic } from '../../model/bot.ts';
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

/** A position in the issue's own words, to follow a colon: no figure. */
export function placeWords(issue: Issue, position: number): string {
  const { below, above } = neighboursOf(issue, position);
  const side = nearer(position, below, above);
  const words = (side === 'above' ? above : below).words;
  const said = `“${inSentence(words, PHRASES)}”`;
  if (below.at === above.at) return said;
  return side === 'middle' ? `between ${said} and “${inSentence(above.words, PHRASES)}”` : `near ${said}`;
}

/** Why it could not agree to a text on which the vote is over. */
export function explanation(about: About): string {
  const given = { number: String(about.number), issue: about.issue.name };
  return `${filled(EXPLANATIONS.no, given)} ${reasonFor(about)}`;
}

function reasonFor(about: About): string {
  switch (about.why) {
    case 'instructions':
    case 'no-way':
      return EXPLANATIONS[about.why];
    case 'too-hard':
    case 'still-too-hard':
    case 'too-soft':
      return filled(EXPLANATIONS[about.why], { ...levelWords(about), To: capitalised(levelWords(about).to) });
    case 'too-far':
      return filled(EXPLANATIONS['too-far'], { place: placeWords(about.issue, about.position) });
    default:
      return assertNever(about);
  }
}

const EXPLANATIONS = {
  no: 'We could not agree to clause {{number}}, {{issue}}.',
  instructions: 'Our instructions did not allow it.',
  'no-way': 'It was too far from what we could defend at home.',
  'too-hard': 'We could have accepted {{to}}, not {{from}}.',
  'still-too-hard': 'It bound us too far. {{To}} rather than {{from}} would have been a first step.',
  'too-soft': 'With {{to}} rather than {{from}} it would have been worth having.',
  'too-far': 'We could have met the others here: {{place}}.',
} as const;

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

/** What it answers to people, by what it has to say. */
const ANSWERS = {
  introduction: 'I am a bot and negotiate for {{party}}. {{tactic}}',
  concern: 'Our main concern is {{issue}}.',
  unclear: 'I am a bot and could not make that out.',
  reads:
    'I only recognise issues by their names ({{issues}}), clauses by their numbers (“clause 1”), and words like “support” and “trade”.',
  thanks: 'Thank you.',
  lastAnswer: 'That was my last answer here in this phase; I go on reading the texts.',
  noClause: 'I see no clause {{number}} on the table.',
  stance: 'On {{issue}} our public position is {{place}}.',
  noStake: 'We have no interest of our own in {{issue}}.',
  noText: 'Nothing is on the table there yet. Table a text, and we shall say what we could accept.',
  noTextNow: 'Nothing is on the table there now.',
  ours: 'Clause {{number}} is ours, and we stand by it.',
  oursToChange: 'Clause {{number}} is ours. Tell us what would have to change in it for you to support it.',
  carried: 'We carry clause {{number}} already.',
  supportable: 'We can support clause {{number}}, {{issue}}, as it stands.',
  adopted: 'Clause {{number}}, {{issue}}, has been adopted.',
  gone: 'Clause {{number}}, {{issue}}, is no longer on the table.',
  promised:
    'We have an understanding: your {{takes}} on clause {{taken}} for ours ({{gives}}) on clause {{given}}. We keep our word.',
  offered:
    'Our offer waits for your answer: your {{takes}} on clause {{taken}} for ours ({{gives}}) on clause {{given}}.',
  offerUs:
    'Offer us an understanding: your yes on clause {{ours}} for ours on clause {{theirs}}. By our estimate both of us would gain.',
  askForOurs: 'We ask for your support of clause {{number}} in turn.',
  nothingOfTheirs: 'You have no text on the table that we could support or trade for.',
  nothingToSupport: 'You have no text on the table that we could support.',
  asBefore: 'As I said: {{answer}}',
  nothingNew: 'We have nothing to add to that as the texts stand.',
  nothingOfOurs: 'We have no text of our own on the table to trade for.',
  notOnIssue: 'A trade needs texts on two issues, one from each of us.',
  weLose: 'Your yes on clause {{ours}} for ours on clause {{theirs}} would not pay for us as the texts stand.',
  theyLose: 'We see no trade yet: by our estimate clauses {{ours}} and {{theirs}} together would not pay for you.',
  tooLate: 'It is too late for understandings in this phase.',
  askChange: 'Could you live with {{to}} instead of {{from}} in clause {{number}}?',
  askMeet: 'Could you meet us here in clause {{number}}: {{place}}?',
  askSupport: 'What would have to change in clause {{number}} for you to support it?',
  askText: 'What text would you table on {{issue}}?',
  voted:
    'We voted yes on clause {{number}}, {{issue}}, though it asks more of us than we wished: we look at the agreement as a whole.',
} as const;

export const said = (what: keyof typeof ANSWERS, given: Readonly<Record<string, string | number>> = {}): string =>
  filled(ANSWERS[what], mapValues(given, String));

/** How it gives way, for people. */
export const TACTIC_WORDS: Readonly<Record<Tactic, string>> = {
  boulware: 'I hold out for long and give way late.',
  linear: 'I give way little by little as time passes.',
  conceder: 'I give way early.',
  imitative: 'I give way as far as others do.',
};

/** An open question about another's text; undefined where a question would be empty. */
export function question(about: About): string | undefined {
  switch (about.why) {
    case 'instructions':
    case 'no-way':
      return undefined;
    case 'too-hard':
    case 'still-too-hard':
    case 'too-soft':
      return said('askChange', { number: about.number, ...levelWords(about) });
    case 'too-far':
      return said('askMeet', { number: about.number, place: placeWords(about.issue, about.position) });
    default:
      return assertNever(about);
  }
}

export const quoted = (words: readonly string[]): string => words.map((each) => `“${each}”`).join(', ');
