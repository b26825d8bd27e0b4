/** A table as the screen in front shows it: what everybody may see, behind the face that panels read. */

import type { PublicScenario } from '#shared/model/publicScenario.ts';
import type { PublicView } from '#shared/model/view.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/wire.ts';
import { tableSignals } from '../../net/tableSignals.ts';
import type { TableStore } from '../../store/table.ts';

/** A screen asks for nothing. */
class OnlyShown extends Error {}

export function shownTable(
  table: string,
  scenario: PublicScenario,
  everybody: PublicView,
  now: () => number,
): TableStore {
  const signals = tableSignals();
  const nobody = { protocol: PROTOCOL_VERSION, at: now(), role: 'delegate', person: '', messages: [] } as const;
  signals.welcome.value = { ...nobody, table, scenario, scenarioHash: '' };
  signals.view.value = { everybody, facilitator: {}, delegations: {} };
  return {
    ...signals,
    now,
    send: () => Promise.reject(new OnlyShown('A screen sends nothing')),
    interests: () => Promise.reject(new OnlyShown('A screen is told nothing more')),
  };
}
