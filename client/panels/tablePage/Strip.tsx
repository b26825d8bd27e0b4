import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { recordText } from '../../text/wording.ts';
import { Ready } from './Ready.tsx';

/** The latest line of the public record, and how far everybody is. */
export function Strip({ table }: { readonly table: TableStore }) {
  const record = table.everybody.value?.record ?? {};
  const latest = record[String(Object.keys(record).length)];
  return (
    <section class="strip" aria-label={t('table.strip')}>
      <p class="news">
        <strong class="news-label">{t('table.newsflash')}</strong>
        <span>{latest ? recordText(table, latest) : t('table.noNews')}</span>
      </p>
      <Ready table={table} />
    </section>
  );
}
