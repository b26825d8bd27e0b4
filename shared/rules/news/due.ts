/** When news breaks: by round and time, by condition, or by the facilitator's hand. */
import { contentOf } from '../../model/clause.ts';
import { type Game, inForceOn } from '../../model/game.ts';
import type { EventTime, NewsId, ScenarioEvent } from '../../model/scenarioEvent.ts';
import type { NewsEvent } from './events.ts';

export const hasBroken = (game: Game, event: NewsId): boolean => game.news.some((news) => news.event === event);

const toCome = (game: Game): readonly ScenarioEvent[] => game.scenario.events.filter(({ id }) => !hasBroken(game, id));

/** The news of a round that begins, and when in its consultations each item breaks (milliseconds since 1970). */
export const newsOfRound = (game: Game, round: number, at: number): Readonly<Record<NewsId, number>> =>
  Object.fromEntries(
    toCome(game).flatMap(({ id, when }) =>
      'round' in when && when.round === round ? [[id, at + when.afterSeconds * 1_000] as const] : [],
    ),
  );

/** What is due by now. */
export const newsDueBy = (game: Game, at: number): readonly NewsEvent[] =>
  Object.entries(game.newsDue)
    .filter(([, due]) => due <= at)
    .sort(([, one], [, other]) => one - other)
    .map(([event]) => ({ type: 'NewsBroke', event }));

/** What was still to come in consultations that end early. */
export const newsCutShort = (game: Game): readonly NewsEvent[] => newsDueBy(game, Number.POSITIVE_INFINITY);

/** What breaks because of what is in force; looked at when a round's outcome begins. */
export const newsOfConditions = (game: Game): readonly NewsEvent[] =>
  toCome(game)
    .filter(({ when }) => holds(game, when))
    .map(({ id }) => ({ type: 'NewsBroke', event: id }));

function holds(game: Game, when: EventTime): boolean {
  if (!('condition' in when)) return false;
  const { issue, inForce, obligation } = when.condition;
  const clause = inForceOn(game, issue);
  const there = clause !== undefined && contentOf(clause).obligation >= obligation;
  return there === inForce;
}
