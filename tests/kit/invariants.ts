/** What holds at every table at every moment, whatever was asked. Says what does not. */
import { isDeepStrictEqual } from 'node:util';
import { type Clause, contentOf, type Tally } from '#shared/model/clause.ts';
import { botOf, clausesOf, delegatesOf, type Game, peopleOf } from '#shared/model/game.ts';
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
  const issuesWith = (status: Clause['status']) =>
    clausesOf(game)
      .filter((clause) => clause.status === status)
      .map(({ issue }) => issue);
  const once = (items: readonly unknown[]) => new Set(items).size === items.length;
  const { draftsPerRound, dialogues, capital } = game.scenario.procedure;
  const seats = Object.values(game.seats);
  const votes = [game.ballot, game.preliminaries].filter((vote) => vote !== undefined);
  return complaints({
    'two clauses are in force on an issue': once(issuesWith('adopted')),
    'two clauses wait for their entry into force on an issue': once(issuesWith('pending')),
    'an uncertainty is not from 0 to 1': Object.values(game.uncertainty).every((u) => u >= 0 && u <= 1),
    'a trust is not from 0 to 1': Object.values(game.trust)
      .flatMap((towards) => Object.values(towards))
      .every((trust) => trust >= 0 && trust <= 1),
    'goodwill is lost': Object.values(game.goodwill).every((gained) => gained > 0),
    'not exactly one vote is open in a vote, or one outside it': votes.length === (game.phase === 'voting' ? 1 : 0),
    'a delegation has tabled more than it may': seats.every(({ drafts }) => drafts <= draftsPerRound),
    'a delegation has spent more time than it has': seats.every(({ slots }) => slots <= dialogues),
    'a delegation has asked its capital too often': seats.every(({ requests }) => requests <= capital.requests),
    'two motions are open': Object.values(game.motions).filter(({ status }) => status === 'open').length <= 1,
    'an amendment is open to a clause that is closed': openOn(game, Object.values(game.amendments)),
    'a bracket is open in a clause that is closed': openOn(game, Object.values(game.brackets)),
    'clauses are linked that are closed, or on one issue': Object.values(game.links)
      .filter(({ status }) => status === 'offered' || status === 'linked')
      .every(
        ({ clauses }) =>
          clauses.every((id) => game.clauses[id]?.status === 'live') &&
          once(clauses.map((id) => game.clauses[id]?.issue)),
      ),
    'a party has signed and declined': once([...(game.finalAct?.signed ?? []), ...(game.finalAct?.declined ?? [])]),
    'a clock runs where none should, or none where one should':
      ['lobby', 'debrief'].includes(game.phase) === (game.clock.kind === 'stopped'),
    'the numbers of the clauses have gaps': clausesOf(game).every(
      ({ number, id }, index) => number === index + 1 && id === `c${number}`,
    ),
    ...brokenSeats(game),
  });
}

function brokenSeats(game: Game): Readonly<Record<string, boolean>> {
  const seats = Object.entries(game.seats);
  const delegates = seats.flatMap(([party]) => delegatesOf(game, party));
  const isAway = (party: string) => !delegatesOf(game, party).some((person) => game.people[person]?.present);
  return {
    'a person sits at two places': new Set(delegates).size === delegates.length,
    'somebody who is not at the table has a seat': delegates.every((person) => game.people[person] !== undefined),
    'a delegation has no head, or more delegates than it may': seats.every(
      ([party, { delegate, team }]) =>
        (delegate !== undefined || team.length === 0) &&
        peopleOf(game, party).length <= game.scenario.procedure.delegates,
    ),
    'a party that plays is away and not known to be, or the other way round': game.playing.every(
      (party) => isAway(party) === (game.seats[party]?.awaySince !== undefined),
    ),
    'a bot is not the head of its seat, or sits beside a caretaker or somebody who is here': seats.every(
      ([party, { delegate, caretaker }]) =>
        botOf(game, party) === undefined ||
        (botOf(game, party) === delegate &&
          !caretaker &&
          peopleOf(game, party).every((person) => !game.people[person]?.present)),
    ),
    'a bot is at the table without a seat': Object.entries(game.people).every(
      ([person, { bot }]) => !bot || delegates.includes(person),
    ),
    'a caretaker holds what does not play': seats.every(
      ([party, { caretaker }]) => !caretaker || game.playing.includes(party),
    ),
  };
}

