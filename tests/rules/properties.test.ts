/** What must always hold, in random games with legal and illegal moves. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapValues } from '#shared/base/records.ts';
import { REJECTIONS } from '#shared/model/clause.ts';
import { type Game, partyOf, RECORD_KINDS } from '#shared/model/game.ts';
import type { Procedure } from '#shared/model/scenario.ts';
import { parseCommand } from '#shared/rules/commands.ts';
import { mayNow } from '#shared/rules/legal.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { anyBeginning, anyProcedure, anySteps, BEGINNINGS } from '#tests/kit/anyMoves.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { brokenAt, brokenLog, brokenStep } from '#tests/kit/invariants.ts';
import { chair, type Move, type Step } from '#tests/kit/moves.ts';
import { after, answer, moveOf, opened, outcome, type Play, played, said, shown, wordsOf } from '#tests/kit/play.ts';

type Check = (play: Play, move: Move) => void;

/** The table itself: what it was before its last steps was compared when they were taken. */
const now = ({ steps, ...table }: Game) => ({ ...table, steps: steps.length });

/** Plays on whether or not a move is refused; what the engine throws comes through. */
function tried(play: Play, step: Step, check: Check): Play {
  if (typeof step !== 'function' && !('actor' in step)) return played(play, step);
  const move = moveOf(play, step);
  const made = outcome(play, move);
  const events = made.ok ? made.value.events : [];
  const next = after(play, events);
  if (made.ok)
    assert.deepStrictEqual(now(made.value.game), now(next.game), 'the game handed over is not what its events make');
  expect(brokenStep(play.game, events, next.game), `${said(move)}\n${shown(next)}`).toEqual([]);
  check(next, move);
  return next;
}

function playedThrough(procedure: Partial<Procedure>, beginning: string, steps: readonly Step[], check: Check): Play {
  const start = played(opened(harbourWith(procedure), 0, true), BEGINNINGS[beginning] ?? []);
  return steps.reduce((play, step) => tried(play, step, check), start);
}

/** What an undo leaves as it is, or sets by the time that is left. */
const KEPT = ['steps', 'record', 'people', 'clock', 'newsDue', 'caucusUntil', 'channels', 'entryOpen'];

/** The table, as far as an undo has to bring it back: who is ready, and who is asked to act, is told anew. */
const restorable = (game: Game) => ({
  ...Object.fromEntries(Object.entries(game).filter(([field]) => !KEPT.includes(field))),
  seats: mapValues(game.seats, (seat) => ({ ...seat, ready: false, prompted: false, heardAt: 0 })),
});

/** A table with whoever is here at another moment: an undo calls nobody back, and sends nobody away. */
const withThoseHere = (game: Game, { seats }: Game): Game => ({
  ...game,
  seats: mapValues(game.seats, ({ awaySince: _then, ...seat }, party) => {
    const { caretaker = false, awaySince } = seats[party] ?? {};
    return { ...seat, caretaker, ...(awaySince !== undefined && { awaySince }) };
  }),
});

/** Asked by a delegation, and nobody’s business but its own and its counterpart’s. */
const PRIVATE: ReadonlySet<string> = new Set([
  'OpenChannel',
  'LeaveChannel',
  'OfferUnderstanding',
  'AnswerUnderstanding',
  'WithdrawUnderstanding',
  'OfferDialogue',
  'WithdrawDialogue',
  'RequestInstructions',
]);

/** What those who have no part in a private command see. */
function outsidersSee({ game }: Play, party: string, command: object): unknown {
  const named = JSON.stringify(command);
  const { everybody, delegations } = viewsOf(game, wordsOf);
  const outside = Object.entries(delegations).filter(([other]) => other !== party && !named.includes(other));
  return { everybody, outside };
}

