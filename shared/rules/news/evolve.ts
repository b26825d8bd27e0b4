import { mapValues } from '../../base/records.ts';
import type { Game, Mandate } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { EventEffects } from '../../model/scenarioEvent.ts';
import { clamped, shiftedTrust } from '../../scoring/trust.ts';
import { recorded } from '../recorded.ts';
import type { NewsEvent } from './events.ts';

export function evolveNews(game: Game, { event }: NewsEvent, at: number): Game {
  const news = game.scenario.events.find(({ id }) => id === event);
  if (!news) throw new Error(`An event names the news ${event}, which the scenario does not hold`);
  const { [event]: _due, ...newsDue } = game.newsDue;
  const told = { ...game, news: [...game.news, { event, at, round: game.round }], newsDue };
  return recorded(affected(told, news.effects), { kind: 'news', at, subject: event });
}

/** Trust, uncertainty and what parties want, after news; each stays within 0-1 (MODEL.md 3, "Shocks"). */
const affected = (game: Game, effects: EventEffects): Game => ({
  ...game,
  trust: shiftedTrust(
    game.trust,
    game.scenario.parties.map(({ id }) => id),
    (from, to) => sumOf(effects.trust, (change) => change.from === from && change.to === to),
  ),
  uncertainty: mapValues(game.uncertainty, (u, issue) => clamped(u + (effects.uncertainty[issue] ?? 0))),
  mandates: mapValues(game.mandates, (mandate, party) => mandateAfter(mandate, party, effects)),
});

function mandateAfter(mandate: Mandate, party: PartyId, { salience, sensitivity }: EventEffects): Mandate {
  const concerned = [...salience, ...sensitivity].some((change) => change.party === party);
  if (!concerned) return mandate;
  const shift = (changes: EventEffects['salience'], issue: string) =>
    sumOf(changes, (change) => change.party === party && change.issue === issue);
  return {
    ...mandate,
    stakes: mapValues(mandate.stakes, (stake, issue) => ({
      ...stake,
      salience: clamped(stake.salience + shift(salience, issue)),
      sensitivity: clamped(stake.sensitivity + shift(sensitivity, issue)),
    })),
  };
}

const sumOf = <Change extends { readonly change: number }>(
  changes: readonly Change[],
  counts: (change: Change) => boolean,
): number => changes.filter(counts).reduce((sum, { change }) => sum + change, 0);
