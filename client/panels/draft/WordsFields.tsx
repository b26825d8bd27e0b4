import { LIMITS } from '#shared/model/limits.ts';
import type { Sketch } from '../../store/draft.ts';
import { t } from '../../text/i18n.ts';
import { textFault, titleFault, type Words } from './wordsOf.ts';

/** Where the text comes from: the page writes it from the dials, somebody edited it, or it is that of the clause one changes. */
export type Origin = 'generated' | 'byHand' | 'asTabled';

interface Props {
  readonly words: Words;
  readonly origin: Origin;
  readonly onEdit: (change: Partial<Sketch>) => void;
  readonly onRegenerate: () => void;
}

/** Title and operative text. Nothing is cut: what is too long stays, with a sentence that says so. */
export function WordsFields({ words, origin, onEdit, onRegenerate }: Props) {
  return (
    <>
      <TitleField title={words.title} onInput={(title) => onEdit({ title })} />
      <TextField text={words.text} onInput={(text) => onEdit({ text })} />
      <p class="field-hint" id="draft-text-hint">
        {t(`panels:draft.${origin}`)}
      </p>
      {origin !== 'generated' && (
        <button type="button" class="button" onClick={onRegenerate}>
          {t('panels:draft.regenerate')}
        </button>
      )}
    </>
  );
}

interface FieldProps {
  readonly onInput: (value: string) => void;
}

function TitleField({ title, onInput }: FieldProps & { readonly title: string }) {
  const fault = titleFault(title);
  return (
    <div class="field">
      <label class="field-label" for="draft-title">
        {t('panels:draft.title')}
      </label>
      <input
        id="draft-title"
        class="input"
        type="text"
        value={title}
        autocomplete="off"
        aria-invalid={fault !== undefined}
        aria-describedby="draft-title-fault"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <Fault id="draft-title-fault" fault={fault} length={title.trim().length} max={LIMITS.title} />
    </div>
  );
}

function TextField({ text, onInput }: FieldProps & { readonly text: string }) {
  const fault = textFault(text);
  return (
    <div class="field draft-text">
      <label class="field-label" for="draft-text">
        {t('panels:draft.text')}
      </label>
      <textarea
        id="draft-text"
        class="input"
        rows={9}
        value={text}
        aria-invalid={fault !== undefined}
        aria-describedby="draft-text-hint draft-text-fault"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <Fault id="draft-text-fault" fault={fault} length={text.trim().length} max={LIMITS.text} />
    </div>
  );
}

interface FaultProps {
  readonly id: string;
  readonly fault: string | undefined;
  readonly length: number;
  readonly max: number;
}

/** Shown from nine tenths of the limit on, so that the limit surprises nobody. */
function Fault({ id, fault, length, max }: FaultProps) {
  return (
    <div id={id}>
      {fault !== undefined && <p class="fault">{fault}</p>}
      {length > max * 0.9 && <p class="small muted">{t('panels:draft.length', { length, max })}</p>}
    </div>
  );
}
