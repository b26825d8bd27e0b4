/** The rolling text as Markdown. What people wrote stays what they wrote: it becomes no heading, link, image or HTML. */
import {
  alternativeLetter,
  type RollingBracket,
  type RollingClause,
  type RollingDocument,
  type RollingIssue,
} from './document.ts';
import type { RollingWords } from './words.ts';

/** Ends with a line break; paragraphs are divided by an empty line. */
export function rollingMarkdown(document: RollingDocument, words: RollingWords): string {
  const { title, revision, issues, bracketsLeft } = document;
  const blocks = [
    `# ${inline(words.title(title))}`,
    `**${inline(words.revision(revision))}** ${inline(words.after(revision))}`,
    inline(words.bracketsLeft(bracketsLeft)),
    ...issues.flatMap((issue) => issueBlocks(issue, words)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function issueBlocks(rolling: RollingIssue, words: RollingWords): readonly string[] {
  const { issue, agreed, alternatives } = rolling;
  const nothing = agreed.length + alternatives.length === 0;
  return [
    `## ${inline(issue.name)}`,
    `*${inline(issue.question)}*`,
    ...(nothing ? [inline(words.nothing)] : []),
    ...agreed.flatMap((clause) => [
      `**${inline(clause.pending ? words.pending : words.inForce)}**`,
      ...clauseBlocks(clause, rolling, words),
    ]),
    ...alternativeBlocks(rolling, words),
  ];
}

/** `[Alt. A … | Alt. B …]`, each bracket and bar on a line of its own so that long texts can be read. */
function alternativeBlocks(rolling: RollingIssue, words: RollingWords): readonly string[] {
  const { alternatives } = rolling;
  if (alternatives.length === 0) return [];
  const texts = alternatives.flatMap((clause, index) => [
    index === 0 ? '\\[' : '\\|',
    ...(alternatives.length > 1 ? [`**${inline(words.alternative(alternativeLetter(index)))}**`] : []),
    ...clauseBlocks(clause, rolling, words),
  ]);
  return [...texts, '\\]'];
}

function clauseBlocks(clause: RollingClause, { issue }: RollingIssue, words: RollingWords): readonly string[] {
  return [
    `### ${inline(`${words.clause(clause.number)}: ${clause.text.title}`)}`,
    quoted(clause.text.text),
    inline(words.form(clause, issue)),
    inline(words.carried(clause)),
    ...listed([
      ...clause.brackets.map((bracket) => bracketLine(bracket, clause, issue, words)),
      ...words.open(clause).map(inline),
    ]),
  ];
}

function bracketLine(
  bracket: RollingBracket,
  clause: RollingClause,
  issue: RollingIssue['issue'],
  words: RollingWords,
): string {
  const { name, now, alternative } = words.bracket(bracket, clause, issue);
  return `\\[${inline(name)}: ${inline(now)} \\| ${inline(alternative)}\\] (${inline(words.held(bracket))})`;
}

const listed = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join('\n')];

/** An operative text as a block of its own, its lines kept apart. */
const quoted = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `> ${inline(line)}`.trimEnd())
    .join('\n');

/** Every sign that could mean something to a Markdown reader. A backslash before any of ASCII's is its plain self. */
const SIGNS = /[!-/:-@[-`{-~]/g;

/** Signs of plain sentences, which mean something only at the beginning of a line, or in a word with others. */
const HARMLESS = new Set([',', '.', ';', ':', "'", '"', '%', '?', '(', ')', '/', '^', '-']);

/** Words on one line that mean themselves. */
function inline(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return atStart(line.replace(SIGNS, (sign) => (HARMLESS.has(sign) ? sign : `\\${sign}`)));
}

/** "1." and "-" would begin a list, an address would become a link. */
const atStart = (line: string): string =>
  line
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^([-:])/, '\\$1')
    .replace(/(\w):\/\//g, '$1\\://')
    .replace(/www\./gi, (found) => `${found.slice(0, -1)}\\.`);
