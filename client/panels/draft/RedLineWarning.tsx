import type { RedLine } from '#shared/model/scenario.ts';
import type { Preview } from '#shared/scoring/preview.ts';
import { issueName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { whole } from './figures.ts';
import { redLineText } from './redLineText.ts';

interface Props {
  readonly table: TableStore;
  readonly line: RedLine;
  readonly preview: Preview;
}

/** Loud on purpose: the text crosses one's own red line, and this is what follows. */
export function RedLineWarning({ table, line, preview }: Props) {
  return (
    <div class="red-line" role="note">
      <p class="red-line-heading">
        <svg class="red-line-sign" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 2 23 21.500H1z" fill="currentColor" />
          <path d="M12 9v6" stroke="#fff" stroke-width="2.500" />
          <circle cx="12" cy="18.300" r="1.500" fill="#fff" />
        </svg>
        {t('panels:redLine.heading')}
      </p>
      <p>{redLineText(line, issueName(table, line.issue))}</p>
      {line.note !== '' && <p class="small">{line.note}</p>}
      <p>{t('panels:redLine.follows', { change: whole(preview.change) })}</p>
    </div>
  );
}
