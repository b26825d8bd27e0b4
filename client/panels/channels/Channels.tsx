import { choose, hasLeft, type OpenChannel, openChannel } from '../../store/channel.ts';
import type { TableStore } from '../../store/table.ts';
import { offerUnderstandingTo } from '../../store/talks.ts';
import { t } from '../../text/i18n.ts';
import { BotsInChannel } from '../bots/BotsInChannel.tsx';
import { ChannelList } from './ChannelList.tsx';
import { Composer } from './Composer.tsx';
import { History } from './History.tsx';
import { ComeBack, Leave, Members } from './Membership.tsx';
import { NewChannel } from './NewChannel.tsx';
import { channelName, hintOf, othersIn } from './naming.ts';
import { pressOf } from './partners.ts';

/** What is said: in the plenary, and between chosen delegations. */
export function Channels({ table }: { readonly table: TableStore }) {
  const channel = openChannel(table);
  const delegate = table.party.value !== '';
  const press = pressOf(table);
  return (
    <>
      {press !== 'all' && <p class="notice">{t(`panels:channels.press.${press}`)}</p>}
      <ChannelList table={table} open={channel} />
      {delegate && press === 'all' && <NewChannel table={table} open={(fresh) => choose(table, fresh)} />}
      <section class="channel" aria-labelledby="channel-heading">
        <h3 id="channel-heading" tabIndex={-1}>
          {channelName(table, channel)}
        </h3>
        <p class="muted small">{hintOf(table, channel)}</p>
        <BotsInChannel table={table} channel={channel} />
        <Members table={table} channel={channel} />
        <History key={channel.id} table={table} channel={channel} />
        <Speaking key={`write ${channel.id}`} table={table} channel={channel} />
        <Also table={table} channel={channel} />
      </section>
    </>
  );
}

interface ChannelProps {
  readonly table: TableStore;
  readonly channel: OpenChannel;
}

function Speaking({ table, channel }: ChannelProps) {
  const speaks = table.welcome.value?.role === 'facilitator' || table.party.value !== '';
  if (!speaks) return <p class="notice">{t('diplomacy:channels.readOnly')}</p>;
  if (hasLeft(table, channel)) return <ComeBack table={table} channel={channel} />;
  return <Composer table={table} channel={channel} />;
}

/** What else one may do with whoever is in the channel. */
function Also({ table, channel }: ChannelProps) {
  const others = othersIn(table, channel);
  const [partner] = others;
  return (
    <div class="button-row">
      {others.length === 1 && partner !== undefined && table.own.value && (
        <button type="button" class="button" onClick={() => offerUnderstandingTo(table, partner)}>
          {t('diplomacy:understanding.offerIt')}
        </button>
      )}
      <Leave table={table} channel={channel} />
    </div>
  );
}
