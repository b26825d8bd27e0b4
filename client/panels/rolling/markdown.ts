/** The rolling text as Markdown. What people wrote stays what they wrote: it becomes no heading, link, image or HTML. */
import { t } from '../../text/i18n.ts';
import { alternativeLetter, type RollingClause, type RollingDocument, type RollingIssue } from './document.ts';
import { bracketText, carriedText, formText, heldText, type Names, openText } from './words.ts';

/** Ends with a line break; paragraphs are divided by an empty line. */
export function rollingMarkdown(document: RollingDocument, names: Names): string {
  const { title, revision, issues, bracketsLeft } = document;
  const blocks = [
    `# ${inline(t('floor:rolling.title', { title }))}`,
    `**${inline(t('floor:rolling.revision', { revision }))}** ${inline(t('floor:rolling.after', { round: revision }))}`,
    inline(t('floor:rolling.bracketsLeft', { count: bracketsLeft })),
    ...issues.flatMap((issue) => issueBlocks(issue, names)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function issueBlocks(rolling: RollingIssue, names: Names): readonly string[] {
  const { issue, agreed, alternatives } = rolling;
  const nothing = agreed.length + alternatives.length === 0;
  return [
    `## ${inline(issue.name)}`,
    `*${inline(issue.question)}*`,
    ...(nothing ? [inline(t('floor:rolling.nothing'))] : []),
    ...agreed.flatMap((clause) => [
      `**${inline(t(clause.pending ? 'floor:rolling.pending' : 'floor:rolling.inForce'))}**`,
      ...clauseBlocks(clause, rolling, names),
    ]),
    ...alternativeBlocks(rolling, names),
  ];
}

/** `[Alt. A … | Alt. B …]`, each bracket and bar on a line of its own so that long texts can be read. */
function alternativeBlocks(rolling: RollingIssue, names: Names): readonly string[] {
  const { alternatives } = rolling;
  if (alternatives.length === 0) return [];
  const texts = alternatives.flatMap((clause, index) => [
    index === 0 ? '\\[' : '\\|',
    ...(alternatives.length > 1
      ? [`**${inline(t('floor:rolling.alternative', { letter: alternativeLetter(index) }))}**`]
      : []),
    ...clauseBlocks(clause, rolling, names),
  ]);
  return [...texts, '\\]'];
}

function clauseBlocks(clause: RollingClause, { issue }: RollingIssue, names: Names): readonly string[] {
  const name = t('words:clause.name', { number: clause.number });
  return [
    `### ${inline(`${name}: ${clause.text.title}`)}`,
    quoted(clause.text.text),
    inline(formText(clause, issue)),
    inline(carriedText(clause, names)),
    ...listed([
      ...clause.brackets.map((bracket) => bracketLine(bracket, clause, issue, names)),
      ...openText(clause, names).map(inline),
    ]),
  ];
}

function bracketLine(
  bracket: Parameters<typeof bracketText>[0],
  clause: RollingClause,
  issue: RollingIssue['issue'],
  names: Names,
): string {
  const { name, now, alternative } = bracketText(bracket, clause, issue);
  return `\\[${inline(name)}: ${inline(now)} \\| ${inline(alternative)}\\] (${inline(heldText(bracket, names))})`;
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
