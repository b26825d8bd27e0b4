import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../text/i18n.ts';

/** An address to hand on. A page over plain http has no clipboard: there the text is selected for the reader to copy. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  const copy = async () => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setTold(t('copied'));
    } catch {
      setTold(t('copyHint'));
    }
  };
  return (
    <div class="field">
      <label class="field-label" htmlFor={id}>
        {label}
      </label>
      <div class="copy-row">
        <input
          ref={input}
          id={id}
          class="input"
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="button" onClick={() => void copy()}>
          {t('copy')}
        </button>
      </div>
      <p class="small muted" role="status">
        {told}
      </p>
    </div>
  );
}
