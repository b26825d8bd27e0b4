import { jointEffect, type Standing } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { clausesNumbered } from '../../text/wording.ts';
import { whole } from '../draft/figures.ts';
import { BallotItem } from './BallotItem.tsx';
import { type BallotPackage, castOnAll, type Entry } from './ballots.ts';
import { SilenceForm } from './SilenceForm.tsx';
import { VoteForm } from './VoteForm.tsx';

interface Props {
  readonly table: TableStore;
  readonly standing: Standing | undefined;
  readonly item: BallotPackage;
}

/** What is voted on as one: a clause, or clauses that stand or fall together. */
export function BallotCard({ table, standing, item }: Props) {
  const [only] = item.clauses;
  if (!only) return null;
  return (
    <article class={item.link === '' ? 'card clause ballot' : 'card clause ballot package'}>
      {item.link === '' ? (
        <BallotItem table={table} standing={standing} id={only[0]} clause={only[1]} level="h3" />
      ) : (
        <Linked table={table} standing={standing} item={item} />
      )}
      <Decision table={table} item={item} />
    </article>
  );
}

/** Linked clauses with what they do to oneself together. */
function Linked({ table, standing, item: { link, clauses } }: Props) {
  const number = table.everybody.value?.links[link]?.number ?? 0;
  const joint =
    standing &&
    jointEffect(
      standing,
      clauses.map(([, clause]) => clause),
    );
  return (
    <>
      <h3>{t('ballot:package.heading', { number, clauses: named(table, clauses) })}</h3>
      <p>{t('ballot:package.together')}</p>
      {joint && (
        <p class="joint-effect">
          {t('ballot:package.effect')} <strong class="digits">{whole(joint.change)}</strong>
        </p>
      )}
      {clauses.map(([id, clause]) => (
        <div key={id} class="package-part">
          <BallotItem table={table} standing={standing} id={id} clause={clause} level="h4" />
        </div>
      ))}
    </>
  );
}

const named = (table: TableStore, clauses: readonly Entry[]): string =>
  clausesNumbered(
    table,
    clauses.map(([id]) => id),
  );

function Decision({ table, item: { link, clauses } }: Omit<Props, 'standing'>) {
  const [only] = clauses;
  if (!only || !table.own.value) return null;
  if (table.welcome.value?.scenario.procedure.decisionRule === 'silence')
    return <SilenceForm table={table} clauses={clauses} />;
  const { number, revision } = only[1];
  const words = { number, clauses: named(table, clauses) };
  return (
    <VoteForm
      table={table}
      name={`vote-${only[0]}`}
      legend={link === '' ? t('panels:vote.legend', words) : t('ballot:package.legend', words)}
      button={link === '' ? t('panels:vote.cast', words) : t('ballot:package.cast', words)}
      nothingYet={t(link === '' ? 'panels:vote.notYet' : 'ballot:package.notYet')}
      cast={castOnAll(table.own.value, clauses)}
      // The engine counts a vote on one of linked clauses for all of them.
      vote={(choice, sending) => sending.send({ type: 'CastVote', clause: only[0], revision, choice })}
    />
  );
}
