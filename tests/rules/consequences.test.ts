/** A rule is left out where nothing that it looks at has changed: that must never change what follows. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Game } from '#shared/model/game.ts';
import type { Procedure } from '#shared/model/scenario.ts';
import { RULES, withConsequences } from '#shared/rules/consequences.ts';
import { evolveAll } from '#shared/rules/evolve.ts';
import { anyBeginning, anyProcedure, anySteps, BEGINNINGS } from '#tests/kit/anyMoves.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import type { Step } from '#tests/kit/moves.ts';
import { after, moveOf, opened, outcome, type Play, played, shown } from '#tests/kit/play.ts';

type Check = (before: Play, next: Play) => void;

/** Of random games, whatever is refused in them: what holds of every table and the one that it has become. */
function atEachStep(check: Check): fc.IProperty<[Partial<Procedure>, string, readonly Step[]]> {
  const tried = (play: Play, step: Step): Play => {
    if (typeof step !== 'function' && !('actor' in step)) return played(play, step);
    const made = outcome(play, moveOf(play, step));
    const next = made.ok ? after(play, made.value.events) : play;
    if (next !== play) check(play, next);
    return next;
  };
  return fc.property(anyProcedure, anyBeginning, anySteps, (procedure, beginning, steps) => {
    steps.reduce(tried, played(opened(harbourWith(procedure)), BEGINNINGS[beginning] ?? []));
  });
}

/** The parts of a game that are looked at while something is done with it. */
function lookedAt(game: Game, look: (game: Game) => unknown): ReadonlySet<string> {
  const parts = new Set<string>();
  look(
    new Proxy(game, {
      get: (target, part) => {
        parts.add(String(part));
        return Reflect.get(target, part);
      },
    }),
  );
  return parts;
}

describe('What follows of itself', () => {
  test('is the same as if every rule had looked again', () => {
    fc.assert(
      atEachStep(({ game, at }, { rows }) => {
        const events = rows.at(-1)?.events ?? [];
        for (const done of [events.slice(0, 1), events]) {
          const now = { events: done, game: evolveAll(game, done, at) };
          // A copy has no part in common with any other table.
          assert.deepStrictEqual(withConsequences(game, now, at), withConsequences(structuredClone(game), now, at));
        }
      }),
    );
  });

  test('leaves nothing more to follow', () => {
    fc.assert(
      atEachStep((_before, next) => {
        expect(RULES.filter(({ follow }) => follow(next.game, next.at)).length, shown(next)).toBe(0);
      }),
    );
  });

  test('depends on nothing but what its rule says that it looks at', () => {
    let seen = 0;
    fc.assert(
      atEachStep((_before, { game, at }) => {
        for (const { follow, same } of RULES) {
          if (!same) continue;
          const looked = lookedAt(game, (watched) => follow(watched, at));
          const declared = lookedAt(game, (watched) => same(watched, game));
          expect([...looked].filter((part) => !declared.has(part))).toEqual([]);
          seen += looked.size;
        }
      }),
    );
    expect(seen).toBeGreaterThan(0);
  });
});
