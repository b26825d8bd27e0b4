import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView } from '#shared/model/view.ts';
import { type Standing, standingOf } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { rejectionText } from '../../text/wording.ts';
import { whole } from '../draft/figures.ts';
import { AccedeButton } from '../signature/AccedeButton.tsx';
import { PendingEffect } from '../signature/PendingEffect.tsx';
import { ClauseHead, ClauseWords } from '../text/ClauseWords.tsx';
import { Hardened } from '../text/Hardening.tsx';
import { PresentEffect } from '../text/OwnEffect.tsx';
import { Bonds } from '../text/TextPanel.tsx';
import { countedIn, resultsRound } from './ballots.ts';
import { ExplainVote, Explanations } from './Explanations.tsx';
import { VoteList } from './VoteList.tsx';

interface Props {
  readonly table: TableStore;
  readonly round: number;
}

/** What came of a round's ballot: clause by clause who voted how, whether it passed, whom it binds, and what it does to oneself. */
export function Results({ table, round }: Props) {
  const view = table.everybody.value;
  if (!view) return null;
  const clauses = countedIn(view, round);
  const standing = standingOf(table);
  if (clauses.length === 0) return <p>{t('words:record.nothing-to-vote')}</p>;
  return (
    <>
      {standing && (
        <p class="own-score">
          {t('panels:text.score')} <strong class="digits">{whole(standing.score)}</strong>{' '}
          <span class="muted small">{t('panels:text.onlyYou')}</span>
        </p>
      )}
      {clauses.map(([id, clause]) => (
        <Result key={id} table={table} standing={standing} id={id} clause={clause} />
      ))}
    </>
  );
}

/** What came of the last ballot, folded; nothing before there was one. */
export function LastResults({ table }: Pick<Props, 'table'>) {
  const view = table.everybody.value;
  const last = view && resultsRound(view);
  if (last === undefined) return null;
  return (
    <details class="past-ballot">
      <summary>{t('panels:vote.lastResults', { round: last })}</summary>
      <Results table={table} round={last} />
    </details>
  );
}

interface ResultProps {
  readonly table: TableStore;
  readonly standing: Standing | undefined;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

function Result({ table, standing, id, clause }: ResultProps) {
  const passed = clause.status !== 'rejected';
  return (
    <article class={passed ? 'card clause adopted' : 'card clause rejected'}>
      <ClauseHead table={table} clause={clause} level="h3" />
      <p class="verdict">
        <strong>{verdictOn(clause)}</strong>
      </p>
      <VoteList table={table} votes={clause.votes} />
      <Explanations table={table} clause={clause} />
      <ExplainVote table={table} id={id} clause={clause} />
      <Bonds table={table} clause={clause} />
      <AccedeButton table={table} id={id} clause={clause} />
      <Hardened table={table} standing={standing} clause={clause} />
      {standing && passed && <PresentEffect standing={standing} clause={clause} />}
      {standing && <PendingEffect standing={standing} clause={clause} />}
      {standing && !passed && <p class="muted">{t('panels:vote.noEffect')}</p>}
      <details>
        <summary>{t('panels:vote.readText')}</summary>
        <ClauseWords table={table} clause={clause} />
      </details>
    </article>
  );
}

function verdictOn({ status, rejection }: ClauseView): string {
  if (status === 'rejected') return t('panels:text.fell', { rejection: rejectionText(rejection) });
  return t(status === 'pending' ? 'ballot:vote.pending' : 'panels:vote.passed');
}
