/** What a bot makes of a text in plain words: names, numbers and a few verbs. It understands no more than that. */
import { memoized, memoizedOn } from '../../base/memo.ts';
import type { PublicScenario } from '../../model/publicScenario.ts';
import type { Issue, PartyId } from '../../model/scenario.ts';
import type { Message } from '../../protocol/wire.ts';
import { textOf } from '../../rolling/reading.ts';
import type { Mind, Numbered } from './mind.ts';

/** What somebody wants of it, as far as it can tell. */
export type Wish = 'trade' | 'support' | 'view' | 'acquaintance' | 'courtesy' | 'unclear';

export interface Reading {
  readonly wish: Wish;
  /** Clauses that it names, whatever has become of them. */
  readonly clauses: readonly Numbered[];
  /** A clause's number that there is not. */
  readonly unknown: number | undefined;
  /** Issues that it names otherwise than by a clause. */
  readonly issues: readonly Issue[];
}

/** An answer goes into so many texts, and no more. */
const MOST_NAMED = 2;

export function readingOf(mind: Mind, text: string): Reading {
  const words = wordsIn(text);
  const numbers = clauseNumbersIn(words);
  const all = Object.entries(mind.everybody.clauses);
  const named = all.filter(([, clause]) => numbers.includes(clause.number) || isTitled(clause, words));
  const clauses = named.slice(0, MOST_NAMED);
  const issues = issuesIn(mind.sight.scenario, text).filter(
    ({ id }) => !clauses.some(([, clause]) => clause.issue === id),
  );
  return {
    wish: wishIn(words),
    clauses,
    unknown: numbers.find((number) => !all.some(([, clause]) => clause.number === number)),
    issues: issues.slice(0, MOST_NAMED - clauses.length),
  };
}

/** A message, and the parties that it may name. */
interface Written {
  readonly scenario: PublicScenario;
  readonly message: Message;
}

/** The parties that a message names, by their names or in capitals by their ids. Each is read once, however long the talk. */
export const partiesNamed = memoizedOn(
  ({ scenario, message }: Written) => [message, scenario],
  ({ scenario, message: { text } }): ReadonlySet<PartyId> => {
    const [raw, words] = [rawWordsIn(text), wordsIn(text)];
    const isNamed = ({ id, name }: Written['scenario']['parties'][number]): boolean =>
      raw.includes(id) || has(words, ...wordsIn(name));
    return new Set(scenario.parties.filter(isNamed).map(({ id }) => id));
  },
);

/** The numbers of the clauses that a message names. */
export const numbersNamed = memoized(({ text }: Message): readonly number[] => clauseNumbersIn(wordsIn(text)));

const rawWordsIn = (text: string): readonly string[] => text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
const wordsIn = (text: string): readonly string[] => rawWordsIn(text.toLowerCase());

/** Whether words stand somewhere one after the other; no words stand nowhere. */
const has = (words: readonly string[], ...phrase: readonly string[]): boolean =>
  phrase.length > 0 && words.some((_, at) => phrase.every((word, index) => words[at + index] === word));

const CLAUSE_WORDS = new Set('clause clauses text texts draft drafts article articles proposal proposals'.split(' '));
const BETWEEN_NUMBERS = new Set('no nr number and or with to for'.split(' '));
const NUMBER_WORDS = new Map(
  'one two three four five six seven eight nine ten'.split(' ').map((word, index) => [word, index + 1]),
);

/** The numbers after “clause”, or after another word for one. */
function clauseNumbersIn(words: readonly string[]): readonly number[] {
  const numbers: number[] = [];
  let isCounting = false;
  for (const word of words) {
    const number = NUMBER_WORDS.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : undefined);
    if (CLAUSE_WORDS.has(word)) isCounting = true;
    else if (isCounting && number !== undefined) numbers.push(number);
    else if (!BETWEEN_NUMBERS.has(word)) isCounting = false;
  }
  return numbers;
}

/** A title of one short word stands in too many sentences. */
const TITLE_LENGTH = 6;

function isTitled(clause: Numbered[1], words: readonly string[]): boolean {
  const title = textOf(clause)?.title ?? '';
  return clause.status === 'live' && title.length >= TITLE_LENGTH && has(words, ...wordsIn(title));
}

