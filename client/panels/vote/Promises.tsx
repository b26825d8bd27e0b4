import type { ClauseId } from '#shared/model/clause.ts';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { promisesOn } from './ballots.ts';

/** What one has promised about the vote on a clause, and been promised. */
export function Promises({ table, id }: { readonly table: TableStore; readonly id: ClauseId }) {
  const own = table.own.value;
  const promises = own ? promisesOn(own, table.party.value, id) : [];
  return (
    <>
      {promises.map(({ partner, ours, choice }) => {
        const words = { party: partyName(table, partner), choice: t(`words:choice.${choice}`) };
        return (
          <p key={`${partner}-${ours}-${choice}`} class={ours ? 'notice' : 'promised'}>
            {t(ours ? 'ballot:promise.yours' : 'ballot:promise.theirs', words)}
          </p>
        );
      })}
    </>
  );
}
