import type { TableStore } from '../../store/table.ts';
import { chooseView } from '../../store/view.ts';
import { t } from '../../text/i18n.ts';
import { recordText } from '../../text/wording.ts';
import { onceDrawn } from '../text/focusOn.ts';
import { happenedBefore } from './happenedBefore.ts';

const SHOWN = 8;

/** The main things that happened, in the record's own words; the rest stands there. */
export function Happened({ table }: { readonly table: TableStore }) {
  const { sinceLeft, lines } = happenedBefore(table);
  if (lines.length === 0) return null;
  const title = t(sinceLeft ? 'handover:sinceLeft' : 'handover:soFar');
  const more = lines.length - SHOWN;
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <ul>
        {lines.slice(0, SHOWN).map(([place, line]) => (
          <li key={place}>{recordText(table, line)}</li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="button button-quiet" onClick={showRecord}>
          {t('handover:moreInRecord', { count: more })}
        </button>
      )}
    </section>
  );
}

function showRecord(): void {
  chooseView('list');
  onceDrawn('list-record', (record) => {
    record.scrollIntoView({ block: 'start' });
    record.focus({ preventScroll: true });
  });
}
