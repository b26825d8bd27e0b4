import type { PartyId } from '#shared/model/scenario.ts';
import type { PublicView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { percent } from '../draft/figures.ts';
import { nameWithYou } from '../text/PartyLine.tsx';

interface Props {
  readonly table: TableStore;
  readonly view: PublicView;
}

/** Who signed the final act, and what became of it at home; nothing where none was opened for signature. */
export function FinalAct({ table, view }: Props) {
  const parties = table.welcome.value?.scenario.parties ?? [];
  const playing = parties.map(({ id }) => id).filter((id) => view.seats[id]?.playing);
  if (Object.keys(view.signatures).length === 0) return null;
  return (
    <section aria-labelledby="act-heading">
      <h3 id="act-heading">{t('ballot:finalAct.heading')}</h3>
      <p>{t('ballot:finalAct.how')}</p>
      <div class="table-scroll" role="region" tabIndex={0} aria-labelledby="act-heading">
        <table class="plain">
          <caption class="visually-hidden">{t('ballot:finalAct.heading')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('panels:debrief.delegation')}</th>
              <th scope="col">{t('ballot:finalAct.signature')}</th>
              <th scope="col">{t('ballot:finalAct.chance')}</th>
              <th scope="col">{t('ballot:finalAct.athome')}</th>
            </tr>
          </thead>
          <tbody>
            {playing.map((party) => (
              <tr key={party}>
                <th scope="row">{nameWithYou(table, party)}</th>
                <td>{t(`ballot:signature.${view.signatures[party] ?? 'missing'}`)}</td>
                <AtHome view={view} party={party} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Only those whom a hard clause binds need to ratify. */
function AtHome({ view, party }: Pick<Props, 'view'> & { readonly party: PartyId }) {
  const ratification = view.ratifications[party];
  if (!ratification)
    return (
      <>
        <td>–</td>
        <td>{t('ballot:finalAct.nothing')}</td>
      </>
    );
  return (
    <>
      <td class="digits">{percent(ratification.probability)}</td>
      <td>{t(ratification.ratified ? 'ballot:finalAct.ratified' : 'ballot:finalAct.notRatified')}</td>
    </>
  );
}
