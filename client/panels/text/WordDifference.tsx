import { useMemo } from 'preact/hooks';
import { spoken, t } from '../../text/i18n.ts';
import { type WordRun, wordRuns } from './wordRuns.ts';

/** A text with what went struck through and what came underlined; heard as well as seen. */
export function WordDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const language = spoken();
  const runs = useMemo(() => wordRuns(before, after, language), [before, after, language]);
  return (
    <span class="word-difference serif">
      {runs.map((run, index) => (
        <Run key={`${index} ${run.kind}`} run={run} />
      ))}
    </span>
  );
}

function Run({ run: { kind, words } }: { readonly run: WordRun }) {
  if (kind === 'same') return <>{words}</>;
  const Mark = kind === 'gone' ? 'del' : 'ins';
  return (
    <Mark>
      <span class="visually-hidden">{t(`floor:difference.${kind}`)} </span>
      {words}
      <span class="visually-hidden"> {t('floor:difference.end')} </span>
    </Mark>
  );
}
