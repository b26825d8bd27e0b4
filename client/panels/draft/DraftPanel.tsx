import { type Drafting, type DraftStore, draftStoreOf, onStep, sketchOf } from '../../store/draft.ts';
import { clauseOf, issueOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { DraftForm } from './DraftForm.tsx';
import './draft.css';

/** Writing a clause, or changing one's own, with what it would cost and bring one's own delegation. */
export function DraftPanel({ table }: { readonly table: TableStore }) {
  const store = draftStoreOf(table);
  const heading = t('panels:draft.heading');
  if (!table.own.value || !store) return <Unseated table={table} heading={heading} />;
  const drafting = store.drafting.value;
  return (
    <section class="draft" aria-labelledby="draft-heading">
      <h2 id="draft-heading" tabIndex={-1}>
        {drafting.amendment ? t('panels:draft.amendHeading') : heading}
      </h2>
      {drafting.amendment ? (
        <Amending table={table} store={store} drafting={drafting} />
      ) : (
        <p class="muted">{t('panels:draft.left', { count: table.own.value.draftsLeft })}</p>
      )}
      <IssueField table={table} store={store} drafting={drafting} />
      <DraftForm table={table} store={store} />
    </section>
  );
}

function Unseated({ table, heading }: { readonly table: TableStore; readonly heading: string }) {
  const facilitator = table.welcome.value?.role === 'facilitator';
  return (
    <section class="draft">
      <h2>{heading}</h2>
      <p>{t(facilitator ? 'panels:draft.facilitator' : 'panels:draft.noSeat')}</p>
    </section>
  );
}

interface Props {
  readonly table: TableStore;
  readonly store: DraftStore;
  readonly drafting: Drafting;
}

/** Which clause is being changed, and the way back to the new one. */
function Amending({ table, store, drafting: { amendment } }: Props) {
  if (!amendment) return null;
  const clause = clauseOf(table, amendment.clause);
  return (
    <div class="notice">
      <p>{t('panels:draft.amending', { number: clause?.number ?? '' })}</p>
      <div class="button-row">
        <button type="button" class="button" onClick={() => store.stopAmending()}>
          {t('panels:draft.stopAmending')}
        </button>
        {clause?.status !== 'live' && (
          <button type="button" class="button" onClick={() => store.makeFresh()}>
            {t('panels:draft.makeFresh')}
          </button>
        )}
      </div>
    </div>
  );
}

function IssueField({ table, store, drafting }: Props) {
  const sketch = sketchOf(drafting);
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
        disabled={drafting.amendment !== undefined}
        onChange={(event) => store.edit(opening(table, event.currentTarget.value))}
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

/** A new issue begins where one's own delegation has declared to stand. */
function opening(table: TableStore, issue: string) {
  const party = table.welcome.value?.scenario.parties.find(({ id }) => id === table.party.value);
  const position = onStep(party?.declared[issue] ?? issueOf(table, issue)?.statusQuo ?? 50);
  return { issue, position };
}
