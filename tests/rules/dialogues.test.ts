/** Track 2 dialogues: two delegations spend diplomatic time on an issue, and everybody is a little less uncertain. */
import { assert, double, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chance } from '#shared/base/random.ts';
import { rangeHolding } from '#shared/rules/diplomacy/insight.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { seedWhere } from '#tests/kit/chance.ts';
import { givenAt, givenSeeded } from '#tests/kit/given.ts';
import { harbour, harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, cy, di, later, type Step, text } from '#tests/kit/moves.ts';
import { ballotOn, briefing, consultations, tabled, threeConsulting, toTheEnd } from '#tests/kit/openings.ts';
import { opened, played, wordsOf } from '#tests/kit/play.ts';

const ID = { dialogue: 'ARC+BOR-1' };
const twoSlots = harbourWith({ dialogues: 2 });
const oneSlot = harbourWith({ dialogues: 1, capital: { instructs: true, requests: 1 } });

/** With this seed the range that Arcadia learns lies as low as it can, and the one that Bordavia learns as high. */
const SEED = seedWhere((seed) => {
  const draw = (learner: string) => chance(seed, 'dialogue', ID.dialogue, learner);
  return draw('ARC') < 0.1 && draw('BOR') >= 0.9;
});
const BORDAVIAS = { party: 'BOR', issue: 'CABLES', low: 30, high: 65 };
const ARCADIAS = { party: 'ARC', issue: 'CABLES', low: 65, high: 100 };

const given = (...steps: readonly Step[]) => givenSeeded(SEED, twoSlots, consultations, ...steps);

const offered: Step = ada.offersDialogue('BOR', 'CABLES');
const held: Step = [offered, bo.acceptsDialogue('ARC+BOR-1')];

const offer = (from: string, to: string, issue: string, dialogue: string): GameEvent => ({
  type: 'DialogueOffered',
  dialogue,
  from,
  to,
  issue,
});

describe('A dialogue is offered', () => {
  test('13.1 on an issue, by a delegation with a slot left', () => {
    given()
      .when(ada.offersDialogue('BOR', 'CABLES'))
      .thenHappens(offer('ARC', 'BOR', 'CABLES', 'ARC+BOR-1'));
    given(held)
      .when(bo.offersDialogue('ARC', 'DATA'))
      .thenHappens(offer('BOR', 'ARC', 'DATA', 'ARC+BOR-2'));
    givenAt(harbour, consultations).when(ada.offersDialogue('BOR', 'CABLES')).thenRefused('no-slots');
    givenAt(oneSlot, consultations, held).when(ada.offersDialogue('CAL', 'DATA')).thenRefused('no-slots');
  });

  test('13.1 to another party that plays, on an issue of the scenario', () => {
    given().when(ada.offersDialogue('ARC', 'CABLES')).thenRefused('with-oneself');
    given().when(ada.offersDialogue('ELD', 'CABLES')).thenRefused('unknown-party', { party: 'ELD' });
    given().when(ada.offersDialogue('BOR', 'FISH')).thenRefused('unknown-issue', { issue: 'FISH' });
    givenAt(twoSlots, threeConsulting)
      .when(ada.offersDialogue('DEL', 'CABLES'))
      .thenRefused('party-not-playing', { party: 'DEL' });
  });

  test('13.1 in consultations alone', () => {
    for (const [play, phase] of [
      [briefing, 'briefing'],
      [ballotOn(), 'voting'],
      [[ballotOn(), chair.advances()], 'outcome'],
      [toTheEnd, 'debrief'],
    ] as const)
      givenAt(twoSlots, play).when(ada.offersDialogue('BOR', 'CABLES')).thenRefused('wrong-phase', { phase });
    given(chair.pauses()).when(ada.offersDialogue('BOR', 'CABLES')).thenRefused('paused');
  });

  test('13.2 once on an issue as long as it is open, by whichever of the two', () => {
    given(offered).when(ada.offersDialogue('BOR', 'CABLES')).thenRefused('dialogue-open', ID);
    given(offered).when(bo.offersDialogue('ARC', 'CABLES')).thenRefused('dialogue-open', ID);
    given(offered)
      .when(ada.offersDialogue('BOR', 'DATA'))
      .thenHappens(offer('ARC', 'BOR', 'DATA', 'ARC+BOR-2'));
    given(offered)
      .when(ada.offersDialogue('CAL', 'CABLES'))
      .thenHappens(offer('ARC', 'CAL', 'CABLES', 'ARC+CAL-1'));
    given(held)
      .when(ada.offersDialogue('BOR', 'CABLES'))
      .thenHappens(offer('ARC', 'BOR', 'CABLES', 'ARC+BOR-2'));
  });
});

