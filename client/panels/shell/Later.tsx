import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fetchRestOfWords, t } from '../../text/i18n.ts';

/** A component whose code may not be here yet, and can be fetched before it is shown. */
export type LaterComponent<Props> = ComponentType<Props> & { readonly fetch: () => Promise<void> };

interface LaterOptions {
  /** It says only what the page can say from the start, so it waits for no words. */
  readonly inFirstWords?: boolean;
  /** Nothing stands in its place while it is on its way: nobody has asked for it. */
  readonly quiet?: boolean;
  /** Told that the code cannot be had, for whoever has something else to show. */
  readonly missing?: () => void;
}

/**
 * A component whose code and words are loaded when it is first shown, if nobody fetched it before. What cannot be loaded
 * can be asked for again.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { inFirstWords = false, quiet = false, missing }: LaterOptions = {},
): LaterComponent<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetch = async () => {
    if (loaded) return;
    const [part] = await Promise.all([load(), inFirstWords || fetchRestOfWords()]);
    loaded = part;
  };
  function Later(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | undefined>(() => loaded);
    const [tries, setTries] = useState(0);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (Part) return;
      fetch()
        .then(() => setPart(() => loaded))
        .catch(() => {
          setFailed(true);
          missing?.();
        });
    }, [tries]);
    const again = () => {
      setFailed(false);
      setTries(tries + 1);
    };
    if (Part) return <Part {...props} />;
    if (failed) return <Failed again={again} />;
    return quiet ? null : <p class="page-waiting">{t('loading')}</p>;
  }
  return Object.assign(Later, { fetch });
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
