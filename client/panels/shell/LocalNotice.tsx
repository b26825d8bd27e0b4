import { t } from '../../text/i18n.ts';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/** Says that no other device can use an address of this page, where that is so. */
export function LocalNotice() {
  return LOCAL.includes(location.hostname) ? <p class="notice">{t('desk:open.local')}</p> : null;
}
