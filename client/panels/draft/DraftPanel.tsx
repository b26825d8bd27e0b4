import { DRAFTERS, type Drafting, type DraftStore, drafter, draftStoreOf } from '../../store/draft.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { isAppointed } from '../text/part.ts';
import { ChairText } from './ChairText.tsx';
import { Changing } from './Changing.tsx';
import { DraftForm } from './DraftForm.tsx';
import { IssueField } from './IssueField.tsx';
import './draft.css';

/** Writing a clause, or changing one, with what it would cost and bring one's own delegation. */
export function DraftPanel({ table }: { readonly table: TableStore }) {
  const store = draftStoreOf(table);
  if (!table.own.value || !store) return <Unseated table={table} />;
  const drafting = store.drafting.value;
  const asChair = isAppointed(table) && drafter.value === 'chair';
  return (
    <section class="draft" aria-labelledby="draft-heading">
      <h2 id="draft-heading" tabIndex={-1}>
        {asChair ? t('floor:chair.heading') : headingOf(drafting)}
      </h2>
      {isAppointed(table) && <DrafterChoice />}
      {asChair ? (
        <ChairText table={table} />
      ) : (
        <OwnDraft table={table} store={store} left={table.own.value.draftsLeft} />
      )}
    </section>
  );
}

function headingOf({ amendment }: Drafting): string {
  if (!amendment) return t('panels:draft.heading');
  return amendment.kind === 'revision' ? t('panels:draft.amendHeading') : t('floor:amend.heading');
}

interface OwnDraftProps {
  readonly table: TableStore;
  readonly store: DraftStore;
  readonly left: number;
}

function OwnDraft({ table, store, left }: OwnDraftProps) {
  const { amendment } = store.drafting.value;
  return (
    <>
      {amendment ? (
        <Changing table={table} store={store} amendment={amendment} />
      ) : (
        <p class="muted">{t('panels:draft.left', { count: left })}</p>
      )}
      <IssueField table={table} store={store} as="delegation" />
      <DraftForm table={table} store={store} as="delegation" />
    </>
  );
}

/** Whoever was appointed to the chair drafts for its own delegation or for the Chair. */
function DrafterChoice() {
  return (
    <fieldset class="drafter">
      <legend class="field-label">{t('floor:chair.inWhoseName')}</legend>
      {DRAFTERS.map((each) => (
        <label key={each} class="choice">
          <input
            type="radio"
            name="drafter"
            checked={each === drafter.value}
            onChange={() => {
              drafter.value = each;
            }}
          />
          <span>{t(`floor:chair.as.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Unseated({ table }: { readonly table: TableStore }) {
  const facilitator = table.welcome.value?.role === 'facilitator';
  return (
    <section class="draft">
      <h2>{t('panels:draft.heading')}</h2>
      <p>{t(facilitator ? 'panels:draft.facilitator' : 'panels:draft.noSeat')}</p>
    </section>
  );
}
