/** A table's stream to one person: what the room's connection would carry, for where WebSockets are blocked. */
import type { Views } from '#shared/model/view.ts';
import { STREAMED, type TableStreamed } from '#shared/protocol/seminar.ts';
import type { Message, MessagesSince } from '#shared/protocol/wire.ts';
import { sightOf, viewFor, welcomeTo } from '../rooms/sight.ts';
import { newId } from '../table/ids.ts';
import { mayRead, type Publication } from '../table/table.ts';
import { atMostEvery } from './atMost.ts';
import type { Admitted } from './entry.ts';
import type { EventStream } from './eventStream.ts';

const EVERY_MS = 200;

/** Feeds the stream until it closes: the welcome, then views and messages, a view before what was said after it. */
export function feedTable(stream: EventStream, admitted: Admitted, since: MessagesSince, now: () => number): void {
  const { identity, standing } = admitted;
  const { table } = standing;
  let views: Views = table.views();
  let said: readonly Message[] = [];

  const rhythm = atMostEvery(EVERY_MS, () => {
    const send = (streamed: TableStreamed) => stream.send(streamed);
    send({ kind: 'view', at: now(), view: viewFor(views, sightOf(table.game, identity)) });
    for (const message of said) send({ kind: 'message', message });
    said = [];
  });
  const hear = (publication: Publication) => {
    const sight = sightOf(table.game, identity);
    ({ views } = publication);
    said = [...said, ...publication.messages.filter((message) => mayRead(sight, message))];
    rhythm.ask();
  };

  stream.send(welcomeTo(table, identity, since, now()), STREAMED.welcome);
  const unsubscribe = table.onPublication(hear);
  stream.onClose(() => {
    unsubscribe();
    rhythm.stop();
  });
  if (identity.role === 'delegate') takePlace(stream, admitted);
  else lookOn(stream, admitted);
  rhythm.ask();
}

function lookOn(stream: EventStream, { standing: { bots } }: Admitted): void {
  bots.watched(1);
  stream.onClose(() => bots.watched(-1));
}

/** A delegate is here while the stream is open, and was replaced when the same place is opened elsewhere. */
function takePlace(stream: EventStream, { identity: { person }, standing: { holders, timekeeper } }: Admitted): void {
  holders.take(person, newId(), () => {
    stream.send({}, STREAMED.replaced);
    stream.end();
  });
  timekeeper.connected(person);
  stream.onClose(() => timekeeper.disconnected(person));
}
