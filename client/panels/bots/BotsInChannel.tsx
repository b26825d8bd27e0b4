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
  return othersIn(table, channel).map((party) => {
    const bot = botOf(table, party);
    if (!bot) return null;
    const words = t(bot.strength === 'novice' ? 'bots:channelNovice' : 'bots:channel', {
      bots: botFor(bot, partyName(table, party)),
    });
    return (
      <p key={party} class="notice small">
        {words} {tacticText(bot.tactic)}
      </p>
    );
  });
}
