import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { capitalised } from '../../text/wording.ts';
import { Fact } from './Fact.tsx';
import { namesOf, partiesWith } from './partiesWith.ts';

/** Who has signed the final act and who has not, and what came of it at home. */
export function FinalActPart({ table }: { readonly table: TableStore }) {
  const everybody = table.everybody.value;
  if (!everybody || (everybody.phase !== 'signature' && Object.keys(everybody.signatures).length === 0)) return null;
  const { seats, signatures, ratifications } = everybody;
  const silent = Object.keys(seats).filter((party) => seats[party]?.playing && !signatures[party]);
  return (
    <section aria-labelledby="list-act">
      <h2 id="list-act">{t('list.act')}</h2>
      <dl class="facts">
        <Fact term={capitalised(t('list.signed'))}>{namesOf(table, partiesWith(signatures, 'signed'))}</Fact>
        <Fact term={capitalised(t('list.declined'))}>{namesOf(table, partiesWith(signatures, 'declined'))}</Fact>
        {silent.length > 0 && <Fact term={capitalised(t('list.unanswered'))}>{namesOf(table, silent)}</Fact>}
        {Object.entries(ratifications).map(([party, { probability, ratified }]) => (
          <Fact key={party} term={partyName(table, party)}>
            {t(ratified ? 'list.ratified' : 'list.notRatified', { percent: Math.round(probability * 100) })}
          </Fact>
        ))}
      </dl>
    </section>
  );
}
