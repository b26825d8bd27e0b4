/** The files of an export, and the zip that holds them. */
import { strToU8, zipSync } from 'fflate';
import { publicScenario } from '#shared/model/publicScenario.ts';
import { rollingDocument } from '#shared/rolling/document.ts';
import { rollingMarkdown } from '#shared/rolling/markdown.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { activitiesOf } from './activity.ts';
import { csvText } from './cells.ts';
import { logText } from './logText.ts';
import { manifestOf } from './manifest.ts';
import { peopleOf } from './people.ts';
import { questionsOf } from './questions.ts';
import { englishWords } from './rollingWords.ts';
import type { Sheet } from './sheet.ts';
import { codebookSheet, codebookText } from './sheets/codebook.ts';
import { eventsSheet, messagesSheet } from './sheets/events.ts';
import { participantsSheet, participationSheet } from './sheets/people.ts';
import { phasesSheet } from './sheets/phases.ts';
import { scoresSheet } from './sheets/scores.ts';
import { amendmentsSheet, bracketsSheet, clausesSheet, understandingsSheet } from './sheets/texts.ts';
import { votesSheet } from './sheets/votes.ts';
import type { ExportSource } from './source.ts';
import { type WalkedTable, walked } from './walk.ts';

/** Every file by its name, as text. Throws when a table's rows make no game. */
export function filesOf(source: ExportSource): Readonly<Record<string, string>> {
  const tables = source.tables.map(walked);
  const sheets = sheetsOf(source, tables);
  const codebook = codebookSheet(sheets);
  return {
    'manifest.json': `${JSON.stringify(manifestOf(source, tables), null, 2)}\n`,
    'codebook.md': codebookText([...sheets, codebook]),
    ...Object.fromEntries([...sheets, codebook].map((sheet) => [`${sheet.name}.csv`, textOf(sheet)])),
    ...Object.fromEntries(tables.map((table) => [`rolling-text-${table.name}.md`, rollingText(table)])),
    ...Object.fromEntries(tables.map(({ name, rows }) => [`log-${name}.jsonl`, logText(rows)])),
  };
}

/** The same files in a zip. */
export const archiveOf = (source: ExportSource): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(filesOf(source)).map(([name, text]) => [name, strToU8(text)])), {
    mtime: source.exportedAt,
  });

function sheetsOf(source: ExportSource, tables: readonly WalkedTable[]): readonly Sheet[] {
  const people = peopleOf(source, tables);
  const questions = tables.flatMap(questionsOf);
  const activities = activitiesOf(tables, questions);
  const rounds = Math.max(0, ...tables.map(({ game }) => game.scenario.procedure.rounds));
  return [
    participantsSheet(people.participants, activities, rounds),
    participationSheet(people.participants, activities),
    eventsSheet(tables, people),
    clausesSheet(tables, people),
    votesSheet(questions, people),
    amendmentsSheet(tables, people),
    bracketsSheet(tables, people),
    understandingsSheet(tables, people),
    messagesSheet(tables, people),
    phasesSheet(tables),
    scoresSheet(tables),
  ];
}

const textOf = ({ columns, rows }: Sheet): string =>
  csvText(
    columns.map(({ name }) => name),
    rows,
  );

function rollingText(table: WalkedTable): string {
  const { everybody } = viewsOf(table.game, table.textOf);
  return rollingMarkdown(rollingDocument(everybody, publicScenario(table.game.scenario)), englishWords(table));
}
