/** Whole games that were played once must come out the same for ever: their rows are the log's file format. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PublicView } from '#shared/model/view.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import { replay } from '#shared/rules/replay.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { answer, wordsOf } from '#tests/kit/play.ts';
import { hashOf, type StoredGame } from './game.ts';
import { EARLIER, STORIES } from './stories.ts';

const stored = (name: string): StoredGame => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'));

/** Every number within a hair, since powers differ in the last bit from one machine to another; all else exactly. */
const nearly = (view: unknown): unknown =>
  JSON.parse(JSON.stringify(view), (_key, part: unknown) =>
    typeof part === 'number' ? Number(part.toPrecision(12)) : part,
  );

const GAMES: readonly string[] = Object.keys(STORIES);

describe.each([...EARLIER, ...GAMES])('%s', (name) => {
  const { rows, stateHash, everybody } = stored(name);

  test('its rows give the same table', () => expect(hashOf(replay(rows))).toBe(stateHash));

  test('everybody sees the same, the debrief’s figures included', () => {
    const now: PublicView = viewsOf(replay(rows), wordsOf).everybody;
    expect(nearly(now)).toStrictEqual(nearly(everybody));
    expect(now.phase).toBe('debrief');
    expect(Object.keys(now.results)).toHaveLength(4);
  });
});

describe.each(Object.entries(STORIES))('%s, asked again', (name, { ending }) => {
  const { rows, everybody } = stored(name);

  test('ends as its story says', () => expect(everybody.ending).toBe(ending));

  test('gives the same answers, row by row', () => {
    for (const [index, { actor, command, at, events }] of rows.entries()) {
      if (actor === undefined) continue;
      const before = rows.slice(0, index);
      const again = answer({ game: replay(before), rows: before, at }, { actor, command });
      expect(again, `row ${index}`).toStrictEqual({ ok: true, value: events });
    }
  });
});

/** A new kind of event is not part of the file format until a stored game holds one. */
const EVENT_TYPES: { readonly [Type in GameEvent['type']]: true } = {
  TableOpened: true,
  PersonJoined: true,
  SeatTaken: true,
  SeatLeft: true,
  HeadChanged: true,
  PersonRemoved: true,
  HandChanged: true,
  MuteChanged: true,
  DelegationPrompted: true,
  CaretakerSeated: true,
  CaretakerLeft: true,
  PresenceChanged: true,
  EntryChanged: true,
  GameStarted: true,
  PhaseStarted: true,
  ReadyMarked: true,
  GamePaused: true,
  GameResumed: true,
  PhaseExtended: true,
  DeadlineMoved: true,
  GameStopped: true,
  DebriefReleased: true,
  UncertaintyLearned: true,
  ClauseProposed: true,
  ClauseAmended: true,
  ClauseWithdrawn: true,
  ClauseCoSponsored: true,
  CoSponsorshipEnded: true,
  ChairAppointed: true,
  BallotOpened: true,
  NothingToVote: true,
  VoteCast: true,
  ClauseAdopted: true,
  ClauseRejected: true,
  PreliminariesOpened: true,
  PreliminaryVoteCast: true,
  DivisionDecided: true,
  PreliminariesClosed: true,
  SilenceBroken: true,
  ReservationEntered: true,
  ReservationWithdrawn: true,
  VoteExplained: true,
  MessageSent: true,
  ChannelOpened: true,
  ChannelLeft: true,
  AmendmentProposed: true,
  AmendmentAccepted: true,
  AmendmentDeclined: true,
  AmendmentSigned: true,
  AmendmentTakenIn: true,
  AmendmentWithdrawn: true,
  AmendmentLapsed: true,
  AmendmentAdopted: true,
  AmendmentRejected: true,
  BracketPlaced: true,
  BracketLifted: true,
  BracketSettled: true,
  BracketLapsed: true,
  BracketOverruled: true,
  BracketKept: true,
  LinkOffered: true,
  LinkAgreed: true,
  ClausesLinked: true,
  LinkReopened: true,
  LinkDissolved: true,
  LinkDecided: true,
  MotionMade: true,
  MotionAnswered: true,
  MotionCarried: true,
  MotionFailed: true,
  CaucusStarted: true,
  CaucusEnded: true,
  UnderstandingOffered: true,
  UnderstandingAccepted: true,
  UnderstandingDeclined: true,
  UnderstandingWithdrawn: true,
  UnderstandingLapsed: true,
  UnderstandingJudged: true,
  GoodwillGained: true,
  WordBroken: true,
  DialogueOffered: true,
  DialogueDeclined: true,
  DialogueWithdrawn: true,
  DialogueLapsed: true,
  DialogueHeld: true,
  InstructionsAnswered: true,
  FinalActOpened: true,
  FinalActSigned: true,
  FinalActDeclined: true,
  ActReservationEntered: true,
  ActReservationWithdrawn: true,
  RatificationDrawn: true,
  ClauseEnteredIntoForce: true,
  ClauseLapsed: true,
  ClauseAcceded: true,
  NewsBroke: true,
  StepUndone: true,
  EntryStruck: true,
};

test('Every type of event stands in a stored game', () => {
  const told = new Set<string>(
    [...EARLIER, ...GAMES].flatMap((name) => stored(name).rows.flatMap(({ events }) => events.map(({ type }) => type))),
  );
  expect(Object.keys(EVENT_TYPES).filter((type) => !told.has(type))).toEqual([]);
});
