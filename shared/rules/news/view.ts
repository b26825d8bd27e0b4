import { memoizedFor, memoizedOn, type Parts } from '../../base/memo.ts';
import type { Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { EventTime, ScenarioEvent } from '../../model/scenarioEvent.ts';
import type { CardView, FacilitatorView, NewsView, OwnNewsView } from '../../model/view.ts';
import { hasBroken } from './due.ts';

/** What every view of the news is made of. */
function brokenIn({ news, scenario }: Game): Parts {
  return [news, scenario];
}

/** By position in the order in which it broke, from 1. */
export const newsViews = memoizedOn(
  brokenIn,
  (game): Readonly<Record<string, NewsView>> =>
    byPosition(game, ({ id, title, text, source, inferred, effects }, { at, round }) => ({
      event: id,
      title,
      text,
      at,
      round,
      source,
      inferred,
      trust: Object.fromEntries(
        effects.trust.map(({ from, to, change }, index) => [String(index + 1), { from, to, change }]),
      ),
      uncertainty: effects.uncertainty,
    })),
);

/** What a party reads in the news that others do not; an item that says nothing to it alone is left out. */
export const ownNewsViews = memoizedFor(
  brokenIn,
  (game, party): Readonly<Record<string, OwnNewsView>> =>
    byPosition(game, ({ private: texts, effects }) => {
      const text = texts[party] ?? '';
      const salience = ownChanges(effects.salience, party);
      const sensitivity = ownChanges(effects.sensitivity, party);
      const nothing = text === '' && Object.keys({ ...salience, ...sensitivity }).length === 0;
      return nothing ? undefined : { text, salience, sensitivity };
    }),
);

function byPosition<View>(
  game: Game,
  viewOf: (event: ScenarioEvent, broke: Game['news'][number]) => View | undefined,
): Readonly<Record<string, View>> {
  const views = game.news.map((broke, index) => {
    const event = game.scenario.events.find(({ id }) => id === broke.event);
    return [String(index + 1), event && viewOf(event, broke)] as const;
  });
  return Object.fromEntries(views.flatMap(([place, view]) => (view === undefined ? [] : [[place, view]])));
}

const ownChanges = (changes: ScenarioEvent['effects']['salience'], party: PartyId): Readonly<Record<string, number>> =>
  Object.fromEntries(changes.filter((change) => change.party === party).map(({ issue, change }) => [issue, change]));

/** What the facilitator can break, in the scenario's order. */
export const cardViews = memoizedOn(brokenIn, (game): FacilitatorView['cards'] =>
  Object.fromEntries(
    game.scenario.events.map((event) => [event.id, { ...cardOf(event), broke: hasBroken(game, event.id) }]),
  ),
);

/** News as a facilitator reads it before it breaks, whatever the table. */
export const cardOf = ({ title, text, when }: ScenarioEvent): Omit<CardView, 'broke'> => ({
  title,
  text,
  when: kindOf(when),
  round: 'round' in when ? when.round : 0,
});

function kindOf(when: EventTime): CardView['when'] {
  if ('round' in when) return 'round';
  return 'condition' in when ? 'condition' : 'facilitator';
}