describe('The offer is answered', () => {
  test('13.3 by the delegation it was made to, once', () => {
    given(offered)
      .when(bo.declinesDialogue('ARC+BOR-1'))
      .thenHappens({ type: 'DialogueDeclined', ...ID });
    given(offered).when(ada.acceptsDialogue('ARC+BOR-1')).thenRefused('not-yours-to-answer');
    given(held).when(bo.acceptsDialogue('ARC+BOR-1')).thenRefused('dialogue-closed', ID);
    given(offered, bo.declinesDialogue('ARC+BOR-1'))
      .when(bo.acceptsDialogue('ARC+BOR-1'))
      .thenRefused('dialogue-closed', ID);
  });

  test('13.3 with a yes only by a delegation that has a slot left itself', () => {
    const spent: Step = [consultations, offered, cy.offersDialogue('BOR', 'DATA'), bo.acceptsDialogue('BOR+CAL-1')];
    givenAt(oneSlot, spent).when(bo.acceptsDialogue('ARC+BOR-1')).thenRefused('no-slots');
    givenAt(oneSlot, spent)
      .when(bo.declinesDialogue('ARC+BOR-1'))
      .thenHappens({ type: 'DialogueDeclined', ...ID });
  });

  test('13.4 or taken back by whoever made it, while it is open', () => {
    given(offered)
      .when(ada.withdrawsDialogue('ARC+BOR-1'))
      .thenHappens({ type: 'DialogueWithdrawn', ...ID });
    given(offered).when(bo.withdrawsDialogue('ARC+BOR-1')).thenRefused('not-yours-to-withdraw');
    given(held).when(ada.withdrawsDialogue('ARC+BOR-1')).thenRefused('dialogue-closed', ID);
  });

  test('13.9 and by nobody else, to whom it is as if there were none', () => {
    for (const steps of [[], [offered]]) {
      given(...steps)
        .when(cy.acceptsDialogue('ARC+BOR-1'))
        .thenRefused('unknown-dialogue', ID);
      given(...steps)
        .when(cy.withdrawsDialogue('ARC+BOR-1'))
        .thenRefused('unknown-dialogue', ID);
    }
  });
});

describe('An offer lapses', () => {
  const lapsed = (dialogue: string) => ({ type: 'DialogueLapsed', dialogue }) as const;

  test('13.8 when consultations end', () =>
    given(tabled([text()]), offered)
      .when(chair.advances())
      .thenAmongOthers(lapsed('ARC+BOR-1')));

  test('13.8 not before, and it holds a slot: nobody learns from it what else its maker spends', () => {
    const waiting: Step = [consultations, offered];
    givenAt(oneSlot, waiting).when(ada.requestsInstructions(1)).thenRefused('no-slots');
    givenAt(oneSlot, waiting).when(ada.offersDialogue('CAL', 'DATA')).thenRefused('no-slots');
    givenAt(oneSlot, waiting, cy.offersDialogue('ARC', 'DATA'))
      .when(ada.acceptsDialogue('ARC+CAL-1'))
      .thenRefused('no-slots');
    givenAt(oneSlot, waiting).thenTable((game) => {
      expect(viewsOf(game, wordsOf).delegations['ARC']?.slotsLeft).toBe(0);
      expect(viewsOf(game, wordsOf).delegations['BOR']?.slotsLeft).toBe(1);
    });
  });

  test('13.8 which is free again when it is declined or taken back', () => {
    for (const end of [ada.withdrawsDialogue('ARC+BOR-1'), bo.declinesDialogue('ARC+BOR-1')])
      givenAt(oneSlot, consultations, offered, end).when(ada.requestsInstructions(1)).thenAmongOthers();
  });
});

