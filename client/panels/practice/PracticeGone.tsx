import { useEffect } from 'preact/hooks';
import { forgetTable } from '../../store/identity.ts';
import { t } from '../../text/i18n.ts';
import { PageFrame } from '../shell/PageFrame.tsx';

/** A practice table that is not there any more: nothing leads back to it, so the first page need not offer it. */
export function PracticeGone({ id }: { readonly id: string }) {
  useEffect(() => forgetTable(id), [id]);
  return (
    <PageFrame title={t('table.practiceGone')}>
      <div class="card">
        <p>{t('table.practiceGoneHint')}</p>
        <a href="#/">{t('table.home')}</a>
      </div>
    </PageFrame>
  );
}
