import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../text/i18n.ts';

/**
 * A component whose code is loaded when it is first shown. A chunk that cannot be loaded can be asked for again, and
 * `missing` is told, for whoever has something else to show.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  missing?: () => void,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | undefined>(() => loaded);
    const [tries, setTries] = useState(0);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded) return;
      const fetchPart = async () => {
        loaded = await load();
        setPart(() => loaded);
      };
      fetchPart().catch(() => {
        setFailed(true);
        missing?.();
      });
    }, [tries]);
    const again = () => {
      setFailed(false);
      setTries(tries + 1);
    };
    if (Part) return <Part {...props} />;
    return failed ? <Failed again={again} /> : <p class="page-waiting">{t('loading')}</p>;
  };
}

function Failed({ again }: { readonly again: () => void }) {
  return (
    <div class="page-waiting" role="alert">
      <p>{t('later.failed')}</p>
      <button type="button" class="button" onClick={again}>
        {t('later.again')}
      </button>
    </div>
  );
}
