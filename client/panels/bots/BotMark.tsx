import type { Bot } from '#shared/model/bot.ts';
import { botText } from '../../text/botText.ts';
import './botMark.css';

/** The mark of a bot beside its seat, with its tactic and strength in words. */
export const BotMark = ({ bot }: { readonly bot: Bot }) => (
  <span class="badge bot-mark">
    <svg class="bot-mark-face" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1v3M2.5 4.5h11v9h-11z" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path d="M5 8h2v2H5zm4 0h2v2H9z" fill="currentColor" />
    </svg>
    {botText(bot)}
  </span>
);
