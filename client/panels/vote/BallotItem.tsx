import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView } from '#shared/model/view.ts';
import { draftIn, type Standing, weigh } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { listOf, t } from '../../text/i18n.ts';
import { whole } from '../draft/figures.ts';
import { ReserveButton } from '../signature/ReserveButton.tsx';
import { ClauseHead, ClauseWords } from '../text/ClauseWords.tsx';
import { ProspectiveEffect } from '../text/OwnEffect.tsx';
import { replacedBy, rivalsOnBallot } from './ballots.ts';
import { CarriedBy } from './CarriedBy.tsx';
import { Promises } from './Promises.tsx';
import { VotesSoFar } from './VoteList.tsx';

interface Props {
  readonly table: TableStore;
  readonly standing: Standing | undefined;
  readonly id: ClauseId;
  readonly clause: ClauseView;
  readonly level: 'h3' | 'h4';
}

/** One clause of the open ballot: what it says, what it competes with, what it does to oneself. How to vote is not in it. */
export function BallotItem({ table, standing, id, clause, level }: Props) {
  // Who broke the silence is said beside the button that breaks it.
  const silence = table.welcome.value?.scenario.procedure.decisionRule === 'silence';
  return (
    <>
      <ClauseHead table={table} clause={clause} level={level} />
      <Others table={table} standing={standing} id={id} clause={clause} />
      <ClauseWords table={table} clause={clause} />
      <CarriedBy table={table} clause={clause} />
      {standing && <ProspectiveEffect table={table} standing={standing} clause={clause} />}
      <Promises table={table} id={id} />
      <ReserveButton table={table} id={id} clause={clause} />
      {!silence && <VotesSoFar table={table} votes={clause.votes} />}
    </>
  );
}

/** What else there is on the issue: texts that compete with this one, and the ones that it would replace. */
function Others({ table, standing, id, clause }: Omit<Props, 'level'>) {
  const view = table.everybody.value;
  if (!view) return null;
  const rivals = rivalsOnBallot(view, id).map(([, { number }]) => t('words:clause.name', { number }));
  const replaced = replacedBy(view, clause.issue);
  const waiting = view.clauses[view.issues[clause.issue]?.pending ?? ''];
  return (
    <>
      {rivals.length > 0 && <p class="notice">{t('panels:vote.rivals', { clauses: listOf(rivals) })}</p>}
      {replaced && (
        <p class="notice">
          {t('panels:vote.replaces', { number: replaced.number })} {standing && replacementText(standing, clause)}
        </p>
      )}
      {waiting && <p class="notice">{t('ballot:vote.replacesPending', { number: waiting.number })}</p>}
    </>
  );
}

function replacementText(standing: Standing, clause: ClauseView): string {
  const draft = draftIn(clause);
  const preview = draft && weigh(standing, draft);
  return preview ? t('ballot:vote.replacement', { now: whole(preview.now), change: whole(preview.change) }) : '';
}
