import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';

/** Says at once that the connection is lost, for as long as it is. */
export function ConnectionBanner({ table }: { readonly table: TableStore }) {
  const away = table.status.value !== 'online';
  return (
    <div role="alert" class="connection-banner" data-away={away}>
      {away && <p>{t('table.offline')}</p>}
    </div>
  );
}
