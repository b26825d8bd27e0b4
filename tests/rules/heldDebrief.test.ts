import { describe, expect, test } from 'vitest';
import { mapValues } from '#shared/base/records.ts';
import type { Game } from '#shared/model/game.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { debriefSecrets, leaksIn } from '#tests/kit/canaries.ts';
import { given, givenHeld } from '#tests/kit/given.ts';
import { harbour } from '#tests/kit/harbour.ts';
import { chair, type Step, text } from '#tests/kit/moves.ts';
import { allSeated, consultations, inForce, threeSeated, toTheEnd } from '#tests/kit/openings.ts';
import { opened, openedWith, played, wordsOf } from '#tests/kit/play.ts';

const adopted: Step = [inForce(text({ position: 65 })), chair.ends()];
const viewOf = (game: Game) => viewsOf(game, wordsOf).everybody;

describe('A debrief that is held', () => {
  test('16.20 shows nobody what everybody got, nor what really happened', () =>
    givenHeld(adopted).thenTable((game) => {
      expect(viewOf(game)).toMatchObject({
        phase: 'debrief',
        held: true,
        ending: '',
        results: {},
        joint: 0,
        history: '',
        instruments: {},
        questions: {},
      });
      expect(leaksIn(viewOf(game), debriefSecrets(harbour))).toEqual([]);
    }));

  test('16.20 shows all of it once it is released, and is no other game for it', () =>
    givenHeld(adopted, chair.releases()).thenTable((game) => {
      const open = viewOf(played(opened(harbour), adopted).game);
      expect(viewOf(game)).toMatchObject({ held: false, ending: 'stopped', results: open.results, joint: open.joint });
      expect(viewOf(game).history).toBe(open.history);
    }));

  test('16.20 is no matter of tables that do not hold it', () =>
    given(adopted).thenTable((game) => {
      expect(viewOf(game)).toMatchObject({ held: false, ending: 'stopped' });
      expect(Object.keys(viewOf(game).results)).toHaveLength(4);
    }));

  test('16.21 is released once, and the record says so', () => {
    givenHeld(toTheEnd).when(chair.releases()).thenHappens({ type: 'DebriefReleased' });
    givenHeld(toTheEnd, chair.releases()).thenTable((game) => {
      expect(game.record.at(-1)).toMatchObject({ kind: 'released' });
    });
    givenHeld(toTheEnd, chair.releases()).when(chair.releases()).thenRefused('not-held');
  });

  test('16.21 is not released before it is open', () => {
    givenHeld(allSeated).when(chair.releases()).thenRefused('not-held');
    givenHeld(consultations).when(chair.releases()).thenRefused('not-held');
  });
});

describe('A result', () => {
  const PARS = { ARC: 40, BOR: 30, CAL: 20, DEL: 10 };
  const resultsOf = (par: Readonly<Record<string, number>>, ...steps: readonly Step[]) =>
    mapValues(viewOf(played(openedWith(harbour, { par }), steps).game).results, (result) => result.par);

  test('16.22 is shown with the par of its seat, where all the parties play that the pars are of', () =>
    expect(resultsOf(PARS, adopted)).toEqual(PARS));

  test('16.22 is shown without where others play than those, or no pars are known', () => {
    const { DEL: _fourth, ...three } = PARS;
    expect(resultsOf(three, adopted)).toEqual({ ARC: 0, BOR: 0, CAL: 0, DEL: 0 });
    expect(resultsOf(PARS, threeSeated, chair.starts(), chair.ends())).toEqual({ ARC: 0, BOR: 0, CAL: 0 });
    expect(resultsOf({}, adopted)).toEqual({ ARC: 0, BOR: 0, CAL: 0, DEL: 0 });
  });
});

describe('The facilitator sees', () => {
  const deskOf = (...steps: readonly Step[]) => viewsOf(played(opened(harbour), steps).game, wordsOf).facilitator;

  test('16.19 every score as it is now, which is what the debrief will show', () => {
    const { scores, joint } = deskOf(adopted);
    const { results, joint: shown } = viewOf(played(opened(harbour), adopted).game);
    expect(Object.keys(scores)).toEqual(['ARC', 'BOR', 'CAL', 'DEL']);
    for (const [party, score] of Object.entries(scores)) expect(score).toBeCloseTo(results[party]?.total ?? 0, 9);
    expect(joint).toBeCloseTo(shown, 9);
    expect(joint).not.toBe(0);
  });

  test('16.19 none before the start, and none that is not 0 before anything is in force', () => {
    expect(deskOf(allSeated)).toMatchObject({ scores: {}, joint: 0 });
    expect(deskOf(consultations)).toMatchObject({ scores: { ARC: 0, BOR: 0, CAL: 0, DEL: 0 }, joint: 0 });
  });
});
