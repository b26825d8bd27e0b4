import { useId } from 'preact/hooks';
import { listOf, t } from '../../text/i18n.ts';
import { linesOfFile, type Roster } from './roster.ts';

interface RosterFieldProps {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly roster: Roster;
  readonly label: string;
  readonly hint: string;
}

/** A roster, typed, pasted or read from a file in this browser, and what in it needs a second look. */
export function RosterField({ text, change, roster, label, hint }: RosterFieldProps) {
  const id = useId();
  const read = async (file: File | undefined) => {
    if (file) change(linesOfFile(file.name, await file.text()));
  };
  return (
    <div class="field">
      <label class="field-label" htmlFor={id}>
        {label}
      </label>
      <p class="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        id={id}
        class="input"
        rows={6}
        value={text}
        aria-describedby={`${id}-hint ${id}-found`}
        spellcheck={false}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <label class="roster-file">
        <span>{t('classroom:roster.file')}</span>
        <input
          type="file"
          accept=".txt,.csv,text/plain,text/csv"
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
      </label>
      <div id={`${id}-found`} role="status" class="small">
        <Found roster={roster} />
      </div>
    </div>
  );
}

function Found({ roster: { labels, repeated, long, blank } }: { readonly roster: Roster }) {
  return (
    <>
      {labels.length > 0 && <p>{t('classroom:roster.count', { count: labels.length })}</p>}
      {blank > 0 && <p class="notice">{t('classroom:roster.blank', { count: blank })}</p>}
      {repeated.length > 0 && <p class="notice">{t('classroom:roster.repeated', { labels: listOf(repeated) })}</p>}
      {long.length > 0 && <p class="refusal">{t('classroom:roster.long', { labels: listOf(long) })}</p>}
    </>
  );
}
