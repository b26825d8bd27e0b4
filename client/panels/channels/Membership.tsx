import { hasLeft, isWithChair, membershipOf, type OpenChannel } from '../../store/channel.ts';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { listOf, t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { focusOn } from '../text/focusOn.ts';
import { useSending } from '../text/useSending.ts';
import { channelName, othersIn } from './naming.ts';

interface Props {
  readonly table: TableStore;
  readonly channel: OpenChannel;
}

/** Who is in a channel just now, and who has left it. Whoever has left learns no more of it. */
export function Members({ table, channel }: Props) {
  const membership = membershipOf(table, channel);
  if (!membership || membership.left.length === 0 || hasLeft(table, channel)) return null;
  const names = (parties: readonly string[]) =>
    listOf(
      parties.map((party) => (party === table.party.value ? t('panels:channels.yourself') : partyName(table, party))),
    );
  return (
    <p class="channel-members small" role="status">
      {t('panels:channels.inside', { parties: names(membership.inside) })}{' '}
      {t('panels:channels.gone', { parties: names(membership.left) })}
    </p>
  );
}

/** The button is gone once the table has done it. */
const onHeading = () => focusOn('channel-heading');

/** Leaves a channel that one is in. */
export function Leave({ table, channel }: Props) {
  const sending = useSending(table);
  if (!membershipOf(table, channel) || hasLeft(table, channel) || isWithChair(channel)) return null;
  return (
    <>
      <ActButton
        table={table}
        kind="quiet"
        disabled={sending.busy}
        about={channelName(table, channel)}
        act={() => sending.send({ type: 'LeaveChannel', channel: channel.id }, onHeading)}
      >
        {t('panels:channels.leave')}
      </ActButton>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}

/** Stands where one would write, for whoever has left. */
export function ComeBack({ table, channel }: Props) {
  const sending = useSending(table);
  return (
    <>
      <p class="notice">{t('panels:channels.youLeft')}</p>
      <ActButton
        table={table}
        disabled={sending.busy}
        act={() => sending.send({ type: 'OpenChannel', to: [...othersIn(table, channel)] }, onHeading)}
      >
        {t('panels:channels.comeBack')}
      </ActButton>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}
