import type { DelegateView, SeatView } from '#shared/model/view.ts';
import { asBot } from '../../store/bots.ts';
import { delegatesIn } from '../../store/team.ts';
import { botText } from '../../text/botText.ts';
import { listOf, t } from '../../text/i18n.ts';

/** Who speaks for a seat, in words: each by name, a bot by what it is, with who is head of several, who is away, and which is oneself. */
export function delegatesText(seat: SeatView, person: string): string {
  const delegates = delegatesIn(seat);
  return listOf(delegates.map(([id, delegate]) => delegateText(delegate, id === person, delegates.length > 1)));
}

function delegateText(delegate: DelegateView, own: boolean, several: boolean): string {
  const { name, head, present } = delegate;
  const bot = asBot(delegate);
  if (bot) return botText(bot);
  const notes = [
    ...(own ? [t('person.you')] : []),
    ...(head && several ? [t('team.head')] : []),
    ...(present ? [] : [t('person.away')]),
  ];
  return notes.length === 0 ? name : `${name} (${notes.join(', ')})`;
}
