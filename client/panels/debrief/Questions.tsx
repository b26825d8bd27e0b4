import type { PublicView } from '#shared/model/view.ts';
import { t } from '../../text/i18n.ts';
import { Markdown } from '../shell/Markdown.tsx';

/** The author's questions for the discussion. */
export function Questions({ view }: { readonly view: PublicView }) {
  const questions = Object.entries(view.questions);
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="questions-heading">
      <h3 id="questions-heading">{t('panels:debrief.questions')}</h3>
      <ol class="questions">
        {questions.map(([number, question]) => (
          <li key={number}>
            <Markdown text={question} />
          </li>
        ))}
      </ol>
    </section>
  );
}
