import type { ClauseId } from '#shared/model/clause.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { ClauseView, PublicView, VoteView } from '#shared/model/view.ts';
import { textOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { capitalised, rejectionText } from '../../text/wording.ts';
import { VoteMark } from '../shell/VoteMark.tsx';
import { nameWithYou } from '../text/PartyLine.tsx';

interface RollCallProps {
  readonly table: TableStore;
  readonly view: PublicView;
  /** Whether a table has room. */
  readonly wide: boolean;
}

interface VotedProps {
  readonly table: TableStore;
  /** The clauses that came to a ballot, by number. */
  readonly voted: readonly (readonly [ClauseId, ClauseView])[];
  readonly parties: readonly PartyId[];
}

/** Who voted how on every clause that came to a ballot. */
export function RollCall({ table, view, wide }: RollCallProps) {
  const voted = Object.entries(view.clauses)
    .filter(([, { votes }]) => Object.keys(votes).length > 0)
    .sort(([, one], [, other]) => one.number - other.number);
  const scenario = table.welcome.value?.scenario;
  const parties = (scenario?.parties ?? []).map(({ id }) => id).filter((id) => view.seats[id]?.playing);
  const Votes = wide ? VotesTable : VotesList;
  return (
    <section aria-labelledby="roll-call-heading">
      <h3 id="roll-call-heading">{t('panels:debrief.rollCall')}</h3>
      {voted.length === 0 ? (
        <p>{t('panels:debrief.noBallots')}</p>
      ) : (
        <Votes table={table} voted={voted} parties={parties} />
      )}
    </section>
  );
}

function VotesTable({ table, voted, parties }: VotedProps) {
  return (
    <div class="table-scroll" role="region" tabIndex={0} aria-labelledby="roll-call-heading">
      <table class="plain roll-call">
        <caption class="visually-hidden">{t('panels:debrief.rollCall')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('panels:debrief.clause')}</th>
            {parties.map((id) => (
              <th key={id} scope="col">
                {nameWithYou(table, id)}
              </th>
            ))}
            <th scope="col">{t('panels:debrief.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {voted.map(([id, clause]) => (
            <Row key={id} clause={clause} parties={parties} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same where a table has no room. */
function VotesList({ table, voted, parties }: VotedProps) {
  return voted.map(([id, clause]) => (
    <article key={id} class="roll-call">
      <h4>
        {t('words:clause.name', { number: clause.number })} {textOf(clause)?.title}
      </h4>
      <dl class="figures">
        {parties.map((party) => (
          <div key={party}>
            <dt>{nameWithYou(table, party)}</dt>
            <dd>
              <VoteOf vote={clause.votes[party]} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('panels:debrief.outcome')}</dt>
          <dd>
            <Outcome clause={clause} />
          </dd>
        </div>
      </dl>
    </article>
  ));
}

function VoteOf({ vote }: { readonly vote: VoteView | undefined }) {
  if (!vote) return null;
  return (
    <span class="vote-cell">
      <VoteMark vote={vote} /> {t(`words:vote.${vote}`)}
    </span>
  );
}

function Outcome({ clause }: { readonly clause: ClauseView }) {
  const rejection = rejectionText(clause.rejection);
  return (
    <>
      {t(`words:status.${clause.status}`)}
      {rejection !== '' && <span class="small muted rejection">{capitalised(rejection)}</span>}
    </>
  );
}

function Row({ clause, parties }: { readonly clause: ClauseView; readonly parties: readonly PartyId[] }) {
  return (
    <tr>
      <th scope="row">
        {t('words:clause.name', { number: clause.number })} <span class="serif">{textOf(clause)?.title}</span>
      </th>
      {parties.map((party) => (
        <td key={party}>
          <VoteOf vote={clause.votes[party]} />
        </td>
      ))}
      <td>
        <Outcome clause={clause} />
      </td>
    </tr>
  );
}
