import type { ClauseView } from '#shared/model/view.ts';
import { carriersOf, isChairText } from '../../store/carriers.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { PartyLine } from '../text/PartyLine.tsx';

/** Who carries a clause; a chair's text is nobody's. */
export function CarriedBy({ table, clause }: { readonly table: TableStore; readonly clause: ClauseView }) {
  const carriers = carriersOf(clause).filter((party) => party !== clause.sponsor || !isChairText(clause));
  return (
    <>
      {isChairText(clause) && <p class="party-line">{t('ballot:vote.chairText')}</p>}
      <PartyLine table={table} label={t('panels:vote.carriedBy')} parties={carriers} />
    </>
  );
}
