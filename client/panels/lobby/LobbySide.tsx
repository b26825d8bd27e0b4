import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { TableStore } from '../../store/table.ts';
import { unreadTotal } from '../../store/unread.ts';
import { t } from '../../text/i18n.ts';
import { ChannelsPanel } from '../channels/ChannelsPanel.tsx';
import { askedTab } from '../facilitator/askedPart.ts';
import { Tabs } from '../tablePage/Tabs.tsx';
import { Background } from './Background.tsx';

type LobbyTab = 'desk' | 'background' | 'channels';

interface LobbySideProps {
  readonly table: TableStore;
  /** The facilitator's controls, for the facilitator. */
  readonly desk: ComponentChild;
}

/** What there is to read and say before the talks. */
export function LobbySide({ table, desk }: LobbySideProps) {
  const [open, setOpen] = useState<LobbyTab>(() => (desk ? askedTab(table) : 'background'));
  const shown: readonly LobbyTab[] = desk ? ['desk', 'background', 'channels'] : ['background', 'channels'];
  const items = shown.map((id) => {
    const waiting = id === 'channels' ? unreadTotal(table) : 0;
    return { id, label: t(`tab.${id}`), waiting, waitingLabel: t('unread', { count: waiting }) };
  });
  return (
    <Tabs items={items} open={open} choose={setOpen} memory={`${table.welcome.value?.table}.${open}`}>
      {open === 'desk' && desk}
      {open === 'background' && <Background table={table} />}
      {open === 'channels' && <ChannelsPanel table={table} />}
    </Tabs>
  );
}
