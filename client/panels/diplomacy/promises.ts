/** What was promised, as sentences from one's own side. */
import type { Arrangement, Pledge } from '../../store/diplomacy.ts';
import { clauseOf, partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';

/** “We vote yes on clause 2 if France votes no on clause 4.” Who offered says what it gives first. */
export function promiseText(table: TableStore, { offered, partner, ours, theirs }: Arrangement): string {
  const words = {
    party: partyName(table, partner),
    ours: t(`diplomacy:ours.${ours.choice}`, { clause: clauseNamed(table, ours) }),
    theirs: t(`diplomacy:theirs.${theirs.choice}`, { clause: clauseNamed(table, theirs) }),
  };
  return t(offered ? 'diplomacy:understanding.weGive' : 'diplomacy:understanding.theyGive', words);
}

function clauseNamed(table: TableStore, { clause }: Pledge): string {
  const view = clauseOf(table, clause);
  return view ? t('words:clause.numbered', { number: view.number }) : t('words:clause.unknown');
}

/** Who did not vote as promised; undefined when everybody did, or nobody had to. */
export function breakerText(table: TableStore, { partner, brokenByUs, brokenByThem }: Arrangement): string | undefined {
  if (brokenByUs && brokenByThem) return t('diplomacy:understanding.bothBroke');
  if (brokenByUs) return t('diplomacy:understanding.weBroke');
  return brokenByThem ? t('diplomacy:understanding.theyBroke', { party: partyName(table, partner) }) : undefined;
}
