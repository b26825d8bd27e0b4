import type { ClauseId } from '#shared/model/clause.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { BondView, ClauseView, PublicView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { listOf, t } from '../../text/i18n.ts';
import { nameWithYou } from '../text/PartyLine.tsx';

interface Props {
  readonly table: TableStore;
  readonly view: PublicView;
}

/** What became of every clause that was ever adopted: whether it is in force, and who stands how to it. */
export function InForce({ table, view }: Props) {
  const agreed = Object.entries(view.clauses)
    .filter(([, { status, bonds }]) => status === 'pending' || status === 'lapsed' || Object.keys(bonds).length > 0)
    .sort(([, one], [, other]) => one.number - other.number);
  if (agreed.length === 0) return null;
  return (
    <section aria-labelledby="force-heading">
      <h3 id="force-heading">{t('ballot:force.heading')}</h3>
      <div class="table-scroll" role="region" tabIndex={0} aria-labelledby="force-heading">
        <table class="plain">
          <caption class="visually-hidden">{t('ballot:force.heading')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('panels:debrief.clause')}</th>
              <th scope="col">{t('panels:debrief.outcome')}</th>
              <th scope="col">{t('words:bond.bound')}</th>
              <th scope="col">{t('ballot:force.notBound')}</th>
            </tr>
          </thead>
          <tbody>
            {agreed.map(([id, clause]) => (
              <Row key={id} table={table} view={view} id={id} clause={clause} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RowProps extends Props {
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

function Row({ table, view, id, clause }: RowProps) {
  const successor = Object.values(view.clauses).find(({ replaces, status }) => replaces === id && status !== 'lapsed');
  return (
    <tr>
      <th scope="row">{t('words:clause.name', { number: clause.number })}</th>
      <td>
        {clause.status === 'adopted' ? t('ballot:force.inForce') : t(`words:status.${clause.status}`)}
        {clause.status === 'superseded' && successor && ` ${t('ballot:force.by', { number: successor.number })}`}
      </td>
      <td>{listOf(standing(table, clause, 'bound'))}</td>
      <td>
        {NOT_BOUND.flatMap((bond) =>
          standing(table, clause, bond).map((party) => (
            <span key={party} class="not-bound">
              {party}: {t(`words:bond.${bond}`)}
            </span>
          )),
        )}
      </td>
    </tr>
  );
}

const NOT_BOUND = ['reserved', 'repudiated'] as const;

const standing = (table: TableStore, { bonds }: ClauseView, bond: BondView): readonly string[] =>
  (table.welcome.value?.scenario.parties ?? [])
    .filter(({ id }: { readonly id: PartyId }) => bonds[id] === bond)
    .map(({ id }) => nameWithYou(table, id));