describe('In any game', () => {
  test('every table is sound after every step, no view shows what it must not, and the log gives the table', () => {
    fc.assert(
      fc.property(anyProcedure, anyBeginning, anySteps, (procedure, beginning, steps) => {
        const end = playedThrough(procedure, beginning, steps, (next, move) => {
          expect(brokenAt(next), `${said(move)}\n${shown(next)}`).toEqual([]);
        });
        expect(brokenLog(end), shown(end)).toEqual([]);
      }),
    );
  });

  test('whatever a delegation does it has been told that it may', () => {
    fc.assert(
      fc.property(anyProcedure, anyBeginning, anySteps, (procedure, beginning, steps) => {
        const start = played(opened(harbourWith(procedure)), BEGINNINGS[beginning] ?? []);
        steps.reduce((play, step) => {
          const told = mapValues(play.game.seats, (_seat, party) => mayNow(play.game, party));
          return tried(play, step, (next, { actor, command }) => {
            const party = actor.kind === 'person' ? partyOf(play.game, actor.person) : undefined;
            const parsed = parseCommand(command);
            if (party === undefined || !parsed.ok || next === play || !answer(play, { actor, command }).ok) return;
            // A caucus whose time is up ends as soon as the clock says so.
            if (play.game.caucusUntil !== undefined && play.at >= play.game.caucusUntil) return;
            if (parsed.value.type === 'LeaveSeat' || parsed.value.type === 'TakeSeat') return;
            // It is told of its head: others of a team are not muted with it, and raise a hand also where a bot leads.
            if (parsed.value.type === 'SendMessage' || parsed.value.type === 'RaiseHand') return;
            expect(told[party]?.[parsed.value.type], `${parsed.value.type}\n${shown(play)}`).toBe('');
          });
        }, start);
      }),
    );
  });

  test('what a view shares with the one before is what would be made anew', () => {
    fc.assert(
      fc.property(anyProcedure, anyBeginning, anySteps, (procedure, beginning, steps) => {
        playedThrough(procedure, beginning, steps, ({ game }, move) => {
          // Nothing that changes is shared with any table before it, so that all of its views are made for it.
          const { scenario, steps: taken, ...changing } = game;
          const copy: Game = { ...structuredClone(changing), scenario, steps: taken };
          assert.deepStrictEqual(viewsOf(game, wordsOf), viewsOf(copy, wordsOf), said(move));
        });
      }),
    );
  });

  test('a step that is undone at once leaves the table as it was before it', () => {
    fc.assert(
      fc.property(anyProcedure, anyBeginning, anySteps, (procedure, beginning, steps) => {
        const start = played(opened(harbourWith(procedure)), BEGINNINGS[beginning] ?? []);
        steps.reduce((play, step) => {
          return tried(play, step, (next, move) => {
            const taken = next.game.steps.at(-1);
            if (!taken || play.game.steps.includes(taken) || next.game.phase === 'debrief') return;
            const undone = outcome(next, chair.undoes(taken.event));
            // Where somebody has left meanwhile, what that leads to comes about again.
            if (!undone.ok || undone.value.events.length > 1) return;
            expect(restorable(undone.value.game), `${said(move)}\n${shown(next)}`).toStrictEqual(
              restorable(withThoseHere(play.game, next.game)),
            );
          });
        }, start);
      }),
    );
  });

  test('what is done in private changes nothing that others see', () => {
    fc.assert(
      fc.property(anyProcedure, anyBeginning, anySteps, (procedure, beginning, steps) => {
        const start = played(opened(harbourWith(procedure)), BEGINNINGS[beginning] ?? []);
        steps.reduce((play, step) => {
          return tried(play, step, (next, { actor, command }) => {
            const party = actor.kind === 'person' ? partyOf(play.game, actor.person) : undefined;
            const parsed = parseCommand(command);
            if (next === play || party === undefined || !parsed.ok || !PRIVATE.has(parsed.value.type)) return;
            const seen = outsidersSee(next, party, parsed.value);
            // Vitest takes a visitor who is called `constructor` for a class.
            assert.deepStrictEqual(seen, outsidersSee(play, party, parsed.value), shown(next));
          });
        }, start);
      }),
    );
  });

  test('the same question to the same table gets the same answer', () => {
    fc.assert(
      fc.property(anyProcedure, anyBeginning, anySteps, (procedure, beginning, steps) => {
        playedThrough(procedure, beginning, steps, (next, move) => {
          expect(answer(next, move)).toStrictEqual(answer(next, move));
        });
      }),
    );
  });

  test('random games see everything that can happen: the properties are not empty', () => {
    const seen = new Set<string>();
    const games = fc.sample(fc.tuple(anyProcedure, anyBeginning, anySteps), { numRuns: 1_500, seed: 4 });
    for (const game of games) {
      const { record } = playedThrough(...game, () => {}).game;
      for (const { kind, rejection } of record) seen.add(rejection ?? kind);
    }
    expect(RECORD_KINDS.filter((kind) => kind !== 'rejected' && !seen.has(kind))).toEqual([]);
    expect(REJECTIONS.filter((rejection) => !seen.has(rejection))).toEqual([]);
  });
});
