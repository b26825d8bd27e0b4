/** What delegations write to the facilitator: how much of it, and who wrote last. What of it was read, each page knows. */
import { CHAIR } from '#shared/model/clause.ts';
import type { AskedView } from '#shared/protocol/seminar.ts';
import type { Message } from '#shared/protocol/wire.ts';
import { isWithChair } from '#shared/rules/channels/address.ts';

/** Channel by channel, in the order in which they were first used; those in which only the facilitator spoke are left out. */
export function askedIn(messages: readonly Message[]): readonly AskedView[] {
  const channels = Map.groupBy(
    messages.filter(({ channel }) => isWithChair(channel)),
    ({ channel }) => channel,
  );
  return [...channels.values()].flatMap((said) => {
    const last = said.findLast(({ from }) => from !== CHAIR);
    return last ? [askedView(said, last)] : [];
  });
}

const askedView = (said: readonly Message[], { channel, from, name }: Message): AskedView => ({
  channel,
  count: said.at(-1)?.number ?? 0,
  answered: said.findLast((message) => message.from === CHAIR)?.number ?? 0,
  party: from,
  name,
});
