import type { CitedRedLine } from '#shared/model/scenario.ts';
import { issueName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { redLineText } from '../draft/redLineText.ts';

/** One's own red lines as sentences, with the author's note. */
export function RedLines({
  table,
  redLines,
}: {
  readonly table: TableStore;
  readonly redLines: readonly CitedRedLine[];
}) {
  if (redLines.length === 0) return <p class="muted">{t('panels:brief.noRedLines')}</p>;
  return (
    <ul class="red-lines">
      {redLines.map((line) => (
        <li key={`${line.issue}${line.forbidden}${line.threshold}${line.minObligation}`}>
          <strong>{redLineText(line, issueName(table, line.issue))}</strong>{' '}
          {line.inferred && <span class="badge">{t('panels:brief.inferred')}</span>}
          {line.note !== '' && (
            <span class="muted small">
              {line.note} {line.source !== '' && `[${line.source}]`}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
