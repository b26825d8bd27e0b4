/** What each viewer may see of a game: one public view, and one private view for every delegation. */
import { memoized } from '../base/memo.ts';
import { mapValues } from '../base/records.ts';
import { type Game, inForceOn, type RecordEntry } from '../model/game.ts';
import type { Instrument } from '../model/history.ts';
import type { Party, Scenario } from '../model/scenario.ts';
import type { InstrumentView, PrivateView, PublicView, RecordView, Views } from '../model/view.ts';
import { clauseView } from './clauses/view.ts';
import { type Debrief, debriefOf, NO_DEBRIEF } from './phases/debrief.ts';
import { seatView, visitorViews, type WordsOf } from './seats/view.ts';

export function viewsOf(game: Game, wordsOf: WordsOf): Views {
  return {
    everybody: publicView(game, wordsOf, game.phase === 'debrief' ? debriefOf(game) : NO_DEBRIEF),
    delegations: Object.fromEntries(game.scenario.parties.map((party) => [party.id, privateView(game, party)])),
  };
}

function publicView(game: Game, wordsOf: WordsOf, debrief: Debrief): PublicView {
  return {
    phase: game.phase,
    round: game.round,
    paused: game.clock.kind === 'paused',
    deadline: game.clock.kind === 'running' ? game.clock.deadline : 0,
    remaining: game.clock.kind === 'paused' ? game.clock.remaining : 0,
    entryOpen: game.entryOpen,
    seats: mapValues(game.seats, (_seat, party) => seatView(game, party, wordsOf)),
    visitors: visitorViews(game, wordsOf),
    issues: mapValues(game.uncertainty, (uncertainty, issue) => ({
      uncertainty,
      inForce: inForceOn(game, issue)?.id ?? '',
    })),
    clauses: mapValues(game.clauses, (clause) => clauseView(game, clause)),
    record: numbered(game.record.map(recordView)),
    results: debrief.results,
    joint: debrief.joint,
    ...(game.phase === 'debrief' ? whatHappened(game.scenario) : NOTHING_YET),
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
const numbered = <Entry>(entries: readonly Entry[]): Readonly<Record<string, Entry>> =>
  Object.fromEntries(entries.map((entry, index) => [String(index + 1), entry]));

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
  }),
);

/** What the scenario gives a party never changes during a game. */
const dossier = memoized(({ brief, ratificationHurdle, stakes, redLines }: Party) => ({
  brief,
  ratificationHurdle,
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
  const votes = Object.entries(game.ballot?.votes ?? {}).flatMap(([clause, cast]) => {
    const choice = cast[party.id];
    return choice === undefined ? [] : [[clause, choice] as const];
  });
  return {
    ...dossier(party),
    votes: Object.fromEntries(votes),
    draftsLeft: game.scenario.procedure.draftsPerRound - (game.seats[party.id]?.drafts ?? 0),
  };
}
