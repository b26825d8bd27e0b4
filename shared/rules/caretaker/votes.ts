/**
 * A caretaker votes by the instructions of its capital, and does nothing else: it answers nothing new, offers nothing
 * and promises nothing.
 */
import type { Preliminary } from '../../model/amendment.ts';
import {
  type Choice,
  type Clause,
  type ClauseContent,
  type ClauseId,
  contentOf,
  readingsOf,
} from '../../model/clause.ts';
import { type BallotItem, type Game, inForceOn } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { type Advice, advised, isBetter, isSupported } from '../../scoring/advice.ts';
import { draftOf } from '../../scoring/table.ts';
import type { GameEvent } from '../events.ts';
import { bindingOf, profileOf, worldFor } from '../parties.ts';
import { actOf, ratificationOf } from '../signature/act.ts';
import { packageOf } from '../voting/packages.ts';
import { dialOf } from '../voting/preliminaries.ts';

/** What the caretakers have still to answer of what the table asks. */
export function caretakersVote(game: Game): readonly GameEvent[] {
  const isHeld = (party: PartyId) => game.seats[party]?.caretaker === true;
  // Asked after every command, and most tables have no caretaker.
  if (game.clock.kind !== 'running' || !game.playing.some(isHeld)) return [];
  return game.playing.filter(isHeld).flatMap((party) => answersOf(game, party));
}

function answersOf(game: Game, party: PartyId): readonly GameEvent[] {
  if (game.preliminaries) return preliminaryVotes(game, party, game.preliminaries.items);
  if (game.phase === 'signature') return signature(game, party);
  const items = (game.ballot?.items ?? []).filter(({ clause }) => game.ballot?.votes[clause]?.[party] === undefined);
  return game.scenario.procedure.decisionRule === 'silence'
    ? brokenSilences(game, party, items)
    : votes(game, party, items);
}

function weighed(game: Game, party: PartyId, clause: Clause, content: ClauseContent = contentOf(clause)): Advice {
  const inForce = inForceOn(game, clause.issue);
  const draft = draftOf(clause.issue, content, readingsOf(clause));
  return advised(worldFor(game, party), profileOf(game, party), draft, inForce && bindingOf(inForce));
}

const weighedTogether = (game: Game, party: PartyId, clauses: readonly ClauseId[]): readonly Advice[] =>
  clauses.flatMap((id) => {
    const clause = game.clauses[id];
    return clause ? [weighed(game, party, clause)] : [];
  });

/** Linked clauses are weighed as one. */
const votes = (game: Game, party: PartyId, items: readonly BallotItem[]): readonly GameEvent[] =>
  items.map((item) => {
    const together = packageOf(game, item).map(({ clause }) => clause);
    const supported = isSupported(weighedTogether(game, party, together));
    return { type: 'VoteCast', party, clause: item.clause, revision: item.revision, choice: supported ? 'yes' : 'no' };
  });

/** What it merely does not like it lets pass. */
const brokenSilences = (game: Game, party: PartyId, items: readonly BallotItem[]): readonly GameEvent[] =>
  items
    .filter(({ clause }) => weighedTogether(game, party, [clause]).some(({ crosses }) => crosses))
    .map(({ clause, revision }) => ({ type: 'SilenceBroken', party, clause, revision }));

const preliminaryVotes = (game: Game, party: PartyId, items: readonly Preliminary[]): readonly GameEvent[] =>
  items
    .filter(({ id }) => game.preliminaries?.votes[id]?.[party] === undefined)
    .map((item) => ({ type: 'PreliminaryVoteCast', party, question: item.id, choice: choiceOn(game, party, item) }));

/** Yes to what makes the clause better for its party; a bracket that goes changes no text. */
function choiceOn(game: Game, party: PartyId, item: Preliminary): Choice {
  const clause = game.clauses[item.clause];
  if (!clause) return 'abstain';
  const now = contentOf(clause);
  const dial = dialOf(item);
  const amendment = game.amendments[item.id];
  const [withYes, withNo] = dial ? [now, { ...now, [dial]: 0 as const }] : [{ ...now, ...amendment?.changes }, now];
  const better = isBetter(weighed(game, party, clause, withYes), weighed(game, party, clause, withNo));
  return better ? 'yes' : 'abstain';
}

/** It signs what its capital would not lose by, and what asks nothing of it. */
function signature(game: Game, party: PartyId): readonly GameEvent[] {
  const { signed = [], declined = [] } = game.finalAct ?? {};
  if (signed.includes(party) || declined.includes(party)) return [];
  const gain = ratificationOf(game, party, actOf(game))?.net ?? 0;
  return [{ type: gain >= 0 ? 'FinalActSigned' : 'FinalActDeclined', party }];
}
