import type { ClauseContent } from '#shared/model/clause.ts';
import type { Issue } from '#shared/model/scenario.ts';
import type { RevisionView } from '#shared/model/view.ts';
import type { Command } from '#shared/rules/commands.ts';
import {
  type Amendment,
  type Drafter,
  type Drafting,
  type DraftStore,
  type Sketch,
  sketchOf,
} from '../../store/draft.ts';
import { clauseOf } from '../../store/names.ts';
import { tab } from '../../store/tab.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { Difference } from '../text/Difference.tsx';
import { focusOn } from '../text/focusOn.ts';
import { useSending } from '../text/useSending.ts';
import { changesFrom, contentIn } from './changes.ts';
import { draftCommand, obstacleOf } from './obstacle.ts';
import { textFault, titleFault, type Words } from './wordsOf.ts';

interface Props {
  readonly table: TableStore;
  readonly store: DraftStore;
  readonly as?: Drafter;
  readonly issue: Issue;
  readonly words: Words;
}

const SEND = {
  ProposeClause: 'panels:draft.send',
  AmendClause: 'panels:draft.sendAmendment',
  ProposeAmendment: 'floor:amend.send',
  TableChairText: 'floor:chair.send',
} as const;

/** The one button that sends a draft, and why it cannot when it cannot. */
export function Submit({ table, store, as = 'delegation', issue, words }: Props) {
  const sending = useSending(table);
  const { amendment } = store.drafting.value;
  const sketch = sketchOf(store.drafting.value);
  const content = contentIn(sketch, words);
  const base = amendment && clauseOf(table, amendment.clause)?.revisions[String(amendment.revision)];
  const fault = titleFault(words.title) ?? textFault(words.text) ?? unchangedFault(amendment, base, content);
  const obstacle = obstacleOf(table, amendment, as) ?? fault;
  const idle = sending.busy || obstacle !== undefined;
  const command = commandOf(store.drafting.value, as, content, base);
  return (
    <div class="draft-submit">
      {amendment?.kind === 'amendment' && base && (
        <section class="draft-changes">
          <h3>{t('floor:amend.changes')}</h3>
          <Difference issue={issue} from={base} to={content} />
        </section>
      )}
      <div class="button-row">
        <button
          type="button"
          class="button button-primary"
          aria-disabled={idle}
          aria-describedby="draft-obstacle"
          onClick={() => {
            if (!idle) sending.send(command, () => sent(table, store, sketch));
          }}
        >
          {t(SEND[draftCommand(amendment, as)])}
        </button>
      </div>
      <div id="draft-obstacle">{obstacle !== undefined && <p class="muted">{obstacle}</p>}</div>
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

function unchangedFault(
  amendment: Amendment | undefined,
  base: RevisionView | undefined,
  content: ClauseContent,
): string | undefined {
  if (amendment?.kind !== 'amendment' || !base) return undefined;
  return Object.keys(changesFrom(base, content)).length === 0 ? t('floor:amend.unchanged') : undefined;
}

function commandOf(
  { fresh, amendment }: Drafting,
  as: Drafter,
  content: ClauseContent,
  base: RevisionView | undefined,
): Command {
  if (!amendment) return { type: as === 'chair' ? 'TableChairText' : 'ProposeClause', issue: fresh.issue, content };
  const { clause, revision, kind } = amendment;
  return kind === 'revision'
    ? { type: 'AmendClause', clause, revision, content }
    : { type: 'ProposeAmendment', clause, changes: base ? changesFrom(base, content) : content };
}

/** What the record announces need not be announced here: the table's own events are read out once. */
function sent(table: TableStore, store: DraftStore, sketch: Sketch): void {
  store.sent(sketch);
  if (table.party.value === '') return focusOn('draft-issue');
  tab.value = 'text';
  focusOn('text-heading');
}

function rebase(table: TableStore, store: DraftStore, dismiss: () => void): void {
  const clause = clauseOf(table, store.drafting.value.amendment?.clause ?? '');
  if (clause) store.rebase(clause.revision);
  dismiss();
}
