import type { PartyId } from '#shared/model/scenario.ts';
import { botOf } from '../../store/bots.ts';
import { channelWith, channelWithChair, choose, hasLeft, type OpenChannel, ownChannels } from '../../store/channel.ts';
import { partyOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { unreadIn } from '../../store/unread.ts';
import { t } from '../../text/i18n.ts';
import { Flag } from '../shell/Flag.tsx';
import { channelName, othersIn } from './naming.ts';
import { partners, pressOf } from './partners.ts';

/** The plenary, every other delegation, and the groups that one is in or has been in. */
export function ChannelList({ table, open }: { readonly table: TableStore; readonly open: OpenChannel }) {
  return (
    <ul class="channel-list">
      {channelsOf(table, open).map((channel) => (
        <li key={channel.id}>
          <ChannelButton table={table} channel={channel} open={channel.id === open.id} />
        </li>
      ))}
    </ul>
  );
}

function channelsOf(table: TableStore, open: OpenChannel): readonly OpenChannel[] {
  const addressed = pressOf(table) === 'all' ? partners(table) : [];
  const chaired = table.party.value === '' ? facilitated(table) : isFacilitated(table) ? [table.party.value] : [];
  const offered = [
    channelWith(table, []),
    ...addressed.map((party) => channelWith(table, [party])),
    ...chaired.map(channelWithChair),
  ];
  const used = table.messages.value.map(({ channel: id, members }) => ({ id, members }));
  // A message tells only who was in the channel just then; the table knows all its members.
  const byId = new Map([...offered, ...used, open, ...ownChannels(table)].map((channel) => [channel.id, channel]));
  return [...byId.values()];
}

/** One who practises alone has no facilitator to write to. */
const isFacilitated = (table: TableStore): boolean => table.everybody.value?.practice !== true;

/** The delegations that a facilitator may write to. */
function facilitated(table: TableStore): readonly PartyId[] {
  if (table.welcome.value?.role !== 'facilitator') return [];
  const seats = Object.entries(table.everybody.value?.seats ?? {});
  return seats.filter(([, seat]) => seat.playing).map(([party]) => party);
}

interface ChannelButtonProps {
  readonly table: TableStore;
  readonly channel: OpenChannel;
  readonly open: boolean;
}

function ChannelButton({ table, channel, open }: ChannelButtonProps) {
  const unread = unreadIn(table, channel.id);
  return (
    <button type="button" class="channel-button" aria-pressed={open} onClick={() => choose(table, channel)}>
      {othersIn(table, channel).map((party) => (
        <Flag key={party} code={partyOf(table, party)?.flag ?? ''} />
      ))}
      <span>{channelName(table, channel)}</span>
      {othersIn(table, channel).some((party) => botOf(table, party)) && <span class="badge">{t('bot.short')}</span>}
      {hasLeft(table, channel) && <span class="badge">{t('panels:channels.left')}</span>}
      {unread > 0 && (
        <>
          <span class="tab-count digits" aria-hidden="true">
            {unread}
          </span>
          <span class="visually-hidden">{t('unread', { count: unread })}</span>
        </>
      )}
    </button>
  );
}
