import { type Bot, STRENGTHS, TACTICS } from '#shared/model/bot.ts';
import { t } from '../../text/i18n.ts';
import { Choice } from '../shell/Choice.tsx';

interface BotFieldsProps {
  readonly bot: Bot;
  readonly choose: (bot: Bot) => void;
}

/** How a bot is to negotiate, each choice with what it means. */
export function BotFields({ bot, choose }: BotFieldsProps) {
  const tempered = (chosen: string) => {
    const tactic = TACTICS.find((each) => each === chosen);
    if (tactic) choose({ ...bot, tactic });
  };
  const skilled = (chosen: string) => {
    const strength = STRENGTHS.find((each) => each === chosen);
    if (strength) choose({ ...bot, strength });
  };
  return (
    <div class="bot-fields">
      <Choice label={t('bots:tactic')} value={bot.tactic} choose={tempered}>
        {TACTICS.map((tactic) => [tactic, t(`bots:means.${tactic}`)])}
      </Choice>
      <Choice label={t('bots:strength')} value={bot.strength} choose={skilled}>
        {STRENGTHS.map((strength) => [strength, t(`bots:skill.${strength}`)])}
      </Choice>
    </div>
  );
}
