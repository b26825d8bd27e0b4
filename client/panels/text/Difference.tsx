import type { Issue } from '#shared/model/scenario.ts';
import type { RevisionView } from '#shared/model/view.ts';
import { t } from '../../text/i18n.ts';
import { measureChanges } from './pointWords.ts';
import { WordDifference } from './WordDifference.tsx';

interface Props {
  readonly issue: Issue;
  readonly from: RevisionView;
  readonly to: RevisionView;
}

/** What changed between two texts: position and dials in words, title and operative text word by word. */
export function Difference({ issue, from, to }: Props) {
  const measures = measureChanges(issue, from, to);
  const retitled = from.title !== to.title;
  const reworded = from.text !== to.text;
  if (measures.length === 0 && !retitled && !reworded) return <p>{t('panels:difference.none')}</p>;
  return (
    <ul class="difference">
      {measures.map(({ measure, name, before, after }) => (
        <li key={measure}>
          <strong>{name}</strong> {t('floor:difference.fromTo', { before, after })}
        </li>
      ))}
      {retitled && (
        <li>
          <strong>{t('panels:draft.title')}</strong> <WordDifference before={from.title} after={to.title} />
        </li>
      )}
      {reworded && (
        <li>
          <strong>{t('panels:draft.text')}</strong> <WordDifference before={from.text} after={to.text} />
        </li>
      )}
    </ul>
  );
}
