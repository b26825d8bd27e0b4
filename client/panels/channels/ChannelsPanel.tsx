import { offersWaiting } from '../../store/diplomacy.ts';
import type { TableStore } from '../../store/table.ts';
import { TALKS, type TalksPart, talksPart } from '../../store/talks.ts';
import { unreadTotal } from '../../store/unread.ts';
import { t } from '../../text/i18n.ts';
import { Dialogues } from '../diplomacy/Dialogues.tsx';
import { Understandings } from '../diplomacy/Understandings.tsx';
import { Channels } from './Channels.tsx';
import './channels.css';

/** The talks: what is said in plenary and in private, what is promised, and what is learned in Track 2. */
export function ChannelsPanel({ table }: { readonly table: TableStore }) {
  const delegate = table.own.value !== undefined;
  const open = delegate ? talksPart.value : 'channels';
  return (
    <div class="channels">
      <h2 class="visually-hidden">{t('diplomacy:channels.title')}</h2>
      {delegate && <Parts table={table} open={open} />}
      {open === 'channels' && <Channels table={table} />}
      {open === 'understandings' && <Understandings table={table} />}
      {open === 'dialogues' && <Dialogues table={table} />}
    </div>
  );
}

function Parts({ table, open }: { readonly table: TableStore; readonly open: TalksPart }) {
  return (
    <div class="talks-parts" role="group" aria-label={t('diplomacy:parts')}>
      {TALKS.map((part) => (
        <button
          key={part}
          type="button"
          aria-pressed={part === open}
          onClick={() => {
            talksPart.value = part;
          }}
        >
          {t(`diplomacy:part.${part}`)}
          <Waiting {...waitingIn(table, part)} />
        </button>
      ))}
    </div>
  );
}

interface Waited {
  readonly count: number;
  readonly words: string;
}

function waitingIn(table: TableStore, part: TalksPart): Waited {
  if (part === 'channels') {
    const count = unreadTotal(table);
    return { count, words: t('unread', { count }) };
  }
  const count = offersWaiting(table)[part];
  return { count, words: t('offers', { count }) };
}

function Waiting({ count, words }: Waited) {
  if (count === 0) return null;
  return (
    <>
      <span class="tab-count digits" aria-hidden="true">
        {count}
      </span>
      <span class="visually-hidden">{words}</span>
    </>
  );
}
