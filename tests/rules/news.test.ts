import { describe, expect, test } from 'vitest';
import type { Procedure, Scenario } from '#shared/model/scenario.ts';
import type { ScenarioEvent } from '#shared/model/scenarioEvent.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { leaksIn, untoldSecrets } from '#tests/kit/canaries.ts';
import { givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, di, later, type Step, text } from '#tests/kit/moves.ts';
import { allSeated, ballotOn, briefing, consultations, toTheEnd } from '#tests/kit/openings.ts';
import { at, wordsOf } from '#tests/kit/play.ts';

const NO_EFFECTS = { trust: [], uncertainty: {}, salience: [], sensitivity: [] };

const item = (id: string, when: ScenarioEvent['when'], changes: Partial<ScenarioEvent> = {}): ScenarioEvent => ({
  id,
  title: `HEADLINE ${id}`,
  when,
  text: `STORY ${id}`,
  private: {},
  effects: NO_EFFECTS,
  source: '',
  inferred: false,
  ...changes,
});

const inRound = (round: number, afterSeconds = 0) => ({ round, afterSeconds });
const byHand = { facilitator: true } as const;

const tableWith = (events: readonly ScenarioEvent[], procedure: Partial<Procedure> = {}): Scenario => ({
  ...harbourWith(procedure),
  events,
});

const broke = (event: string) => ({ type: 'NewsBroke' as const, event });
const allVoteYes: Step = [ada, bo, cy, di].map((delegate) => delegate.votes('c1', 'yes'));

describe('News of a round', () => {
  const table = tableWith([item('late', inRound(1, 300)), item('early', inRound(1, 60)), item('second', inRound(2))]);

  test('15.1 breaks when its consultations have run so long', () => {
    givenAt(table, consultations, later(49)).when(clock.passesTime()).thenNothing();
    givenAt(table, consultations, later(50)).when(clock.passesTime()).thenHappens(broke('early'));
    givenAt(table, consultations, later(50), clock.passesTime()).when(clock.passesTime()).thenNothing();
  });

  test('15.1 what is overdue breaks in the order of its time', () =>
    givenAt(table, consultations, later(400)).when(clock.passesTime()).thenHappens(broke('early'), broke('late')));

  test('15.1 at the very start it breaks as consultations begin', () =>
    givenAt(table, consultations, chair.advances())
      .when(chair.advances())
      .thenHappens({ type: 'PhaseStarted', phase: 'consultations', round: 2, deadline: at(610) }, broke('second')));

  test('15.2 what is still to come when consultations end early breaks then, before the vote', () =>
    givenAt(table, consultations, later(50), clock.passesTime())
      .when(chair.advances())
      .thenHappens(
        broke('late'),
        { type: 'NothingToVote' },
        { type: 'PhaseStarted', phase: 'outcome', round: 1, deadline: at(150) },
      ));

  test('15.2 so does what is due in the moment of the deadline', () =>
    givenAt(tableWith([item('last', inRound(1, 600))]), consultations, later(590))
      .when(clock.passesTime())
      .thenAmongOthers(broke('last'), { type: 'NothingToVote' }));

  test('15.3 waits as long as a pause lasts', () => {
    const paused: Step = [consultations, chair.pauses(), later(100)];
    givenAt(table, paused).when(clock.passesTime()).thenRefused('paused');
    givenAt(table, paused, chair.resumes(), later(49)).when(clock.passesTime()).thenNothing();
    givenAt(table, paused, chair.resumes(), later(50)).when(clock.passesTime()).thenHappens(broke('early'));
  });
});

describe('News that depends on what is in force', () => {
  const onCables = (inForce: boolean, obligation: 0 | 1 | 2 | 3) => ({
    condition: { issue: 'CABLES', inForce, obligation },
  });
  const ends = (...events: readonly ScenarioEvent[]) =>
    givenAt(tableWith(events), ballotOn(text({ obligation: 1 })), allVoteYes);

  test('15.4 breaks with the outcome of the round in which its condition holds', () => {
    ends(item('soft', onCables(true, 1)), item('hard', onCables(true, 2))).thenTable((game) =>
      expect(game.news).toEqual([{ event: 'soft', at: at(20), round: 1 }]),
    );
    ends(item('none', onCables(false, 1)), item('none-hard', onCables(false, 2))).thenTable((game) =>
      expect(game.news.map(({ event }) => event)).toEqual(['none-hard']),
    );
  });

  test('15.4 a round without a vote has an outcome too', () =>
    givenAt(tableWith([item('none', onCables(false, 0))]), consultations)
      .when(chair.advances())
      .thenAmongOthers({ type: 'PhaseStarted', phase: 'outcome', round: 1, deadline: at(100) }, broke('none')));

  test('15.5 breaks once', () =>
    givenAt(
      tableWith([item('none', onCables(false, 0))]),
      consultations,
      chair.advances(),
      chair.advances(),
      chair.advances(),
    ).thenTable((game) => expect(game.news).toHaveLength(1)));
});

