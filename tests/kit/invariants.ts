/** What holds at every table at every moment, whatever was asked. Says what does not. */
import { isDeepStrictEqual } from 'node:util';
import { type Clause, contentOf, type Tally } from '#shared/model/clause.ts';
import { clausesOf, type Game } from '#shared/model/game.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import { replay } from '#shared/rules/replay.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { crossedRedLine } from '#shared/scoring/redLine.ts';
import { foreignSecrets, leaksIn } from './canaries.ts';
import { type Play, wordsOf } from './play.ts';

/** The complaints about a table; none when all is well. */
export const brokenAt = (play: Play): readonly string[] => [
  ...clausesOf(play.game).flatMap((clause) => brokenClause(play.game, clause)),
  ...brokenTable(play.game),
  ...brokenViews(play.game),
];

/** Slower, for the end of a game: the log gives the table, and both are nothing but JSON. */
export function brokenLog({ game, rows }: Play): readonly string[] {
  const throughJson: unknown = JSON.parse(JSON.stringify(game));
  const logged: typeof rows = JSON.parse(JSON.stringify(rows));
  return complaints({
    'the table is not what its rows replay to': isDeepStrictEqual(replay(rows), game),
    'the table is not what its rows replay to after they were stored': isDeepStrictEqual(replay(logged), game),
    'the views are not what the log’s table gives': isDeepStrictEqual(
      viewsOf(replay(logged), wordsOf),
      viewsOf(game, wordsOf),
    ),
    'the table holds what JSON does not': isDeepStrictEqual(throughJson, game),
    'the rows hold what JSON does not': isDeepStrictEqual(logged, rows),
  });
}

const complaints = (claims: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(claims)
    .filter(([, holds]) => !holds)
    .map(([complaint]) => complaint);

function brokenTable(game: Game): readonly string[] {
  const inForce = clausesOf(game)
    .filter(({ status }) => status === 'adopted')
    .map(({ issue }) => issue);
  const limit = game.scenario.procedure.draftsPerRound;
  return complaints({
    'two clauses are in force on an issue': new Set(inForce).size === inForce.length,
    'an uncertainty is not from 0 to 1': Object.values(game.uncertainty).every((u) => u >= 0 && u <= 1),
    'a ballot is open outside a vote, or none in it': (game.ballot !== undefined) === (game.phase === 'voting'),
    'a delegation has tabled more than it may': Object.values(game.seats).every(({ drafts }) => drafts <= limit),
    'a clock runs where none should, or none where one should':
      ['lobby', 'debrief'].includes(game.phase) === (game.clock.kind === 'stopped'),
    'the numbers of the clauses have gaps': clausesOf(game).every(
      ({ number, id }, index) => number === index + 1 && id === `c${number}`,
    ),
    'a person sits at two places': new Set(delegatesOf(game)).size === delegatesOf(game).length,
    'nobody speaks for a party that plays': game.playing.every((party) => game.seats[party]?.delegate !== undefined),
  });
}

const delegatesOf = (game: Game): readonly string[] =>
  Object.values(game.seats).flatMap(({ delegate }) => (delegate === undefined ? [] : [delegate]));

function brokenClause(game: Game, clause: Clause): readonly string[] {
  const decided = ['adopted', 'superseded'].includes(clause.status);
  const consented = clause.tally ? consentedIn(clause.tally, game) : [];
  const outcome = [...clause.bound, ...clause.repudiated];
  const text = { issue: clause.issue, ...contentOf(clause) };
  const crosses = (party: string) =>
    crossedRedLine(game.scenario.parties.find(({ id }) => id === party)?.redLines ?? [], text) !== undefined;
  return complaints({
    [`${clause.id} has a tally that does not hold every party once`]:
      !clause.tally || isDeepStrictEqual([...inTally(clause.tally)].sort(), [...game.playing].sort()),
    [`${clause.id} binds or is repudiated by others than those who consented`]:
      outcome.every((party) => consented.includes(party)) && new Set(outcome).size === outcome.length,
    [`${clause.id} is in force and leaves out somebody who consented`]: !decided || outcome.length === consented.length,
    [`${clause.id} binds a party across its red line, or frees one without`]:
      !clause.bound.some(crosses) && clause.repudiated.every(crosses),
    [`${clause.id} was decided without binding anybody`]: !decided || clause.bound.length > 0,
    [`${clause.id} binds somebody without being adopted`]: decided || outcome.length === 0,
    [`${clause.id} counts a supporter twice`]:
      new Set([clause.sponsor, ...clause.coSponsors, ...clause.askedAgain]).size ===
      1 + clause.coSponsors.length + clause.askedAgain.length,
  });
}

const inTally = ({ votes, silent, absent }: Tally): readonly string[] => [...Object.keys(votes), ...silent, ...absent];

/** Who consented, said in other words than the engine's. */
function consentedIn({ votes, silent }: Tally, game: Game): readonly string[] {
  const cast = Object.keys(votes);
  if (game.scenario.procedure.decisionRule === 'consensus')
    return [...cast.filter((party) => votes[party] !== 'no'), ...silent];
  return cast.filter((party) => votes[party] === 'yes');
}

function brokenViews(game: Game): readonly string[] {
  const { everybody, delegations } = viewsOf(game, wordsOf);
  const told = leaksIn(everybody, foreignSecrets(game.scenario, ''));
  const whispered = Object.entries(delegations).map(
    ([party, view]) => [party, leaksIn(view, foreignSecrets(game.scenario, party))] as const,
  );
  return [
    ...told.map((secret) => `everybody sees ${secret}`),
    ...whispered.flatMap(([party, secrets]) => secrets.map((secret) => `${party} sees ${secret}`)),
    ...complaints({
      'the results show before the debrief':
        game.phase === 'debrief' || (Object.keys(everybody.results).length === 0 && everybody.joint === 0),
    }),
  ];
}

/** What one step may not do to a table. */
export const brokenStep = (before: Game, events: readonly GameEvent[], after: Game): readonly string[] =>
  complaints({
    'uncertainty has risen': Object.entries(after.uncertainty).every(
      ([issue, u]) => u <= (before.uncertainty[issue] ?? 0),
    ),
    'something happened and nothing changed': events.length === 0 || !isDeepStrictEqual(before, after),
    'the record has lost or changed a line': isDeepStrictEqual(
      after.record.slice(0, before.record.length),
      before.record,
    ),
    'a clause has vanished, or lost a text': clausesOf(before).every((clause) =>
      isDeepStrictEqual(after.clauses[clause.id]?.revisions.slice(0, clause.revisions.length), clause.revisions),
    ),
    'the parties that play have changed': before.phase === 'lobby' || isDeepStrictEqual(before.playing, after.playing),
  });
