/** `given(...steps).when(move).thenHappens(...events)`: a rule's test, reading like play. */
import { expect } from 'vitest';
import { ok } from '#shared/base/result.ts';
import type { Game } from '#shared/model/game.ts';
import type { Refusal, RefusalCode } from '#shared/model/refusal.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import { replay } from '#shared/rules/replay.ts';
import { harbour } from './harbour.ts';
import type { Move, Step } from './moves.ts';
import { after, moveOf, opened, outcome, type Play, played, said, shown } from './play.ts';

export const given = (...steps: readonly Step[]) => givenAt(harbour, ...steps);

/** The same at a table of another scenario. */
export const givenAt = (scenario: Scenario, ...steps: readonly Step[]) => givenSeeded(0, scenario, ...steps);

/** The same where chance falls as the seed says (`seedWhere` finds one). */
export const givenSeeded = (seed: number, scenario: Scenario, ...steps: readonly Step[]) =>
  givenPlay(played(opened(scenario, seed), steps));

/** The harbour conference with a debrief that waits for the facilitator’s word. */
export const givenHeld = (...steps: readonly Step[]) => givenPlay(played(opened(harbour, 0, true), steps));

function givenPlay(play: Play) {
  return {
    play,
    when: (step: Move | ((game: Game) => Move)) => when(play, moveOf(play, step)),
    /** What the table must look like, with nothing asked. */
    thenTable: (check: (game: Game) => void) => {
      checked(play, check);
    },
  };
}

function when(play: Play, move: Move) {
  const made = outcome(play, move);
  const result = made.ok ? ok(made.value.events) : made;
  const scene = `${said(move)}\n${shown(play)}\n`;
  const accepted = (): readonly GameEvent[] => {
    expect(result, scene).toMatchObject({ ok: true });
    if (!made.ok) return [];
    expect(made.value.game, 'the game handed over').toStrictEqual(after(play, made.value.events).game);
    return made.value.events;
  };
  return {
    /** Exactly these events, in this order. */
    thenHappens: (...events: readonly GameEvent[]) => {
      expect(accepted(), scene).toStrictEqual(events);
    },
    /** Accepted, and nothing needed to change. */
    thenNothing: () => {
      expect(accepted(), scene).toStrictEqual([]);
    },
    /** The events of these types, in this order, among whatever else happens. */
    thenAmongOthers: (...events: readonly GameEvent[]) => {
      const types = new Set(events.map(({ type }) => type));
      expect(
        accepted().filter(({ type }) => types.has(type)),
        scene,
      ).toStrictEqual(events);
    },
    thenRefused: <Code extends RefusalCode>(code: Code, details?: Omit<Extract<Refusal, { code: Code }>, 'code'>) => {
      expect(result, scene).toStrictEqual({ ok: false, error: { code, ...details } });
    },
    /** What the table must look like afterwards. */
    thenTable: (check: (game: Game) => void) => {
      checked(after(play, accepted()), check);
    },
  };
}

/** Every table that a test looks at must also come out of its own log. */
function checked(play: Play, check: (game: Game) => void) {
  expect(replay(play.rows), shown(play)).toStrictEqual(play.game);
  try {
    check(play.game);
  } catch (error) {
    if (error instanceof Error) error.message += `\n\n${shown(play)}`;
    throw error;
  }
}
