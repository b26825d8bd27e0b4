/** What a delegation asks of its capital, and what comes of it. */
import { describe, expect, test } from 'vitest';
import { chance } from '#shared/base/random.ts';
import { ok } from '#shared/base/result.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { instructionChance } from '#shared/scoring/instructions.ts';
import { seedWhere } from '#tests/kit/chance.ts';
import { given, givenSeeded } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, cy, di, type Move, type Step, text } from '#tests/kit/moves.ts';
import { ballotOn, briefing, consultations, tabled, toTheEnd } from '#tests/kit/openings.ts';
import { answer, opened, played, wordsOf } from '#tests/kit/play.ts';

const asking = (requests: number, dialogues: number): Scenario =>
  harbourWith({ dialogues, capital: { instructs: true, requests } });
const once = asking(1, 2);
const twice = asking(2, 2);

/** What a capital says yes by: poor odds where the issue matters most at home, good ones where it is well understood. */
const POOR = 0.25;
const EVEN = 0.5;
const GOOD = 0.75;

/** What is drawn for a party’s request after so many others of its own. */
const drawOf = (seed: number, party: string, before = 0) => chance(seed, 'instructions', party, String(before));

/** With this seed Arcadia’s capital gives way twice and Caledon’s once, both at even odds, and Bordavia’s does not. */
const SEED = seedWhere(
  (seed) =>
    drawOf(seed, 'ARC') < EVEN &&
    drawOf(seed, 'ARC', 1) < EVEN &&
    drawOf(seed, 'CAL') < EVEN &&
    drawOf(seed, 'BOR') >= POOR,
);
const givenAt = (scenario: Scenario, ...steps: readonly Step[]) => givenSeeded(SEED, scenario, ...steps);

const granted: Step = ada.requestsInstructions(1);
const declined: Step = bo.requestsInstructions(1);

describe('A delegation asks its capital', () => {
  test('14.1 in consultations, as often as the scenario lets it', () => {
    givenAt(once, consultations, granted).when(ada.requestsInstructions(1)).thenRefused('no-requests');
    givenAt(once, consultations, declined).when(bo.requestsInstructions(1)).thenRefused('no-requests');
    given(consultations).when(ada.requestsInstructions(1)).thenRefused('no-requests');
    givenAt(once, consultations, granted).when(cy.requestsInstructions(1)).thenAmongOthers();
    for (const [play, phase] of [
      [briefing, 'briefing'],
      [ballotOn(), 'voting'],
      [toTheEnd, 'debrief'],
    ] as const)
      givenAt(once, play).when(ada.requestsInstructions(1)).thenRefused('wrong-phase', { phase });
    givenAt(once, consultations, chair.pauses()).when(ada.requestsInstructions(1)).thenRefused('paused');
  });

  test('14.1 about a red line that it has', () => {
    givenAt(once, consultations).when(ada.requestsInstructions(2)).thenRefused('unknown-red-line', { line: 2 });
  });

  test('14.2 at the cost of a slot of its time, whatever the answer', () => {
    givenAt(asking(1, 0), consultations).when(ada.requestsInstructions(1)).thenRefused('no-slots');
    givenAt(asking(1, 1), consultations, ada.offersDialogue('BOR', 'DATA'), bo.acceptsDialogue('ARC+BOR-1'))
      .when(ada.requestsInstructions(1))
      .thenRefused('no-slots');
    givenAt(once, consultations, granted, declined).thenTable(({ seats }) => {
      expect(seats['ARC']).toMatchObject({ slots: 1, requests: 1 });
      expect(seats['BOR']).toMatchObject({ slots: 1, requests: 1 });
      expect(seats['CAL']).toMatchObject({ slots: 0, requests: 0 });
    });
  });
});

