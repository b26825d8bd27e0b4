/** What each viewer may see of a game: one public view, one for the facilitator, and one private view for every delegation. */
import { memoized, memoizedOn } from '../base/memo.ts';
import { mapValues } from '../base/records.ts';
import { type Game, inForceOn, type Mandate, pendingOn, type RecordEntry } from '../model/game.ts';
import type { Instrument } from '../model/history.ts';
import type { Party, PartyId, Scenario } from '../model/scenario.ts';
import type {
  FacilitatorView,
  InstrumentView,
  PrivateView,
  PublicView,
  RecordView,
  TrustView,
  Views,
} from '../model/view.ts';
import { amendmentViews } from './amendments/view.ts';
import { bracketViews } from './brackets/view.ts';
import { slotsLeft } from './capital/slots.ts';
import { ownAnswers } from './capital/view.ts';
import { ownChannels } from './channels/view.ts';
import { compromises } from './clauses/chair.ts';
import { clauseViews } from './clauses/view.ts';
import { ownDiplomacy } from './diplomacy/view.ts';
import { mayNow } from './legal.ts';
import { linkViews } from './links/view.ts';
import { motionViews } from './motions/view.ts';
import { cardViews, newsViews, ownNewsViews } from './news/view.ts';
import { debriefOf, isReleased, NO_DEBRIEF, standings } from './phases/debrief.ts';
import { seatView, visitorViews, type WordsOf } from './seats/view.ts';
import { ratificationChance, signatureView } from './signature/view.ts';
import { ownVotes, preliminaryViews } from './voting/view.ts';

/** What one delegation has before it. */
export interface SeatViews {
  readonly everybody: PublicView;
  readonly own: PrivateView;
}

/** What everybody sees. What has not changed since an earlier view is the same object in both, for every viewer. */
export const viewsOf = (game: Game, wordsOf: WordsOf): Views => ({
  everybody: publicView(game, wordsOf),
  facilitator: facilitatorView(game),
  delegations: Object.fromEntries(game.scenario.parties.map((party) => [party.id, privateView(game, party)])),
});

/** What one delegation sees, and no other's view is made for it. Throws for a party that the scenario does not hold. */
export function sightOf(game: Game, wordsOf: WordsOf, party: PartyId): SeatViews {
  const known = game.scenario.parties.find(({ id }) => id === party);
  if (!known) throw new Error(`The scenario holds no party ${party}`);
  return { everybody: publicView(game, wordsOf), own: privateView(game, known) };
}

const publicView = (game: Game, wordsOf: WordsOf): PublicView => seenBy(wordsOf)(game);

/** Once for each game, however many look at it. */
const seenBy = memoized((wordsOf: WordsOf) => memoized((game: Game) => madePublic(game, wordsOf)));

function madePublic(game: Game, wordsOf: WordsOf): PublicView {
  const debrief = isReleased(game) ? debriefOf(game) : NO_DEBRIEF;
  return {
    phase: game.phase,
    round: game.round,
    paused: game.clock.kind === 'paused',
    deadline: game.clock.kind === 'running' ? game.clock.deadline : 0,
    remaining: game.clock.kind === 'paused' ? game.clock.remaining : 0,
    entryOpen: game.entryOpen,
    practice: game.practice,
    seats: mapValues(game.seats, (_seat, party) => seatView(game, party, wordsOf)),
    visitors: visitorViews(game, wordsOf),
    issues: issueViews(game),
    clauses: clauseViews(game),
    amendments: amendmentViews(game),
    brackets: bracketViews(game),
    links: linkViews(game),
    motions: motionViews(game),
    preliminaries: preliminaryViews(game),
    chair: game.chair ?? '',
    caucusUntil: game.caucusUntil ?? 0,
    trust: trustViews(game.trust),
    news: newsViews(game),
    held: game.held,
    ...signatureView(game),
    record: recordViews(game.record),
    results: debrief.results,
    joint: debrief.joint,
    ...(isReleased(game) ? whatHappened(game.scenario) : NOTHING_YET),
  };
}

const NOTHING_YET = { history: '', instruments: {}, questions: {} };

/** What the scenario keeps for the debrief: what really happened, and questions for the discussion. */
const whatHappened = memoized(({ history, debrief }: Scenario) => ({
  history: history.text,
  instruments: numbered(history.instruments.map(instrumentView)),
  questions: numbered(debrief),
}));