/** The issues that a text names: by their whole names, or else by words that belong to one issue alone. */
function issuesIn(scenario: PublicScenario, text: string): readonly Issue[] {
  const raw = rawWordsIn(text);
  const words = wordsIn(text);
  const isNamed = ({ id, name }: Issue): boolean => raw.includes(id) || has(words, ...wordsIn(name));
  const named = scenario.issues.filter(isNamed);
  if (named.length > 0) return named;
  const keywords = keywordsOf(scenario);
  const hits = ({ id }: Issue): number => {
    const own = keywords.get(id) ?? [];
    return words.filter((word) => own.some((keyword) => isAlike(word, keyword))).length;
  };
  return scenario.issues
    .map((issue) => ({ issue, count: hits(issue) }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
    .map(({ issue }) => issue);
}

/** Words in names of issues that say nothing of which it is. */
const COMMON = new Set(
  `a against an and as at by critical conduct direct exchange for from in information into international its making new of
  on or part policy protection public response role rules states support system the their through to use way what with`
    .split(/\s+/)
    .map(stemOf),
);

/** The stems by which each issue can be told from the others, and from the parties. */
const keywordsOf = memoized((scenario: PublicScenario): ReadonlyMap<string, readonly string[]> => {
  const stemsOf = ({ id, name, subject }: Issue): ReadonlySet<string> =>
    new Set(wordsIn(`${id} ${name} ${subject}`).map(stemOf));
  const parties = new Set(scenario.parties.flatMap(({ name }) => wordsIn(name).map(stemOf)));
  const stems = new Map(scenario.issues.map((issue) => [issue.id, stemsOf(issue)]));
  const isTelling = (stem: string, id: string): boolean =>
    stem.length > 2 &&
    !COMMON.has(stem) &&
    !parties.has(stem) &&
    [...stems].every(([other, theirs]) => other === id || !theirs.has(stem));
  return new Map([...stems].map(([id, own]) => [id, [...own].filter((stem) => isTelling(stem, id))]));
});

/** Without the endings that most often differ: “attribution”, “attribute” and “attributed” are one. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:ions?|ing|ed|es|s|e)$/, '');
  return stem.length < 4 ? word : stem;
}

/** “crime” is meant for “cybercrime”. */
function isAlike(word: string, keyword: string): boolean {
  const stem = stemOf(word);
  return stem === keyword || (word.length >= 5 && keyword.endsWith(stem));
}

const anyOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const TRADE = anyOf('trade trades trading deal swap bargain exchange understanding offer');
const TRADE_PHRASES = ['in return', 'in turn', 'if you', 'for yours'];
const SUPPORT = anyOf('support supports supporting vote votes voting cosponsor back');
const SUPPORT_PHRASES = ['co sponsor'];
const VIEW = anyOf(
  'why what how where which position positions view views opinion want wants need needs think accept priority priorities red line problem concern concerns interest interests change',
);
const ACQUAINTANCE = anyOf(
  'hello hi hey dear greetings morning afternoon evening welcome bot robot human ai machine chatgpt',
);
const ACQUAINTANCE_PHRASES = ['who are', 'are you', 'real person', 'how are'];
const COURTESY = anyOf('thanks thank ok okay great good fine bye goodbye agreed cheers sure yes no');

/** The first that fits: who greets and asks is answered what they ask. */
function wishIn(words: readonly string[]): Wish {
  const isAny = (kind: ReadonlySet<string>, phrases: readonly string[] = []): boolean =>
    words.some((word) => kind.has(word)) || phrases.some((phrase) => has(words, ...phrase.split(' ')));
  const asksWhy = has(words, 'why');
  if (!asksWhy && isAny(TRADE, TRADE_PHRASES)) return 'trade';
  if (!asksWhy && isAny(SUPPORT, SUPPORT_PHRASES)) return 'support';
  if (isAny(ACQUAINTANCE, ACQUAINTANCE_PHRASES)) return 'acquaintance';
  if (isAny(VIEW)) return 'view';
  return isAny(COURTESY) ? 'courtesy' : 'unclear';
}
