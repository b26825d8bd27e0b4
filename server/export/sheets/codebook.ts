/** The codebook: every column of every file, as a file and as a text to read. */
import { type Sheet, sheet, UNIT } from '../sheet.ts';

interface Described {
  readonly file: string;
  readonly column: string;
  readonly unit: string;
  readonly meaning: string;
}

const described = (sheets: readonly Sheet[]): readonly Described[] =>
  sheets.flatMap(({ name, columns }) =>
    columns.map((column) => ({ ...column, file: `${name}.csv`, column: column.name })),
  );

const COLUMNS = [
  ['file', UNIT.text, 'The file.', ({ file }: Described) => file],
  ['column', UNIT.text, 'The column.', ({ column }: Described) => column],
  ['unit', UNIT.text, 'Its unit, range or values.', ({ unit }: Described) => unit],
  ['meaning', UNIT.text, 'What stands there.', ({ meaning }: Described) => meaning],
] as const;

const ABOUT = 'One row a column of the other files.';

/** It describes itself as well. */
export function codebookSheet(sheets: readonly Sheet[]): Sheet {
  const itself = sheet<Described>('codebook', ABOUT, COLUMNS, []);
  return sheet<Described>('codebook', ABOUT, COLUMNS, described([...sheets, itself]));
}

const OPENING = `# Codebook

Every file ends in .csv and is RFC 4180 in UTF-8 without a byte order mark: commas, every cell in double quotes, lines
end in CRLF. Times are ISO 8601 in UTC, numbers have a decimal point, an empty cell means that there is nothing to say.
A text that begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a line break has an apostrophe before it, so that no spreadsheet
takes it for a formula.

People stand under pseudonyms, table-party-ordinal, which are the same in every file of one export. Names stand in
participants.csv and participation.csv alone, and only where they were asked for. What people wrote in messages and
clauses is theirs word for word, and may name somebody.

log-T1.jsonl, log-T2.jsonl … hold each table’s log as it is stored, one row a line, the first with the whole scenario;
people stand in it under random ids, names and messages as salted hashes. Each row holds the hash of the one before:
\`npm run scenario -- replay log-T1.jsonl\` checks the chain, plays the game again, and comes to the state hash that
manifest.json gives. rolling-text-T1.md, rolling-text-T2.md … are the texts as they stand.
`;

export const codebookText = (sheets: readonly Sheet[]): string =>
  [
    OPENING,
    ...sheets.map(({ name, about, columns }) => `## ${name}.csv\n\n${about}\n\n${columnTable(columns)}\n`),
  ].join('\n');

const columnTable = (columns: Sheet['columns']): string =>
  [
    '| column | unit | meaning |',
    '|---|---|---|',
    ...columns.map(({ name, unit, meaning }) => `| \`${name}\` | ${unit} | ${meaning} |`),
  ].join('\n');
