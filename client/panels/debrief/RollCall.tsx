import type { ClauseView, PublicView } from '#shared/model/view.ts';
import { textOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { capitalised, rejectionText } from '../../text/wording.ts';
import { VoteMark } from '../shell/VoteMark.tsx';
import { nameWithYou } from '../text/PartyLine.tsx';

/** Who voted how on every clause that came to a ballot. */
export function RollCall({ table, view }: { readonly table: TableStore; readonly view: PublicView }) {
  const voted = Object.entries(view.clauses)
    .filter(([, { votes }]) => Object.keys(votes).length > 0)
    .sort(([, one], [, other]) => one.number - other.number);
  const parties = (table.welcome.value?.scenario.parties ?? []).filter(({ id }) => view.seats[id]?.playing);
  return (
    <section aria-labelledby="roll-call-heading">
      <h3 id="roll-call-heading">{t('panels:debrief.rollCall')}</h3>
      {voted.length === 0 && <p>{t('panels:debrief.noBallots')}</p>}
      {voted.length > 0 && (
        <div class="table-scroll" role="region" tabIndex={0} aria-labelledby="roll-call-heading">
          <table class="plain roll-call">
            <caption class="visually-hidden">{t('panels:debrief.rollCall')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('panels:debrief.clause')}</th>
                {parties.map(({ id }) => (
                  <th key={id} scope="col">
                    {nameWithYou(table, id)}
                  </th>
                ))}
                <th scope="col">{t('panels:debrief.outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {voted.map(([id, clause]) => (
                <Row key={id} clause={clause} parties={parties.map((party) => party.id)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ clause, parties }: { readonly clause: ClauseView; readonly parties: readonly string[] }) {
  const rejection = rejectionText(clause.rejection);
  return (
    <tr>
      <th scope="row">
        {t('words:clause.name', { number: clause.number })} <span class="serif">{textOf(clause)?.title}</span>
      </th>
      {parties.map((party) => {
        const vote = clause.votes[party];
        return (
          <td key={party}>
            {vote && (
              <span class="vote-cell">
                <VoteMark vote={vote} /> {t(`words:vote.${vote}`)}
              </span>
            )}
          </td>
        );
      })}
      <td>
        {t(`words:status.${clause.status}`)}
        {rejection !== '' && <span class="small muted rejection">{capitalised(rejection)}</span>}
      </td>
    </tr>
  );
}
