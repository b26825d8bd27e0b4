/** What part one has in a clause: who speaks for whom, as the table shows it. What one may do with it the engine says. */
import { CHAIR } from '#shared/model/clause.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { ClauseView } from '#shared/model/view.ts';
import type { DelegationCommand } from '#shared/rules/legal.ts';
import type { TableStore } from '../../store/table.ts';

/** Whether one's delegation was appointed to the chair. */
export const isAppointed = (table: TableStore): boolean =>
  table.party.value !== '' && table.everybody.value?.chair === table.party.value;

/** The names that one acts under: one's party's, and the Chair's for the facilitator and whoever was appointed. */
export function namesOf(table: TableStore): readonly PartyId[] {
  const chairs = table.welcome.value?.role === 'facilitator' || isAppointed(table);
  return [...(table.party.value === '' ? [] : [table.party.value]), ...(chairs ? [CHAIR] : [])];
}

export const isFirstSponsor = (table: TableStore, clause: ClauseView): boolean =>
  namesOf(table).includes(clause.sponsor);

/** The names under which one supports a clause, as its first sponsor or a co-sponsor. */
export const sponsoringAs = (table: TableStore, { support }: ClauseView): readonly PartyId[] =>
  namesOf(table).filter((name) => support[name] === 'sponsor' || support[name] === 'co-sponsor');

/** Whether a change has cleared a party's support of a clause that it can still support. */
export const asksAgain = ({ status, support }: ClauseView, party: PartyId): boolean =>
  status === 'live' && support[party] === 'asked-again';

/** Whether the engine would accept some command of the kind; the facilitator, who has no such list, may try. */
export const may = (table: TableStore, command: DelegationCommand): boolean =>
  (table.own.value?.may[command] ?? '') === '';

/** Whether one has a say on texts just now; what of it the engine would refuse is shown, but idle. */
export const isDrafting = (table: TableStore): boolean =>
  table.everybody.value?.phase === 'consultations' && namesOf(table).length > 0;
