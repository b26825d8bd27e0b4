import { memoizedFor } from '../../base/memo.ts';
import type { Dialogue, Understanding } from '../../model/diplomacy.ts';
import { pairOf } from '../../model/diplomacy.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { DialogueView, PrivateView, UnderstandingView } from '../../model/view.ts';
import { dialoguesOf } from './dialogues.ts';
import { understandingsOf } from './understandings.ts';

/** What one delegation sees of what it arranged with others, and learned of them. */
export const ownDiplomacy = memoizedFor(
  ({ understandings, dialogues, insights, goodwill, playing }: Game) => [
    understandings,
    dialogues,
    insights,
    goodwill,
    playing,
  ],
  (game, party): Pick<PrivateView, 'understandings' | 'dialogues' | 'insights' | 'goodwill'> => ({
    understandings: Object.fromEntries(
      understandingsOf(game)
        .filter(concerns(party))
        .map((understanding) => [understanding.id, understandingView(understanding)]),
    ),
    dialogues: Object.fromEntries(
      dialoguesOf(game)
        .filter(concerns(party))
        .map((dialogue) => [dialogue.id, dialogueView(dialogue)]),
    ),
    insights: Object.fromEntries((game.insights[party] ?? []).map((insight, index) => [String(index + 1), insight])),
    goodwill: goodwillOf(game, party),
  }),
);

const concerns =
  (party: PartyId) =>
  ({ from, to }: Pick<Dialogue, 'from' | 'to'>): boolean =>
    from === party || to === party;

const understandingView = ({ from, to, gives, takes, round, status, brokenBy }: Understanding): UnderstandingView => ({
  from,
  to,
  givesClause: gives.clause,
  givesChoice: gives.choice,
  takesClause: takes.clause,
  takesChoice: takes.choice,
  round,
  status,
  brokenBy: Object.fromEntries(brokenBy.map((party) => [party, true])),
});

const dialogueView = ({ from, to, issue, round, status }: Dialogue): DialogueView => ({
  from,
  to,
  issue,
  round,
  status,
});

/** By the other party; nothing for a pair that has gained none. */
const goodwillOf = (game: Game, party: PartyId): PrivateView['goodwill'] =>
  Object.fromEntries(
    game.playing.flatMap((other) => {
      const gained = other === party ? undefined : game.goodwill[pairOf(party, other)];
      return gained === undefined ? [] : [[other, gained]];
    }),
  );
