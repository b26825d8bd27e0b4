import { drafter, draftStoreOf } from '../../store/draft.ts';
import type { Tab } from '../../store/tab.ts';
import type { TableStore } from '../../store/table.ts';
import { listOf, t } from '../../text/i18n.ts';
import { denialText, type Trouble } from '../../text/wording.ts';
import { type DraftCommand, draftCommand } from '../draft/obstacle.ts';
import { isAppointed } from '../text/part.ts';
import { type Act, helpFor } from './mayDo.ts';
import './panelHelp.css';

/** One sentence at the head of a panel: what one may do in it now, and why not when one may not. */
export function PanelHelp({ table, panel }: { readonly table: TableStore; readonly panel: Tab }) {
  const help = helpFor(table.own.value?.may ?? {}, panel, draftingAt(table));
  if (!help) return null;
  return (
    <p class="panel-help">
      {help.kind === 'may'
        ? t('ballot:help.may', { acts: listOf(help.acts.map((act) => t(`ballot:act.${act}`))) })
        : reasonAgainst(table, help.act, help.code)}
    </p>
  );
}

/** What the open draft is for: a new clause, a change of one, or a chair's text. */
function draftingAt(table: TableStore): DraftCommand {
  if (isAppointed(table) && drafter.value === 'chair') return 'TableChairText';
  return draftCommand(draftStoreOf(table)?.drafting.value.amendment);
}

function reasonAgainst(table: TableStore, act: Act, code: string): string {
  const phase = table.everybody.value?.phase ?? 'lobby';
  const words = { act: t(`ballot:act.${act}`), phase: t(`words:phase.${phase}`) };
  if (code === 'wrong-phase') return t('ballot:help.phase', words);
  // The engine asked about things that could be there, and none of them is open to it.
  if (code.startsWith('unknown-') || code.endsWith('-closed') || code === 'malformed')
    return t('ballot:help.nothing', words);
  const limit = table.welcome.value?.scenario.procedure.draftsPerRound ?? 0;
  return denialText({ code, phase, limit, clause: '' } as Trouble, table);
}
