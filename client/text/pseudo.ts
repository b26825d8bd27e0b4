/** Makes a language out of English that is easy to read and hard on the layout: accented and two fifths longer. */
const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'î',
  o: 'ö',
  u: 'ü',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  y: 'ý',
};

export function pseudo<Tree>(words: Tree): Tree {
  return (typeof words === 'string' ? lengthened(words) : each(words)) as Tree;
}

function each(words: unknown): unknown {
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, pseudo(value)]));
}

/** What stands in braces is filled in by the page and stays as it is. */
function lengthened(text: string): string {
  const accented = text
    .split(/(\{\{.*?\}\})/)
    .map((part) => (part.startsWith('{{') ? part : part.replace(/[a-z]/g, (letter) => ACCENTS[letter] ?? letter)))
    .join('');
  return `${accented}${' ~'.repeat(Math.ceil(text.length / 5))}`;
}
