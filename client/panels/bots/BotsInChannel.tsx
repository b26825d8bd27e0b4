import type { Bot } from '#shared/model/bot.ts';
import { botOf } from '../../store/bots.ts';
import type { OpenChannel } from '../../store/channel.ts';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { botFor } from '../../text/botText.ts';
import { t } from '../../text/i18n.ts';
import { othersIn } from '../channels/naming.ts';
import { tacticText } from './tacticText.ts';

interface BotsInChannelProps {
  readonly table: TableStore;
  readonly channel: OpenChannel;
}

/** Which bots one speaks to in a channel, and what they make of it. */
export function BotsInChannel({ table, channel }: BotsInChannelProps) {
  const isOver = table.everybody.value?.phase === 'debrief';
  return othersIn(table, channel).map((party) => {
    const bot = botOf(table, party);
    if (!bot) return null;
    const words = t(saysOf(bot, isOver), { bots: botFor(bot, partyName(table, party)) });
    return (
      <p key={party} class="notice small">
        {isOver ? words : `${words} ${tacticText(bot.tactic)}`}
      </p>
    );
  });
}

function saysOf({ strength }: Bot, isOver: boolean) {
  if (isOver) return 'bots:channelOver';
  return strength === 'novice' ? 'bots:channelNovice' : 'bots:channel';
}
