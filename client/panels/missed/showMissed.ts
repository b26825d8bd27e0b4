import type { ChannelId } from '#shared/model/game.ts';
import { channelKnown, choose } from '../../store/channel.ts';
import { FIRST_LINE, FIRST_MESSAGE, missedAt } from '../../store/missed.ts';
import { tab } from '../../store/tab.ts';
import type { TableStore } from '../../store/table.ts';
import { talksPart } from '../../store/talks.ts';
import { chooseView } from '../../store/view.ts';
import { onceDrawn } from '../text/focusOn.ts';

/** Leads to what was missed: the lines of the record, or where there are none the messages. */
export function showMissed(table: TableStore): void {
  const { lines, said } = missedAt(table);
  const channel = Object.keys(said).find((id) => (said[id] ?? []).length > 0);
  if (lines.length > 0) {
    chooseView('list');
    goTo(FIRST_LINE);
  } else if (channel !== undefined) {
    openTalks(table, channel);
  }
}

function openTalks(table: TableStore, channel: ChannelId): void {
  choose(table, channelKnown(table, channel));
  talksPart.value = 'channels';
  tab.value = 'channels';
  goTo(FIRST_MESSAGE);
}

const goTo = (id: string): void =>
  onceDrawn(id, (marked) => {
    marked.scrollIntoView({ block: 'center' });
    marked.focus({ preventScroll: true });
  });
