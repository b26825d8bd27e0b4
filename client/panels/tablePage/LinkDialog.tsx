import { useRef } from 'preact/hooks';
import { identityAt } from '../../store/identity.ts';
import { t } from '../../text/i18n.ts';
import { CopyField } from '../shell/CopyField.tsx';

/** One's personal link, for another device. */
export function LinkDialog({ id }: { readonly id: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const link = identityAt(id)?.link ?? '';
  if (link === '') return null;
  return (
    <>
      <button type="button" class="header-button" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {t('table.yourLink')}
      </button>
      <dialog ref={dialog} aria-labelledby="link-heading">
        <h2 id="link-heading">{t('table.yourLinkTitle')}</h2>
        <p>{t('table.yourLinkHint')}</p>
        <CopyField label={t('table.yourLink')} value={`${location.origin}/#/me/${encodeURIComponent(link)}`} />
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {t('close')}
        </button>
      </dialog>
    </>
  );
}
