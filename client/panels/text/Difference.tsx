import { DIALS } from '#shared/model/dials.ts';
import type { Issue } from '#shared/model/scenario.ts';
import type { RevisionView } from '#shared/model/view.ts';
import { levelOf } from '../../store/standing.ts';
import { t } from '../../text/i18n.ts';
import { positionInWords } from '../../text/operative.ts';

interface Props {
  readonly issue: Issue;
  readonly from: RevisionView;
  readonly to: RevisionView;
}

interface Change {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What changed between two revisions, each change before and after: place, dials and title in words, the text folded. */
export function Difference({ issue, from, to }: Props) {
  const changes = changesOf(issue, from, to);
  const reworded = from.text !== to.text;
  return (
    <div class="difference">
      {changes.map((change) => (
        <BeforeAndAfter key={change.name} change={change} />
      ))}
      {reworded && (
        <details>
          <summary>{t('panels:difference.words')}</summary>
          <BeforeAndAfter change={{ name: t('panels:draft.text'), before: from.text, after: to.text }} />
        </details>
      )}
      {changes.length === 0 && !reworded && <p>{t('panels:difference.none')}</p>}
    </div>
  );
}

function BeforeAndAfter({ change: { name, before, after } }: { readonly change: Change }) {
  return (
    <dl class="change">
      <dt>{name}</dt>
      <dd>
        <span class="change-label">{t('panels:difference.before')}</span> <del>{before}</del>
      </dd>
      <dd>
        <span class="change-label">{t('panels:difference.after')}</span> <ins>{after}</ins>
      </dd>
    </dl>
  );
}

function changesOf(issue: Issue, from: RevisionView, to: RevisionView): readonly Change[] {
  const place = (position: number) => `${position}: ${positionInWords(issue, position)}`;
  const dials = DIALS.map((dial) => ({
    name: t(`words:dial.${dial}`),
    before: t(`words:level.${dial}.${levelOf(from[dial])}`),
    after: t(`words:level.${dial}.${levelOf(to[dial])}`),
  }));
  const all: readonly Change[] = [
    { name: t('panels:position.label'), before: place(from.position), after: place(to.position) },
    ...dials,
    { name: t('panels:draft.title'), before: from.title, after: to.title },
  ];
  return all.filter(({ before, after }) => before !== after);
}
