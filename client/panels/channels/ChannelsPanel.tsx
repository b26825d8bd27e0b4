import { choose, openChannel } from '../../store/channel.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ChannelList } from './ChannelList.tsx';
import { Composer } from './Composer.tsx';
import { History } from './History.tsx';
import { NewChannel } from './NewChannel.tsx';
import { channelName, hintOf } from './naming.ts';
import './channels.css';

/** What is said: in the plenary, and between chosen delegations. */
export function ChannelsPanel({ table }: { readonly table: TableStore }) {
  const channel = openChannel(table);
  const facilitator = table.welcome.value?.role === 'facilitator';
  const speaks = facilitator || table.party.value !== '';
  return (
    <div class="channels">
      <h2 class="visually-hidden">{t('channels.title')}</h2>
      <ChannelList table={table} open={channel} />
      {!facilitator && speaks && <NewChannel table={table} open={(fresh) => choose(table, fresh)} />}
      <section class="channel" aria-labelledby="channel-heading">
        <h3 id="channel-heading">{channelName(table, channel)}</h3>
        <p class="muted small">{hintOf(table, channel)}</p>
        <History key={channel.id} table={table} channel={channel} />
        {speaks ? (
          <Composer key={`write ${channel.id}`} table={table} channel={channel} />
        ) : (
          <p class="notice">{t('channels.readOnly')}</p>
        )}
      </section>
    </div>
  );
}
