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

function Instruments({
  table,
  instruments,
}: Pick<Props, 'table'> & { readonly instruments: readonly InstrumentView[] }) {
  return (
    <div class="table-scroll" role="region" tabIndex={0} aria-label={t('panels:debrief.instruments')}>
      <table class="plain instruments">
        <caption>{t('panels:debrief.instruments')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('panels:debrief.instrument')}</th>
            <th scope="col">{t('panels:brief.issue')}</th>
            <th scope="col">{t('panels:position.label')}</th>
            <th scope="col">{t('words:dial.obligation')}</th>
            <th scope="col">{t('words:dial.precision')}</th>
            <th scope="col">{t('words:dial.delegation')}</th>
          </tr>
        </thead>
        <tbody>
          {instruments.map((instrument) => (
            <Row key={`${instrument.name} ${instrument.issue}`} table={table} instrument={instrument} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ table, instrument }: Pick<Props, 'table'> & { readonly instrument: InstrumentView }) {
  const { name, year, issue, position, obligation, precision, delegation, text, source, inferred } = instrument;
  return (
    <tr>
      <th scope="row">
        {name}, {year} {inferred && <span class="badge">{t('panels:brief.inferred')}</span>}
        <span class="small instrument-text">{text}</span>
        {source !== '' && <span class="small muted">{source}</span>}
      </th>
      <td>{issueName(table, issue)}</td>
      <td class="digits">{position}</td>
      <td class="digits">{obligation}</td>
      <td class="digits">{precision}</td>
      <td class="digits">{delegation}</td>
    </tr>
  );
}
