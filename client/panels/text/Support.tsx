import type { ClauseView } from '#shared/model/view.ts';
import { carriersOf, isChairText } from '../../store/carriers.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { nameWithYou, PartyLine } from './PartyLine.tsx';

interface Props {
  readonly table: TableStore;
  readonly clause: ClauseView;
}

/** Who carries a clause, who is asked again, and how many are still needed for the vote. */
export function Support({ table, clause }: Props) {
  const carriers = carriersOf(clause);
  const asked = Object.keys(clause.support).filter((party) => clause.support[party] === 'asked-again');
  const needed = isChairText(clause)
    ? 0
    : (table.welcome.value?.scenario.procedure.sponsorsNeeded ?? 1) - carriers.length;
  return (
    <>
      <p class="party-line">
        <span class="party-role">{t('words:support.sponsor')}</span> {nameWithYou(table, clause.sponsor)}
      </p>
      <PartyLine table={table} label={t('words:support.co-sponsor')} parties={carriers.slice(1)} />
      <PartyLine table={table} label={t('words:support.asked-again')} parties={asked} />
      <p class={needed > 0 ? 'needed' : 'needed enough'}>{statusText(clause, needed)}</p>
    </>
  );
}

/** A chair's text goes to the vote without sponsors: it is nobody's. */
function statusText(clause: ClauseView, needed: number): string {
  if (needed > 0) return t('panels:text.needed', { count: needed });
  if (clause.onBallot) return t('panels:text.onBallot');
  return t(isChairText(clause) ? 'floor:chair.needsNone' : 'panels:text.enough');
}
