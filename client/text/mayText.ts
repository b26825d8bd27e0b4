/** Whether one may do something just now, in the engine's own answer, and if not, why. */
import type { Denial } from '#shared/protocol/wire.ts';
import type { CommandType } from '#shared/rules/commands.ts';
import type { TableStore } from '../store/table.ts';
import { t } from './i18n.ts';
import { denialText } from './wording.ts';

/** Why one may not, as a sentence; undefined when one may. Before the engine has said anything, one may not. */
export function whyNot(table: TableStore, command: CommandType): string | undefined {
  const everybody = table.everybody.value;
  const code = table.own.value?.may[command];
  if (!everybody || code === undefined) return t('words:denial.not-for-you');
  if (code === '') return undefined;
  // The engine says only the code; whatever else its sentence names is the table's phase.
  return denialText({ code, phase: everybody.phase } as Denial, table);
}
