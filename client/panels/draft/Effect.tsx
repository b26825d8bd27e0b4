import type { Preview } from '#shared/scoring/preview.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Breakdown } from './Breakdown.tsx';
import { RedLineWarning } from './RedLineWarning.tsx';
import { Softer } from './Softer.tsx';

interface Props {
  readonly table: TableStore;
  readonly preview: Preview;
  /** False where the warning already stands beside it. */
  readonly warn?: boolean;
}

/** What a text not yet in force would do to one's own delegation: warning, terms, and what one step softer would change. */
export function Effect({ table, preview, warn = true }: Props) {
  const { crosses, counted, now } = preview;
  return (
    <>
      {warn && crosses && <RedLineWarning table={table} line={crosses} preview={preview} />}
      <Breakdown worth={counted} now={now} />
      {!crosses && <Softer preview={preview} />}
      <p class="muted small">{t('panels:breakdown.assumes')}</p>
    </>
  );
}
