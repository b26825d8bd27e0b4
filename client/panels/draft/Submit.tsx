import type { ClauseContent } from '#shared/model/clause.ts';
import type { Issue } from '#shared/model/scenario.ts';
import { type DraftStore, type Sketch, sketchOf } from '../../store/draft.ts';
import { clauseOf } from '../../store/names.ts';
import { tab } from '../../store/tab.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { Difference } from '../text/Difference.tsx';
import { focusOn } from '../text/focusOn.ts';
import { useSending } from '../text/useSending.ts';
import { obstacleOf } from './obstacle.ts';
import { textFault, titleFault, type Words } from './wordsOf.ts';

interface Props {
  readonly table: TableStore;
  readonly store: DraftStore;
  readonly issue: Issue;
  readonly words: Words;
}

/** The one button that sends a draft, and why it cannot when it cannot. */
export function Submit({ table, store, issue, words }: Props) {
  const sending = useSending(table);
  const { amendment } = store.drafting.value;
  const sketch = sketchOf(store.drafting.value);
  const obstacle = obstacleOf(table, amendment);
  const fault = titleFault(words.title) ?? textFault(words.text);
  const idle = sending.busy || obstacle !== undefined || fault !== undefined;
  const submit = () => sending.send(commandOf(store, issue, words), () => sent(store, sketch));
  return (
    <div class="draft-submit">
      <div class="button-row">
        <button
          type="button"
          class="button button-primary"
          aria-disabled={idle}
          aria-describedby="draft-obstacle"
          onClick={() => {
            if (!idle) submit();
          }}
        >
          {t(amendment ? 'panels:draft.sendAmendment' : 'panels:draft.send')}
        </button>
      </div>
      <div id="draft-obstacle">{(obstacle ?? fault) !== undefined && <p class="muted">{obstacle ?? fault}</p>}</div>
      <Refusal denial={sending.denial} table={table} />
      {sending.denial?.code === 'text-moved' && amendment && (
        <>
          <Difference issue={issue} from={sending.denial.from} to={sending.denial.to} />
          <button type="button" class="button" onClick={() => rebase(table, store, sending.dismiss)}>
            {t('panels:draft.rebase')}
          </button>
        </>
      )}
    </div>
  );
}

function commandOf(store: DraftStore, issue: Issue, words: Words) {
  const { amendment } = store.drafting.value;
  const { position, obligation, precision, delegation } = sketchOf(store.drafting.value);
  const content: ClauseContent = {
    position,
    obligation,
    precision,
    delegation,
    title: words.title.trim(),
    text: words.text.trim(),
  };
  return amendment
    ? ({ type: 'AmendClause', clause: amendment.clause, revision: amendment.revision, content } as const)
    : ({ type: 'ProposeClause', issue: issue.id, content } as const);
}

/** What the record announces need not be announced here: the table's own events are read out once. */
function sent(store: DraftStore, sketch: Sketch): void {
  store.sent(sketch);
  tab.value = 'text';
  focusOn('text-heading');
}

function rebase(table: TableStore, store: DraftStore, dismiss: () => void): void {
  const clause = clauseOf(table, store.drafting.value.amendment?.clause ?? '');
  if (clause) store.rebase(clause.revision);
  dismiss();
}