const instrumentView = (instrument: Instrument): InstrumentView => ({
  name: instrument.name,
  year: instrument.year,
  issue: instrument.issue,
  position: instrument.position,
  obligation: instrument.obligation,
  precision: instrument.precision,
  delegation: instrument.delegation,
  text: instrument.text,
  source: instrument.source,
  inferred: instrument.inferred,
});

/** Views hold no lists: entries go by their position, from 1. */
function numbered<Entry>(entries: readonly Entry[]): Readonly<Record<string, Entry>> {
  const made: Record<string, Entry> = {};
  // A loop, because the record is long and grows with nearly every command.
  for (const [index, entry] of entries.entries()) made[index + 1] = entry;
  return made;
}

const issueViews = memoizedOn(
  ({ uncertainty, clauses }: Game) => [uncertainty, clauses],
  (game): PublicView['issues'] =>
    mapValues(game.uncertainty, (uncertainty, issue) => ({
      uncertainty,
      inForce: inForceOn(game, issue)?.id ?? '',
      pending: pendingOn(game, issue)?.id ?? '',
    })),
);

const recordViews = memoized((record: Game['record']) => numbered(entryViews(record)));

/** The last record that began with an entry: it grows with nearly every command, and most of it is what it was. */
const lastRecord = memoized((_first: RecordEntry): Recorded => ({ record: [], views: [] }));

interface Recorded {
  record: Game['record'];
  views: readonly RecordView[];
}

function entryViews(record: Game['record']): readonly RecordView[] {
  const [first] = record;
  if (!first) return [];
  const last = lastRecord(first);
  const viewAt = (entry: RecordEntry, index: number): RecordView =>
    (entry === last.record[index] ? last.views[index] : undefined) ?? recordView(entry);
  last.views = record.map(viewAt);
  last.record = record;
  return last.views;
}

const recordView = memoized(
  (entry: RecordEntry): RecordView => ({
    kind: entry.kind,
    at: entry.at,
    round: entry.round,
    party: entry.party ?? '',
    clause: entry.clause ?? '',
    issue: entry.issue ?? '',
    phase: entry.phase ?? '',
    rejection: entry.rejection ?? '',
    value: entry.value ?? 0,
    subject: entry.subject ?? '',
    point: entry.point ?? '',
    reason: entry.reason ?? '',
    struck: entry.struck ?? '',
  }),
);

const trustViews = memoized((trust: Scenario['trust']) => mapValues(trust, (towards): TrustView => ({ towards })));

const facilitatorView = (game: Game): FacilitatorView => ({
  cards: cardViews(game),
  compromise: compromises(game),
  lastStep: game.phase === 'debrief' ? '' : (game.steps.at(-1)?.event ?? ''),
  ...standings(game),
});

/** What the scenario gives a party never changes during a game. */
const dossier = memoized(({ brief, ratificationHurdle }: Party) => ({ brief, ratificationHurdle }));

const mandateView = memoized(({ stakes, redLines }: Mandate) => ({
  stakes: mapValues(stakes, ({ ideal, salience, sensitivity, source, inferred }) => ({
    ideal,
    salience,
    sensitivity,
    source,
    inferred,
  })),
  redLines: numbered(
    redLines.map(({ issue, forbidden, threshold, minObligation, note, source, inferred }) => ({
      issue,
      forbidden,
      threshold,
      minObligation,
      note,
      source,
      inferred,
    })),
  ),
}));

function privateView(game: Game, party: Party): PrivateView {
  const { id } = party;
  const { draftsPerRound, capital } = game.scenario.procedure;
  const seat = game.seats[id];
  return {
    ...dossier(party),
    ...mandateView(game.mandates[id] ?? party),
    ...ownVotes(game, id),
    draftsLeft: draftsPerRound - (seat?.drafts ?? 0),
    slotsLeft: slotsLeft(game, id),
    requestsLeft: capital.requests - (seat?.requests ?? 0),
    channels: ownChannels(game, id),
    ...ownDiplomacy(game, id),
    answers: ownAnswers(game, id),
    news: ownNewsViews(game, id),
    ratificationChance: ratificationChance(game, id),
    may: mayNow(game, id),
  };
}
