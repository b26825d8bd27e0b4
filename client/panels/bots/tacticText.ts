import type { Tactic } from '#shared/model/bot.ts';
import { t } from '../../text/i18n.ts';

/** What a tactic means, in a sentence. */
export const tacticText = (tactic: Tactic): string => t(`bots:means.${tactic}`);
