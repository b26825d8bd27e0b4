import type { PublicView } from '#shared/model/view.ts';
import { standingOf } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Motions } from '../motions/Motions.tsx';
import { useFocusAfter } from '../text/focusOn.ts';
import { BallotCard } from './BallotCard.tsx';
import { packagesOnBallot, questionsOpen } from './ballots.ts';
import { ComingBallot } from './ComingBallot.tsx';
import { Preliminaries } from './Preliminaries.tsx';
import { LastResults, Results } from './Results.tsx';
import './vote.css';

/** The ballot: what is on it while it is open, what will be on it before, and what came of it afterwards. */
export function VotePanel({ table }: { readonly table: TableStore }) {
  const view = table.everybody.value;
  useFocusAfter(view ? stageOf(view) : '', 'vote-heading');
  if (!view) return null;
  return (
    <section class="vote-panel" aria-labelledby="vote-heading">
      <h2 id="vote-heading" tabIndex={-1}>
        {headingOf(view)}
      </h2>
      <Stage table={table} view={view} />
      <Motions table={table} />
    </section>
  );
}

type Stage = 'before' | 'questions' | 'ballot' | 'results';

function stageOf(view: PublicView): Stage {
  if (view.phase === 'outcome') return 'results';
  if (view.phase !== 'voting') return 'before';
  return questionsOpen(view).length > 0 ? 'questions' : 'ballot';
}

function headingOf(view: PublicView): string {
  const stage = stageOf(view);
  if (stage === 'results') return t('panels:vote.resultsHeading', { round: view.round });
  return t(stage === 'questions' ? 'ballot:preliminary.panel' : 'panels:vote.heading');
}

function Stage({ table, view }: { readonly table: TableStore; readonly view: PublicView }) {
  const stage = stageOf(view);
  switch (stage) {
    case 'results':
      return <Results table={table} round={view.round} />;
    case 'questions':
      return <Preliminaries table={table} standing={standingOf(table)} />;
    case 'ballot':
      return <OpenBallot table={table} view={view} />;
    case 'before':
      return (
        <>
          <ComingBallot table={table} />
          <LastResults table={table} />
        </>
      );
    default:
      return stage satisfies never;
  }
}

function OpenBallot({ table, view }: { readonly table: TableStore; readonly view: PublicView }) {
  const procedure = table.welcome.value?.scenario.procedure;
  if (!procedure) return null;
  const standing = standingOf(table);
  return (
    <>
      <p>{t(`panels:vote.silence.${procedure.decisionRule}.${procedure.abstentions}`)}</p>
      {procedure.decisionRule !== 'silence' && <Turnout view={view} secret={procedure.secretBallot} />}
      {packagesOnBallot(view).map((item) => (
        <BallotCard key={item.clauses[0]?.[0]} table={table} standing={standing} item={item} />
      ))}
    </>
  );
}

function Turnout({ view, secret }: { readonly view: PublicView; readonly secret: boolean }) {
  const seats = Object.values(view.seats).filter(({ playing, present }) => playing && present);
  return (
    <>
      <p class="muted">{t('panels:vote.mayChange')}</p>
      {!secret && <p class="muted">{t('ballot:vote.open')}</p>}
      <p class="turnout">
        {t('panels:vote.turnout', { count: seats.length, voted: seats.filter(({ voted }) => voted).length })}
      </p>
    </>
  );
}
