import type { RedLineView } from '#shared/model/view.ts';
import { levelOf } from '../../store/level.ts';
import { issueName } from '../../store/names.ts';
import { inOrder } from '../../store/numbered.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { redLineText } from '../draft/redLineText.ts';
import { AskCapital } from './AskCapital.tsx';

/** One's own red lines as they hold now, as sentences with the author's note; each may be asked about. */
export function RedLines({
  table,
  redLines,
}: {
  readonly table: TableStore;
  readonly redLines: Readonly<Record<string, RedLineView>>;
}) {
  const lines = inOrder(redLines);
  if (lines.length === 0) return <p class="muted">{t('brief:noRedLines')}</p>;
  return (
    <ul class="red-lines">
      {lines.map(([number, line]) => (
        <li key={number}>
          <RedLine table={table} line={line} />
          <AskCapital table={table} line={number} text={textOf(table, line)} />
        </li>
      ))}
    </ul>
  );
}

const textOf = (table: TableStore, line: RedLineView): string =>
  redLineText({ ...line, minObligation: levelOf(line.minObligation) }, issueName(table, line.issue));

function RedLine({ table, line }: { readonly table: TableStore; readonly line: RedLineView }) {
  return (
    <>
      <strong>{textOf(table, line)}</strong> {line.inferred && <span class="badge">{t('brief:inferred')}</span>}
      {line.note !== '' && (
        <span class="muted small">
          {line.note} {line.source !== '' && `[${line.source}]`}
        </span>
      )}
    </>
  );
}
