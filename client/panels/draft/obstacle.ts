/** Why a text cannot be tabled or changed just now, in a sentence. */
import type { DelegationCommand } from '#shared/rules/legal.ts';
import type { Amendment, Drafter } from '../../store/draft.ts';
import { clauseOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { denialText, type Trouble } from '../../text/wording.ts';

/** What sending the draft asks of the table. */
export type DraftCommand = Extract<
  DelegationCommand,
  'ProposeClause' | 'TableChairText' | 'AmendClause' | 'ProposeAmendment'
>;

export function draftCommand(amendment: Amendment | undefined, as: Drafter = 'delegation'): DraftCommand {
  if (amendment) return amendment.kind === 'revision' ? 'AmendClause' : 'ProposeAmendment';
  return as === 'chair' ? 'TableChairText' : 'ProposeClause';
}

/** Undefined when nothing stands in the way. Reads signals. */
export function obstacleOf(
  table: TableStore,
  amendment: Amendment | undefined,
  as: Drafter = 'delegation',
): string | undefined {
  const everybody = table.everybody.value;
  if (!everybody) return t('panels:obstacle.waiting');
  const { phase, paused } = everybody;
  if (phase !== 'consultations') return t(`panels:obstacle.phase.${phase}`);
  if (paused) return denialText({ code: 'paused' });
  if (amendment && clauseOf(table, amendment.clause)?.status !== 'live')
    return denialText({ code: 'clause-closed', clause: amendment.clause }, table);
  return refusedText(table, draftCommand(amendment, as)) ?? offlineText(table);
}

/** Why the engine would accept no command of a kind, as it says itself; the facilitator's commands it answers when they come. */
function refusedText(table: TableStore, command: DraftCommand): string | undefined {
  const code = table.own.value?.may[command] ?? '';
  if (code === '') return undefined;
  const limit = table.welcome.value?.scenario.procedure.draftsPerRound ?? 0;
  return denialText({ code, limit, clause: '' } as Trouble, table);
}

/** The connection's own banner says the rest. */
export const offlineText = (table: TableStore): string | undefined =>
  table.status.value === 'online' ? undefined : t('panels:obstacle.offline');
