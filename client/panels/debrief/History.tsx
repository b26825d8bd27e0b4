import type { InstrumentView, PublicView } from '#shared/model/view.ts';
import { issueName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Markdown } from '../shell/Markdown.tsx';

interface Props {
  readonly table: TableStore;
  readonly view: PublicView;
}

/** What really happened, and the real instruments on the table's own dials. */
export function History({ table, view }: Props) {
  const instruments = Object.values(view.instruments);
  if (view.history === '' && instruments.length === 0) return null;
  return (
    <section aria-labelledby="history-heading">
      <h3 id="history-heading">{t('panels:debrief.history')}</h3>
      <Markdown text={view.history} />
      {instruments.length > 0 && <Instruments table={table} instruments={instruments} />}
    </section>
  );
}

/** One instrument with a row for each issue that it touches. */
function Instruments({
  table,
  instruments,
}: Pick<Props, 'table'> & { readonly instruments: readonly InstrumentView[] }) {
  const groups = Map.groupBy(instruments, ({ name, year }) => `${name}, ${year}`);
  return (
    <div
      class="table-scroll instruments-scroll"
      role="region"
      tabIndex={0}
      aria-label={t('panels:debrief.instruments')}
    >
      <table class="plain instruments">
        <caption>{t('panels:debrief.instruments')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('brief:issue')}</th>
            <th scope="col">{t('words:position.label')}</th>
            <th scope="col">{t('words:dial.obligation')}</th>
            <th scope="col">{t('words:dial.precision')}</th>
            <th scope="col">{t('words:dial.delegation')}</th>
          </tr>
        </thead>
        {[...groups].map(([heading, rows]) => (
          <tbody key={heading}>
            <Heading heading={heading} rows={rows} />
            {rows.map((row) => (
              <tr key={row.issue}>
                <td>{issueName(table, row.issue)}</td>
                <td class="digits">{row.position}</td>
                <td class="digits">{row.obligation}</td>
                <td class="digits">{row.precision}</td>
                <td class="digits">{row.delegation}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Heading({ heading, rows }: { readonly heading: string; readonly rows: readonly InstrumentView[] }) {
  const notes = new Set(rows.flatMap(({ text, source }) => [text, source === '' ? '' : `[${source}]`]));
  return (
    <tr>
      <th scope="rowgroup" colSpan={5}>
        <div class="instrument-heading">
          {heading} {rows.some(({ inferred }) => inferred) && <span class="badge">{t('brief:inferred')}</span>}
          <span class="small instrument-text">{[...notes].join(' ')}</span>
        </div>
      </th>
    </tr>
  );
}
