import { standingOf } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { useFocusAfter } from '../text/focusOn.ts';
import { BallotCard } from './BallotCard.tsx';
import { clausesOnBallot, resultsRound } from './ballots.ts';
import { ComingBallot } from './ComingBallot.tsx';
import { Results } from './Results.tsx';
import './vote.css';

/** The ballot: what is on it while it is open, what will be on it before, and what came of it afterwards. */
export function VotePanel({ table }: { readonly table: TableStore }) {
  const view = table.everybody.value;
  useFocusAfter(view?.phase ?? '', 'vote-heading');
  if (!view) return null;
  const last = resultsRound(view);
  const past = last !== undefined && (
    <details class="past-ballot">
      <summary>{t('panels:vote.lastResults', { round: last })}</summary>
      <Results table={table} round={last} />
    </details>
  );
  return (
    <section class="vote-panel" aria-labelledby="vote-heading">
      <h2 id="vote-heading" tabIndex={-1}>
        {t(view.phase === 'outcome' ? 'panels:vote.resultsHeading' : 'panels:vote.heading', { round: view.round })}
      </h2>
      {view.phase === 'voting' && <OpenBallot table={table} />}
      {view.phase === 'outcome' && <Results table={table} round={view.round} />}
      {view.phase !== 'voting' && view.phase !== 'outcome' && (
        <>
          <ComingBallot table={table} />
          {past}
        </>
      )}
    </section>
  );
}

function OpenBallot({ table }: { readonly table: TableStore }) {
  const view = table.everybody.value;
  const procedure = table.welcome.value?.scenario.procedure;
  if (!view || !procedure) return null;
  const seats = Object.values(view.seats).filter(({ playing, present }) => playing && present);
  const standing = standingOf(table);
  return (
    <>
      <p>{t(`panels:vote.silence.${procedure.decisionRule}.${procedure.abstentions}`)}</p>
      <p class="muted">{t('panels:vote.mayChange')}</p>
      <p class="turnout">
        {t('panels:vote.turnout', { count: seats.length, voted: seats.filter(({ voted }) => voted).length })}
      </p>
      {clausesOnBallot(view).map(([id, clause]) => (
        <BallotCard key={id} table={table} standing={standing} id={id} clause={clause} />
      ))}
    </>
  );
}
