/** The questions that many commands ask first. Each answers with what the command needs, or with the refusal. */
import { entryOf } from '../base/records.ts';
import { ok, type Result } from '../base/result.ts';
import { CHAIR, type Clause, type ClauseId, contentOf, revisionOf } from '../model/clause.ts';
import { type Game, type Person, type PersonId, type Phase, partyOf } from '../model/game.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PartyId } from '../model/scenario.ts';
import { type Context, refuse } from './decision.ts';

type Guarded<Value> = Result<Value, Refusal>;

export function personAsking(context: Context): Guarded<PersonId> {
  return context.actor.kind === 'person' ? ok(context.actor.person) : refuse({ code: 'not-for-you' });
}

/** A person asking for what no bot does: coming, going, taking a seat, asking for the facilitator. */
export function humanAsking(game: Game, context: Context): Guarded<PersonId> {
  const person = personAsking(context);
  return person.ok && entryOf(game.people, person.value)?.bot ? refuse({ code: 'not-for-you' }) : person;
}

/** Whom the facilitator names to seat: a bot is not moved about. */
export function personNamed(game: Game, person: PersonId): Guarded<Person> {
  const known = entryOf(game.people, person);
  return known && !known.bot ? ok(known) : refuse({ code: 'unknown-person' });
}

export function facilitatorAsking(context: Context): Guarded<null> {
  return context.actor.kind === 'facilitator' ? ok(null) : refuse({ code: 'not-for-you' });
}

/** The facilitator, while a game is on: not before it starts, and not in its debrief. */
export function facilitatorInGame(game: Game, context: Context): Guarded<null> {
  const facilitator = facilitatorAsking(context);
  if (!facilitator.ok) return facilitator;
  if (game.phase === 'lobby') return refuse({ code: 'not-started' });
  return game.phase === 'debrief' ? refuse({ code: 'game-over' }) : facilitator;
}

export function clockAsking(context: Context): Guarded<null> {
  return context.actor.kind === 'clock' ? ok(null) : refuse({ code: 'not-for-you' });
}

/** The party that the person asking speaks for. */
export function delegationAsking(game: Game, context: Context): Guarded<PartyId> {
  const person = personAsking(context);
  if (!person.ok) return person;
  const party = partyOf(game, person.value);
  return party === undefined ? refuse({ code: 'no-seat' }) : ok(party);
}

/** The delegation asking for what is arranged between delegations, in one of the phases named, while the clock runs. */
export function delegationTalking(game: Game, context: Context, ...phases: readonly Phase[]): Guarded<PartyId> {
  const party = delegationAsking(game, context);
  if (!party.ok) return party;
  const open = timeFor(game, context, phases);
  return open.ok ? party : open;
}

/** The delegation asking for a formal act, in one of the phases named, while the clock runs and no caucus is held. */
export function delegationActing(game: Game, context: Context, ...phases: readonly Phase[]): Guarded<PartyId> {
  const party = delegationTalking(game, context, ...phases);
  if (!party.ok) return party;
  const caucus = inSession(game);
  return caucus.ok ? party : caucus;
}

/** The head of the delegation asking for what the others of its team cannot do for it. */
export function headActing(game: Game, context: Context, ...phases: readonly Phase[]): Guarded<PartyId> {
  const party = delegationActing(game, context, ...phases);
  if (!party.ok) return party;
  const isHead = context.actor.kind === 'person' && game.seats[party.value]?.delegate === context.actor.person;
  return isHead ? party : refuse({ code: 'not-head' });
}

/** `CHAIR`, when the facilitator or the appointed chair asks for a formal act in one of the phases named. */
export function chairActing(game: Game, context: Context, ...phases: readonly Phase[]): Guarded<PartyId> {
  const chair = chairAsking(game, context);
  if (!chair.ok) return chair;
  const open = timeFor(game, context, phases);
  if (!open.ok) return open;
  const caucus = inSession(game);
  return caucus.ok ? ok(CHAIR) : caucus;
}

/**
 * In whose names the one asking acts on these clauses in consultations: its own delegation's, and `CHAIR`'s besides if
 * it may chair and one of them is a chair's text.
 */
export function namesActing(game: Game, context: Context, clauses: readonly ClauseId[]): Guarded<readonly PartyId[]> {
  const own = delegationActing(game, context, 'consultations');
  const chairs = clauses.some((id) => entryOf(game.clauses, id)?.sponsor === CHAIR);
  const chair = chairs ? chairActing(game, context, 'consultations') : own;
  if (!own.ok && !chair.ok) return context.actor.kind === 'facilitator' ? chair : own;
  return ok([...new Set([chair, own].flatMap((name) => (name.ok ? [name.value] : [])))]);
}

function chairAsking(game: Game, context: Context): Guarded<null> {
  if (context.actor.kind === 'facilitator') return ok(null);
  const party = delegationAsking(game, context);
  if (!party.ok) return party;
  return game.chair === party.value ? ok(null) : refuse({ code: 'not-chair' });
}

function timeFor(game: Game, context: Context, phases: readonly Phase[]): Guarded<null> {
  if (!phases.includes(game.phase)) return refuse({ code: 'wrong-phase', phase: game.phase });
  if (game.clock.kind === 'paused') return refuse({ code: 'paused' });
  if (game.clock.kind === 'running' && context.at > game.clock.deadline) return refuse({ code: 'deadline-passed' });
  return ok(null);
}

/** A caucus lasts until the clock has ended it, so that everybody at the table sees whether it is held. */
const inSession = ({ caucusUntil }: Game): Guarded<null> =>
  caucusUntil === undefined ? ok(null) : refuse({ code: 'in-caucus' });

export function clauseNamed(game: Game, id: string): Guarded<Clause> {
  const clause = entryOf(game.clauses, id);
  return clause ? ok(clause) : refuse({ code: 'unknown-clause', clause: id });
}

export function liveClause(game: Game, id: string): Guarded<Clause> {
  const clause = clauseNamed(game, id);
  if (!clause.ok) return clause;
  return clause.value.status === 'live' ? clause : refuse({ code: 'clause-closed', clause: id });
}

/** Consent names the revision it saw: if the text has moved since, the refusal shows both texts. */
export function sameRevision(clause: Clause, seen: number): Guarded<null> {
  const now = revisionOf(clause);
  if (seen === now) return ok(null);
  const from = clause.revisions[seen - 1];
  if (!from) return refuse({ code: 'unknown-revision', clause: clause.id, seen });
  return refuse({ code: 'text-moved', clause: clause.id, seen, now, from, to: contentOf(clause) });
}