describe('The facilitator', () => {
  const table = tableWith([item('card', byHand), item('due', inRound(2, 30))]);

  test('15.6 breaks any news by hand, whatever its time', () => {
    givenAt(table, consultations).when(chair.breaksNews('card')).thenHappens(broke('card'));
    givenAt(table, briefing).when(chair.breaksNews('due')).thenHappens(broke('due'));
    givenAt(table, consultations, chair.pauses()).when(chair.breaksNews('card')).thenHappens(broke('card'));
  });

  test('15.5 what has broken does not break again', () => {
    givenAt(table, consultations, chair.breaksNews('card'))
      .when(chair.breaksNews('card'))
      .thenRefused('news-broke', { event: 'card' });
    const inSecond: Step = [consultations, chair.breaksNews('due'), chair.advances(), chair.advances(), later(40)];
    givenAt(table, inSecond).when(clock.passesTime()).thenNothing();
    const early: Step = [consultations, chair.advances(), chair.advances(), chair.breaksNews('due'), later(40)];
    givenAt(table, early).when(clock.passesTime()).thenNothing();
  });

  test('15.6 not what the scenario does not hold, and not outside the game', () => {
    givenAt(table, consultations).when(chair.breaksNews('rumour')).thenRefused('unknown-news', { event: 'rumour' });
    givenAt(table, allSeated).when(chair.breaksNews('card')).thenRefused('not-started');
    givenAt(table, toTheEnd).when(chair.breaksNews('card')).thenRefused('game-over');
  });
});

describe('What news changes', () => {
  const shock = item('shock', byHand, {
    private: { ARC: 'SECRET for ARC' },
    effects: {
      trust: [
        { from: 'ARC', to: 'BOR', change: -0.5 },
        { from: 'CAL', to: 'DEL', change: -0.2 },
      ],
      uncertainty: { CABLES: 0.5, PORTS: -0.1 },
      salience: [
        { party: 'ARC', issue: 'CABLES', change: 0.5 },
        { party: 'BOR', issue: 'DATA', change: -0.1 },
      ],
      sensitivity: [{ party: 'BOR', issue: 'DATA', change: 0.05 }],
    },
  });
  const told = givenAt(tableWith([shock]), consultations, chair.breaksNews('shock'));

  test('15.7 trust, in the direction named; a pair that the scenario leaves out starts from the usual trust', () =>
    told.thenTable(({ trust }) => {
      expect(trust['ARC']?.['BOR']).toBe(0);
      expect(trust['BOR']?.['ARC']).toBe(0.25);
      expect(trust['CAL']?.['DEL']).toBeCloseTo(0.25);
      expect(trust['DEL']?.['CAL']).toBe(0.35);
    }));

  test('15.7 uncertainty, salience and sensitivity, none of them beyond 0 and 1', () =>
    told.thenTable(({ uncertainty, mandates }) => {
      expect(uncertainty).toEqual({ CABLES: 1, DATA: 0.5, PORTS: expect.closeTo(0.2) });
      expect(mandates['ARC']?.stakes['CABLES']?.salience).toBe(1);
      expect(mandates['BOR']?.stakes['DATA']?.salience).toBeCloseTo(0.7231);
      expect(mandates['BOR']?.stakes['DATA']?.sensitivity).toBeCloseTo(0.9733);
      expect(mandates['CAL']?.stakes['DATA']?.salience).toBe(0.5331);
    }));

  test('15.8 everybody reads the story, and how trust and uncertainty move', () =>
    told.thenTable((game) => {
      expect(viewsOf(game, wordsOf).everybody.news).toEqual({
        '1': {
          event: 'shock',
          title: 'HEADLINE shock',
          text: 'STORY shock',
          at: at(10),
          round: 1,
          source: '',
          inferred: false,
          trust: { '1': { from: 'ARC', to: 'BOR', change: -0.5 }, '2': { from: 'CAL', to: 'DEL', change: -0.2 } },
          uncertainty: { CABLES: 0.5, PORTS: -0.1 },
        },
      });
      expect(game.record.at(-1)).toMatchObject({ kind: 'news', subject: 'shock' });
    }));

  test('15.8 each party alone reads what is told to it, and what it wants otherwise now', () =>
    told.thenTable((game) => {
      const { everybody, delegations } = viewsOf(game, wordsOf);
      expect(delegations['ARC']?.news).toEqual({
        '1': { text: 'SECRET for ARC', salience: { CABLES: 0.5 }, sensitivity: {} },
      });
      expect(delegations['BOR']?.news).toEqual({
        '1': { text: '', salience: { DATA: -0.1 }, sensitivity: { DATA: 0.05 } },
      });
      expect(delegations['CAL']?.news).toEqual({});
      expect(delegations['ARC']?.stakes['CABLES']?.salience).toBe(1);
      expect(
        leaksIn(
          [everybody, delegations['BOR']].reduce((_, view) => view),
          ['SECRET for ARC'],
        ),
      ).toEqual([]);
      expect(leaksIn(everybody, ['SECRET for ARC', 0.05])).toEqual([]);
    }));

  test('15.9 before it breaks only the facilitator knows of it', () => {
    const table = tableWith([shock, item('second', inRound(2, 30))]);
    givenAt(table, consultations).thenTable((game) => {
      const { everybody, delegations, facilitator } = viewsOf(game, wordsOf);
      const secrets = untoldSecrets(table).filter((secret) => typeof secret === 'string');
      expect([everybody, ...Object.values(delegations)].flatMap((view) => leaksIn(view, secrets))).toEqual([]);
      expect(facilitator.cards).toEqual({
        shock: { title: 'HEADLINE shock', text: 'STORY shock', when: 'facilitator', round: 0, broke: false },
        second: { title: 'HEADLINE second', text: 'STORY second', when: 'round', round: 2, broke: false },
      });
    });
    told.thenTable((game) => expect(viewsOf(game, wordsOf).facilitator.cards['shock']?.broke).toBe(true));
  });
});
