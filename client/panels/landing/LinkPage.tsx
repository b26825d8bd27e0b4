import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../../net/api.ts';
import { rememberFacilitator, rememberTable } from '../../store/identity.ts';
import { replaceRoute, tableHash } from '../../store/route.ts';
import { t } from '../../text/i18n.ts';
import type { Trouble } from '../../text/wording.ts';
import { PageFrame } from '../shell/PageFrame.tsx';
import { Refusal } from '../shell/Refusal.tsx';

/** Exchanges a personal or facilitator link for a session, and takes the link out of the address. */
export function LinkPage({ api, link }: { readonly api: Api; readonly link: string }) {
  const [denial, setDenial] = useState<Trouble>();
  const exchange = async () => {
    setDenial(undefined);
    const exchanged = await api.exchange(link);
    if (!exchanged.ok) return setDenial(exchanged.error);
    const { role, table, session } = exchanged.value;
    if (role === 'facilitator') rememberFacilitator({ session, link });
    else rememberTable(table, { session, link, seen: Date.now() });
    replaceRoute(role === 'facilitator' ? '#/facilitator' : tableHash(table, 'delegate'));
  };
  useEffect(() => void exchange(), []);
  return (
    <PageFrame title={denial ? t('link.failed') : t('link.working')}>
      <div class="card">
        {denial?.code === 'signed-out' ? <p role="alert">{t('link.unknown')}</p> : <Refusal denial={denial} />}
        {denial ? (
          <button type="button" class="button" onClick={() => void exchange()}>
            {t('link.again')}
          </button>
        ) : (
          <p>{t('loading')}</p>
        )}
      </div>
    </PageFrame>
  );
}
