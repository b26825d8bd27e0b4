import { isHandoverNew, markHandoverRead } from '../../store/handover.ts';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { PushButton } from '../shell/PushButton.tsx';
import { focusOn } from '../text/focusOn.ts';
import { Happened } from './Happened.tsx';
import { Stands } from './Stands.tsx';
import { subjectsOf } from './subjects.ts';
import './handover.css';

/** Where the page shows the summary. */
export const HANDOVER = 'handover';

/** What the next delegate of a seat must know, in a minute: open until it was read, and afterwards folded. */
export function Handover({ table }: { readonly table: TableStore }) {
  const isNew = isHandoverNew(table);
  const done = () => {
    markHandoverRead(table);
    focusOn(HANDOVER);
  };
  return (
    <details class="handover" open={isNew}>
      <summary id={HANDOVER}>{t('handover:title', { party: partyName(table, table.party.value) })}</summary>
      <Stands table={table} />
      {subjectsOf(table).map(({ subject, lines }) => (
        <Subject key={subject} title={t(`handover:subject.${subject}`)} lines={lines} />
      ))}
      <Happened table={table} />
      {isNew && <PushButton act={done}>{t('handover:done')}</PushButton>}
    </details>
  );
}

/** More than this is not read in a minute; the panels have all of it. */
const SHOWN = 5;

function Subject({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const more = lines.length - SHOWN;
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <ul>
        {lines.slice(0, SHOWN).map((line, place) => (
          <li key={place}>{line}</li>
        ))}
        {more > 0 && <li class="muted">{t('handover:more', { count: more })}</li>}
      </ul>
    </section>
  );
}
