import { type Bot, STRENGTHS, TACTICS } from '#shared/model/bot.ts';
import { t } from '../../text/i18n.ts';
import { capitalised } from '../../text/wording.ts';
import { Choice } from '../shell/Choice.tsx';
import { tacticText } from './tacticText.ts';

interface BotFieldsProps {
  readonly bot: Bot;
  readonly choose: (bot: Bot) => void;
}

/** How a bot is to negotiate, with what each choice means. */
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
      <div>
        <Choice label={t('bots:tactic')} value={bot.tactic} choose={tempered}>
          {TACTICS.map((tactic) => [tactic, capitalised(t(`bot.tactic.${tactic}`))])}
        </Choice>
        <p class="field-hint">{tacticText(bot.tactic)}</p>
      </div>
      <div>
        <Choice label={t('bots:strength')} value={bot.strength} choose={skilled}>
          {STRENGTHS.map((strength) => [strength, capitalised(t(`bot.strength.${strength}`))])}
        </Choice>
        <p class="field-hint">{t(`bots:skill.${bot.strength}`)}</p>
      </div>
    </div>
  );
}
