import { CHAIR } from '#shared/model/clause.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import { botOf } from '../../store/bots.ts';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { listOf, t } from '../../text/i18n.ts';

/** The names of parties in the scenario's order after the Chair's, one's own marked. */
function partyNames(table: TableStore, parties: readonly PartyId[]): string {
  const order = [CHAIR, ...(table.welcome.value?.scenario.parties.map(({ id }) => id) ?? [])];
  const named = order.filter((id) => parties.includes(id)).map((id) => nameWithYou(table, id));
  return listOf(named);
}

/** A party by its name, with whether it is oneself or a bot. */
export function nameWithYou(table: TableStore, id: PartyId): string {
  if (id === CHAIR) return t('words:person.chair');
  const party = partyName(table, id);
  if (id === table.party.value) return t('panels:you', { party });
  return botOf(table, id) ? t('bot.party', { party }) : party;
}

/** A line that names a role and the parties in it; nothing when there are none. */
export function PartyLine(props: {
  readonly table: TableStore;
  readonly label: string;
  readonly parties: readonly PartyId[];
}) {
  const { table, label, parties } = props;
  if (parties.length === 0) return null;
  return (
    <p class="party-line">
      <span class="party-role">{label}</span> {partyNames(table, parties)}
    </p>
  );
}
