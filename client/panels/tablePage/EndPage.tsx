import type { LiveTable } from '../../net/liveTable.ts';
import { t } from '../../text/i18n.ts';
import { PageFrame } from '../shell/PageFrame.tsx';
import { Refusal } from '../shell/Refusal.tsx';

/** Why one is not at the table any more, and what one can do about it. */
export function EndPage({ table }: { readonly table: LiveTable }) {
  const status = table.status.value;
  if (status === 'replaced')
    return (
      <PageFrame title={t('table.replaced')}>
        <Way hint={t('table.replacedHint')} words={t('table.takeBack')} go={() => table.takeBack()} />
      </PageFrame>
    );
  if (status === 'outdated')
    return (
      <PageFrame title={t('table.outdated')}>
        <Way hint={t('table.outdatedHint')} words={t('table.reload')} go={() => location.reload()} />
      </PageFrame>
    );
  return (
    <PageFrame title={t('table.ended')}>
      <div class="card">
        <Refusal denial={table.trouble.value} />
        <a href="#/">{t('table.home')}</a>
      </div>
    </PageFrame>
  );
}

function Way(props: { readonly hint: string; readonly words: string; readonly go: () => void }) {
  return (
    <div class="card">
      <p>{props.hint}</p>
      <button type="button" class="button button-primary" onClick={props.go}>
        {props.words}
      </button>
    </div>
  );
}
