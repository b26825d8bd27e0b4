/** What a facilitator comes to a table for, by the address. */
import { useEffect } from 'preact/hooks';
import { CHAIR } from '#shared/model/clause.ts';
import { choose } from '../../store/channel.ts';
import { route } from '../../store/route.ts';
import type { TableStore } from '../../store/table.ts';
import { focusOn } from '../text/focusOn.ts';

const CORRECTIONS = 'corrections';

function askedPart(): string {
  const here = route.peek();
  return here.page === 'table' ? here.part : '';
}

/** The tab that the facilitator begins in; a channel with the facilitator, if the address names one, is open there. */
export function askedTab(table: TableStore): 'desk' | 'channels' {
  const channel = askedPart();
  if (!channel.endsWith(`+${CHAIR}`)) return 'desk';
  choose(table, { id: channel, members: channel.split('+').filter((member) => member !== CHAIR) });
  return 'channels';
}

/** Goes to the corrections, once they are there, when the address asks for them. */
export function useAskedCorrections(): void {
  useEffect(() => {
    if (askedPart() === CORRECTIONS) focusOn('corrections-heading');
  }, []);
}
