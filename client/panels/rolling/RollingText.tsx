import { useEffect, useRef, useState } from 'preact/hooks';
import { rollingDocument } from '#shared/rolling/document.ts';
import { rollingMarkdown } from '#shared/rolling/markdown.ts';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { clausesNumbered } from '../../text/wording.ts';
import { download } from './download.ts';
import { printing } from './printing.ts';
import { RollingPage } from './RollingPage.tsx';
import { type Names, rollingWords } from './words.ts';

/** A button that opens the rolling text of the table, to read, to print and to take away. */
export function RollingText({ table }: { readonly table: TableStore }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const show = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" class="button rolling-open" aria-haspopup="dialog" onClick={show}>
        {t('floor:rolling.open')}
      </button>
      <dialog ref={dialog} class="rolling-dialog" aria-labelledby="rolling-heading" onClose={() => setOpen(false)}>
        {open && <OpenText table={table} close={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

function OpenText({ table, close }: { readonly table: TableStore; readonly close: () => void }) {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => (page.current ? printing(page.current) : undefined), []);
  const view = table.everybody.value;
  const scenario = table.welcome.value?.scenario;
  if (!view || !scenario) return null;
  const names = namesAt(table);
  const document = rollingDocument(view, scenario);
  const save = () =>
    download(`${scenario.id}-rev-${document.revision}.md`, rollingMarkdown(document, rollingWords(names)));
  return (
    <>
      <div class="button-row rolling-tools">
        <button type="button" class="button" onClick={() => print()}>
          {t('floor:rolling.print')}
        </button>
        <button type="button" class="button" onClick={save}>
          {t('floor:rolling.export')}
        </button>
        <button type="button" class="button button-primary" onClick={close}>
          {t('close')}
        </button>
      </div>
      <div ref={page}>
        <RollingPage document={document} names={names} />
      </div>
    </>
  );
}

const namesAt = (table: TableStore): Names => ({
  party: (id) => partyName(table, id),
  clauses: (ids) => clausesNumbered(table, ids),
});