describe('A dialogue that is held', () => {
  test('13.5 costs both a slot, and nobody else', () =>
    given(held).thenTable(({ seats, dialogues }) => {
      expect(dialogues['ARC+BOR-1']?.status).toBe('held');
      expect(Object.values(seats).map(({ slots }) => slots)).toEqual([1, 1, 0, 0]);
    }));

  test('13.6 lowers the uncertainty about its issue for everybody', () =>
    given(held).thenTable(({ uncertainty }) => {
      expect(uncertainty['CABLES']).toBeCloseTo(0.6);
      expect(uncertainty['DATA']).toBe(0.5);
    }));

  test('13.6 never below the floor', () => {
    const many: Step = [1, 2, 3, 4].map((number) => [
      ada.offersDialogue('BOR', 'PORTS'),
      bo.acceptsDialogue(`ARC+BOR-${number}`),
    ]);
    givenAt(harbourWith({ dialogues: 4 }), consultations, many).thenTable(({ uncertainty }) =>
      expect(uncertainty['PORTS']).toBeCloseTo(0.1),
    );
  });

  test('13.6 by as much as the scenario’s own figures say', () =>
    givenAt({ ...twoSlots, model: { learning: { dialogue: 0.25 } } }, consultations, held).thenTable(
      ({ uncertainty }) => expect(uncertainty['CABLES']).toBeCloseTo(0.45),
    ));

  test('13.7 tells each a range that holds the other’s ideal point, drawn once', () => {
    given(offered)
      .when(bo.acceptsDialogue('ARC+BOR-1'))
      .thenHappens({
        type: 'DialogueHeld',
        ...ID,
        uncertainty: 0.6,
        insights: { ARC: BORDAVIAS, BOR: ARCADIAS },
      });
  });

  test('13.7 adds to what each has learned before', () => {
    const again: Step = [held, bo.offersDialogue('ARC', 'DATA'), ada.acceptsDialogue('ARC+BOR-2')];
    given(again).thenTable(({ insights }) => {
      expect(insights['ARC']?.map(({ party, issue }) => [party, issue])).toEqual([
        ['BOR', 'CABLES'],
        ['BOR', 'DATA'],
      ]);
      expect(insights['CAL']).toBeUndefined();
    });
  });

  test('13.7 by a range of 35 points on the spectrum, on its steps, that can lie anywhere around the ideal point', () => {
    assert(
      property(
        double({ min: 0, max: 100, noNaN: true }),
        double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (ideal, draw) => {
          const { low, high } = rangeHolding(ideal, draw);
          expect(high - low).toBe(35);
          expect(low % 5).toBe(0);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(100);
          expect(low).toBeLessThanOrEqual(ideal);
          expect(high).toBeGreaterThanOrEqual(ideal);
        },
      ),
    );
    expect(rangeHolding(62.213, 0)).toEqual({ low: 30, high: 65 });
    expect(rangeHolding(62.213, 0.999)).toEqual({ low: 60, high: 95 });
  });

  test('13.9 stands in the record by its issue and what it brought, not by who met', () =>
    given(held).thenTable(({ record }) =>
      expect(record.at(-1)).toEqual({
        kind: 'dialogue',
        at: expect.any(Number),
        round: 1,
        issue: 'CABLES',
        value: 0.6,
      }),
    ));
});

describe('Only the two know', () => {
  const viewsAfter = (...steps: readonly Step[]) =>
    viewsOf(played(opened(twoSlots, SEED), [consultations, ...steps]).game, wordsOf);

  test('13.9 of the dialogue, what they learned, and what time they have left', () => {
    const { delegations } = viewsAfter(held);
    const dialogue = { from: 'ARC', to: 'BOR', issue: 'CABLES', round: 1, status: 'held' };
    expect(delegations['ARC']).toMatchObject({
      slotsLeft: 1,
      dialogues: { 'ARC+BOR-1': dialogue },
      insights: { 1: BORDAVIAS },
    });
    expect(delegations['BOR']).toMatchObject({
      slotsLeft: 1,
      dialogues: { 'ARC+BOR-1': dialogue },
      insights: { 1: ARCADIAS },
    });
    expect(delegations['CAL']).toMatchObject({ slotsLeft: 2, dialogues: {}, insights: {} });
  });

  /** Cy and Di have something of their own to look at. */
  const aside: Step = [later(1), cy.offersDialogue('DEL', 'DATA'), di.declinesDialogue('CAL+DEL-1')];

  test('13.9 and nobody sees an offer that comes to nothing', () => {
    const refused: Step = [offered, bo.declinesDialogue('ARC+BOR-1'), offered, ada.withdrawsDialogue('ARC+BOR-2')];
    const [without, withIt] = [viewsAfter(aside), viewsAfter(refused, aside)];
    expect(withIt.everybody).toStrictEqual(without.everybody);
    expect(withIt.delegations['CAL']).toStrictEqual(without.delegations['CAL']);
    expect(withIt.delegations['DEL']).toStrictEqual(without.delegations['DEL']);
  });

  test('13.9 and nobody sees more of one that was held than its issue and the new uncertainty', () => {
    const [before, after] = [viewsAfter(), viewsAfter(held)];
    const { record, issues, ...rest } = after.everybody;
    const { record: recordBefore, issues: issuesBefore, ...restBefore } = before.everybody;
    expect(rest).toStrictEqual(restBefore);
    expect(issues).toStrictEqual({ ...issuesBefore, CABLES: { ...issuesBefore['CABLES'], uncertainty: 0.6 } });
    const [line, ...others] = Object.entries(record).filter(([number]) => !(number in recordBefore));
    expect(line?.[1]).toMatchObject({ kind: 'dialogue', issue: 'CABLES', value: 0.6, party: '' });
    expect(others).toEqual([]);
    expect(after.delegations['CAL']).toStrictEqual(before.delegations['CAL']);
    expect(after.delegations['DEL']).toStrictEqual(before.delegations['DEL']);
  });
});
