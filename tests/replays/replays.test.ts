/** Whole games that were played once must come out the same for ever: their rows are the log's file format. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PublicView } from '#shared/model/view.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import { replay } from '#shared/rules/replay.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { answer, wordsOf } from '#tests/kit/play.ts';
import { hashOf, type StoredGame } from './game.ts';

const stored = (name: string): StoredGame => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'));

/** Every number within a hair, since powers differ in the last bit from one machine to another; all else exactly. */
const nearly = (view: unknown): unknown =>
  JSON.parse(JSON.stringify(view), (_key, part: unknown) =>
    typeof part === 'number' ? Number(part.toPrecision(12)) : part,
  );

const GAMES = ['harbour'];

describe.each(GAMES)('%s', (name) => {
  const { rows, stateHash, everybody } = stored(name);

  test('its rows give the same table', () => expect(hashOf(replay(rows))).toBe(stateHash));

  test('everybody sees the same, the debrief’s figures included', () => {
    const now: PublicView = viewsOf(replay(rows), wordsOf).everybody;
    expect(nearly(now)).toStrictEqual(nearly(everybody));
    expect(now.phase).toBe('debrief');
    expect(Object.keys(now.results)).toHaveLength(4);
  });

  test('the same questions get the same answers, row by row', () => {
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
  PresenceChanged: true,
  EntryChanged: true,
  GameStarted: true,
  PhaseStarted: true,
  ReadyMarked: true,
  GamePaused: true,
  GameResumed: true,
  PhaseExtended: true,
  DeadlineMoved: true,
  UncertaintyLearned: true,
  ClauseProposed: true,
  ClauseAmended: true,
  ClauseWithdrawn: true,
  ClauseCoSponsored: true,
  CoSponsorshipEnded: true,
  BallotOpened: true,
  NothingToVote: true,
  VoteCast: true,
  ClauseAdopted: true,
  ClauseRejected: true,
  MessageSent: true,
};

test('Every type of event stands in a stored game', () => {
  const told = new Set<string>(
    GAMES.flatMap((name) => stored(name).rows.flatMap(({ events }) => events.map(({ type }) => type))),
  );
  expect(Object.keys(EVENT_TYPES).filter((type) => !told.has(type))).toEqual([]);
});