describe('The capital answers', () => {
  const asked = (seed: number, move: Move, ...before: readonly Step[]) =>
    answer(played(opened(twice, seed), [consultations, ...before]), move);
  const said = (party: string, probability: number, draw: number, yes: boolean) =>
    ok([{ type: 'InstructionsAnswered', party, line: 1, probability, draw, granted: yes }]);

  test('14.3 by chance, drawn once: even odds, less where the issue matters most at home', () => {
    const isBetween = (draw: number) => draw >= POOR && draw < EVEN;
    const seed = seedWhere((each) => isBetween(drawOf(each, 'ARC')) && isBetween(drawOf(each, 'BOR')));
    expect(asked(seed, ada.requestsInstructions(1))).toStrictEqual(said('ARC', EVEN, drawOf(seed, 'ARC'), true));
    expect(asked(seed, bo.requestsInstructions(1))).toStrictEqual(said('BOR', POOR, drawOf(seed, 'BOR'), false));
  });

  test('14.3 anew for every request', () => {
    const seed = seedWhere((each) => drawOf(each, 'ARC') < EVEN && drawOf(each, 'ARC', 1) >= EVEN);
    const request = ada.requestsInstructions(1);
    expect(asked(seed, request)).toStrictEqual(said('ARC', EVEN, drawOf(seed, 'ARC'), true));
    expect(asked(seed, request, request)).toStrictEqual(said('ARC', EVEN, drawOf(seed, 'ARC', 1), false));
  });

  test('14.3 more readily where the table is no longer uncertain', () => {
    const seed = seedWhere((each) => drawOf(each, 'ARC') >= EVEN && drawOf(each, 'ARC') < GOOD);
    const request = ada.requestsInstructions(1);
    const talk: Step = [bo.offersDialogue('DEL', 'PORTS'), di.acceptsDialogue('BOR+DEL-1')];
    expect(asked(seed, request)).toStrictEqual(said('ARC', EVEN, drawOf(seed, 'ARC'), false));
    expect(asked(seed, request, talk)).toStrictEqual(said('ARC', GOOD, drawOf(seed, 'ARC'), true));
  });

  test.each([
    [0.3, 0.7, 0.5],
    [0.29, 0.7, 0.75],
    [0.3, 0.71, 0.25],
    [0.29, 0.71, 0.5],
    [0, 0, 0.75],
    [1, 1, 0.25],
  ])('14.3 at u = %d and salience %d the chance is %d', (uncertainty, salience, probability) =>
    expect(instructionChance(uncertainty, salience)).toBe(probability),
  );

  test('14.4 and the red line then holds only for text that is one level harder', () =>
    givenAt(once, consultations, granted).thenTable(({ mandates, scenario }) => {
      const [line] = scenario.parties[0]?.redLines ?? [];
      expect(mandates['ARC']?.redLines).toEqual([{ ...line, minObligation: 3 }]);
    }));

  test('14.4 so that the text it stood against binds, and is not repudiated', () => {
    const soft = text({ issue: 'CABLES', position: 95, obligation: 1 });
    const vote: Step = [tabled([soft]), chair.advances(), chair.advances()];
    givenAt(once, consultations, vote).thenTable(({ clauses }) => expect(clauses['c1']?.repudiated).toEqual(['CAL']));
    givenAt(once, consultations, cy.requestsInstructions(1), vote).thenTable(({ clauses }) => {
      expect(clauses['c1']?.repudiated).toEqual([]);
      expect(clauses['c1']?.bound).toContain('CAL');
    });
  });

  test('14.4 and beyond the hardest level it falls away', () =>
    givenAt(twice, consultations, granted, granted).thenTable(({ mandates, instructions }) => {
      expect(mandates['ARC']?.redLines).toEqual([]);
      expect(instructions['ARC']).toHaveLength(2);
    }));

  test('14.4 and what has fallen away cannot be asked about again', () =>
    givenAt(asking(3, 3), consultations, granted, granted)
      .when(ada.requestsInstructions(1))
      .thenRefused('unknown-red-line', { line: 1 }));

  test('14.5 or leaves the red line as it was', () =>
    givenAt(once, consultations, declined).thenTable(({ mandates, scenario }) =>
      expect(mandates['BOR']?.redLines).toEqual(scenario.parties[1]?.redLines),
    ));
});

describe('Only the delegation knows', () => {
  const viewsAfter = (...steps: readonly Step[]) =>
    viewsOf(played(opened(twice, SEED), [consultations, ...steps]).game, wordsOf);

  test('14.6 that it has asked, and what it was told', () => {
    const { delegations } = viewsAfter(granted, declined);
    expect(delegations['ARC']).toMatchObject({
      slotsLeft: 1,
      requestsLeft: 1,
      redLines: { 1: { minObligation: 3 } },
      answers: { 1: { line: 1, issue: 'PORTS', granted: true, probability: 0.5, round: 1 } },
    });
    expect(delegations['BOR']).toMatchObject({
      slotsLeft: 1,
      requestsLeft: 1,
      redLines: { 1: { minObligation: 2 } },
      answers: { 1: { line: 1, issue: 'CABLES', granted: false, probability: 0.25, round: 1 } },
    });
    expect(delegations['CAL']).toMatchObject({ slotsLeft: 2, requestsLeft: 2, answers: {} });
  });

  test('14.6 and nobody else sees any difference', () => {
    const [before, after] = [viewsAfter(), viewsAfter(granted, declined)];
    expect(after.everybody).toStrictEqual(before.everybody);
    expect(after.delegations['CAL']).toStrictEqual(before.delegations['CAL']);
    expect(after.delegations['DEL']).toStrictEqual(before.delegations['DEL']);
  });
});
