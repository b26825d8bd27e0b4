import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Message } from '#shared/protocol/wire.ts';
import { botOf } from '../../store/bots.ts';
import type { OpenChannel } from '../../store/channel.ts';
import { FIRST_MESSAGE, messagesSeen, missedIn } from '../../store/missed.ts';
import { partyOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { markRead, speakerOf } from '../../store/unread.ts';
import { botFor } from '../../text/botText.ts';
import { spoken, t } from '../../text/i18n.ts';
import { channelName } from './naming.ts';

interface HistoryProps {
  readonly table: TableStore;
  readonly channel: OpenChannel;
}

/** What was said in a channel; reading it here marks it read. What one missed is marked until one leaves it. */
export function History({ table, channel }: HistoryProps) {
  const messages = table.messages.value.filter((message) => message.channel === channel.id);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') markRead(table, channel.id);
    };
    seen();
    const mark = document.getElementById(FIRST_MESSAGE);
    list.current?.scrollTo({ top: mark?.offsetTop ?? list.current.scrollHeight });
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [messages.length]);
  useEffect(() => () => messagesSeen(table, channel.id), []);
  const first = Math.min(...missedIn(table, channel.id));
  return (
    <div
      ref={list}
      class="history"
      role="log"
      tabIndex={0}
      aria-label={t('diplomacy:channels.history', { channel: channelName(table, channel) })}
    >
      {messages.length === 0 && <p class="muted">{t('diplomacy:channels.empty')}</p>}
      {messages.map((message) => (
        <Fragment key={message.number}>
          {message.number === first && (
            <p id={FIRST_MESSAGE} class="missed-divider" tabIndex={-1}>
              <span>{t('list.missed')}</span>
            </p>
          )}
          <Said table={table} message={message} />
        </Fragment>
      ))}
    </div>
  );
}

function Said({ table, message }: { readonly table: TableStore; readonly message: Message }) {
  const own = message.from === speakerOf(table);
  const at = new Date(message.at);
  return (
    <div class="said" data-own={own}>
      <p class="said-by small">
        <strong>{own ? t('diplomacy:channels.you') : speakerText(table, message)}</strong>{' '}
        <time class="muted digits" dateTime={at.toISOString()}>
          {at.toLocaleTimeString(spoken(), { hour: '2-digit', minute: '2-digit' })}
        </time>
      </p>
      <p class="said-text">{message.text}</p>
    </div>
  );
}

function speakerText(table: TableStore, { from, name }: Message): string {
  if (from === '*') return t('words:person.facilitator');
  const party = partyOf(table, from)?.name ?? from;
  const bot = botOf(table, from);
  if (bot && name === '') return botFor(bot, party);
  return name === '' ? party : t('diplomacy:channels.saidBy', { name, party });
}