const openOn = (game: Game, items: readonly { readonly status: string; readonly clause: string }[]): boolean =>
  items.every(({ status, clause }) => status !== 'open' || game.clauses[clause]?.status === 'live');

function brokenClause(game: Game, clause: Clause): readonly string[] {
  const { decisionRule, capital } = game.scenario.procedure;
  const decided = ['adopted', 'pending', 'superseded'].includes(clause.status);
  const consented = clause.tally ? consentedIn(clause.tally, game) : [];
  const outcome = [...clause.bound, ...clause.repudiated, ...clause.reserved];
  const text = { issue: clause.issue, ...contentOf(clause) };
  // New instructions only ever let a line hold for less.
  const crossed = (party: string) => crossedRedLine(game.mandates[party]?.redLines ?? [], text) !== undefined;
  const crossedAtFirst = (party: string) =>
    crossedRedLine(game.scenario.parties.find(({ id }) => id === party)?.redLines ?? [], text) !== undefined;
  const joined = decisionRule === 'opt-in-treaty';
  const left = game.finalAct !== undefined;
  return complaints({
    [`${clause.id} has a tally that does not hold every party once`]:
      !clause.tally || isDeepStrictEqual([...inTally(clause.tally)].sort(), [...game.playing].sort()),
    [`${clause.id} binds or is repudiated by others than those who consented`]:
      outcome.every((party) => joined || consented.includes(party)) && new Set(outcome).size === outcome.length,
    [`${clause.id} is in force and leaves out somebody who consented`]:
      !decided || joined || left || outcome.length === consented.length,
    [`${clause.id} binds a party across its red line, or frees one without`]:
      (!capital.instructs || !clause.bound.some(crossed)) && clause.repudiated.every(crossedAtFirst),
    [`${clause.id} was decided without binding anybody`]: !decided || left || clause.bound.length > 0,
    [`${clause.id} binds somebody without being adopted`]: decided || clause.bound.length === 0,
    [`${clause.id} counts a supporter twice`]:
      new Set([clause.sponsor, ...clause.coSponsors, ...clause.askedAgain]).size ===
      1 + clause.coSponsors.length + clause.askedAgain.length,
  });
}

const inTally = ({ votes, silent, absent }: Tally): readonly string[] => [...Object.keys(votes), ...silent, ...absent];

/** Who consented, said in other words than the engine's. */
function consentedIn({ votes, silent }: Tally, game: Game): readonly string[] {
  const cast = Object.keys(votes);
  if (['consensus', 'silence'].includes(game.scenario.procedure.decisionRule))
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
      'the results show before the debrief, or before they are released':
        (game.phase === 'debrief' && !game.held) ||
        (Object.keys(everybody.results).length === 0 && everybody.joint === 0),
    }),
  ];
}

/** What one step may not do to a table. */
export function brokenStep(before: Game, events: readonly GameEvent[], after: Game): readonly string[] {
  const undone = events.some(({ type }) => type === 'StepUndone');
  const toldOtherwise = undone || events.some(({ type }) => type === 'NewsBroke');
  const unstruck = ({ record }: Game) => record.map(({ struck: _why, ...entry }) => entry);
  return complaints({
    'uncertainty has risen':
      toldOtherwise || Object.entries(after.uncertainty).every(([issue, u]) => u <= (before.uncertainty[issue] ?? 0)),
    'something happened and nothing changed': events.length === 0 || !isDeepStrictEqual(before, after),
    'the record has lost or changed a line': isDeepStrictEqual(
      unstruck(after).slice(0, before.record.length),
      unstruck(before),
    ),
    'a clause has vanished, or lost a text':
      undone ||
      clausesOf(before).every((clause) =>
        isDeepStrictEqual(after.clauses[clause.id]?.revisions.slice(0, clause.revisions.length), clause.revisions),
      ),
    'the parties that play have changed': before.phase === 'lobby' || isDeepStrictEqual(before.playing, after.playing),
  });
}
