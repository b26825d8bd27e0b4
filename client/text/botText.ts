/** What a bot is called wherever a delegate's name would stand: nowhere does one pass for a person. */
import type { Bot } from '#shared/model/bot.ts';
import { t } from './i18n.ts';

/** "Bot, boulware, expert". */
export const botText = ({ tactic, strength }: Bot): string =>
  t('bot.named', { tactic: t(`bot.tactic.${tactic}`), strength: t(`bot.strength.${strength}`) });

/** "Bot for China, boulware". */
export const botFor = ({ tactic }: Bot, party: string): string =>
  t('bot.speaksFor', { party, tactic: t(`bot.tactic.${tactic}`) });
