import { type Drafter, type DraftStore, onStep, type Sketch, sketchOf } from '../../store/draft.ts';
import { clauseOf, issueOf, partyOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';

interface Props {
  readonly table: TableStore;
  readonly store: DraftStore;
  readonly as: Drafter;
}

/** What a text is about, with the question that its spectrum answers. A change to a clause stays on its issue. */
export function IssueField({ table, store, as }: Props) {
  const sketch = sketchOf(store.drafting.value);
  const issues = table.welcome.value?.scenario.issues ?? [];
  const issue = issueOf(table, sketch.issue);
  const inForce = clauseOf(table, table.everybody.value?.issues[sketch.issue]?.inForce ?? '');
  return (
    <div class="field">
      <label class="field-label" for="draft-issue">
        {t('panels:draft.issue')}
      </label>
      <select
        id="draft-issue"
        class="input"
        value={sketch.issue}
        disabled={store.drafting.value.amendment !== undefined}
        onChange={(event) => store.edit(opening(table, event.currentTarget.value, as))}
      >
        {sketch.issue === '' && <option value="">{t('panels:draft.chooseIssue')}</option>}
        {issues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {issue && <p class="draft-question serif">{issue.question}</p>}
      {inForce && <p class="small muted">{t('panels:draft.replaces', { number: inForce.number })}</p>}
    </div>
  );
}

/** A new issue begins where one's own delegation has declared to stand, a chair's text at the compromise. */
function opening(table: TableStore, issue: string, as: Drafter): Partial<Sketch> {
  const start =
    as === 'chair' ? table.facilitator.value?.compromise[issue] : partyOf(table, table.party.value)?.declared[issue];
  return { issue, position: onStep(start ?? issueOf(table, issue)?.statusQuo ?? 50) };
}
