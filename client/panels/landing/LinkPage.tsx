import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../../net/api.ts';
import { rememberSeminar, rememberTable } from '../../store/identity.ts';
import { replaceRoute, tableHash, waitHash } from '../../store/route.ts';
import { t } from '../../text/i18n.ts';
import type { Trouble } from '../../text/wording.ts';
import { PageFrame } from '../shell/PageFrame.tsx';
import { Refusal } from '../shell/Refusal.tsx';

/** Exchanges a personal link for a session, and takes the link out of the address. */
export function LinkPage({ api, link }: { readonly api: Api; readonly link: string }) {
  const [denial, setDenial] = useState<Trouble>();
  const exchange = async () => {
    setDenial(undefined);
    const exchanged = await api.exchange(link);
    if (!exchanged.ok) return setDenial(exchanged.error);
    const known = { session: exchanged.value.session, link, seen: Date.now() };
    if ('seminar' in exchanged.value) {
      const { seminar } = exchanged.value;
      rememberSeminar(seminar, known);
      replaceRoute(waitHash(seminar));
    } else {
      const { table } = exchanged.value;
      rememberTable(table, known);
      replaceRoute(tableHash(table, 'delegate'));
    }
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
