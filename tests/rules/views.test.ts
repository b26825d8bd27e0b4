import { describe, expect, test } from 'vitest';
import { publicScenario } from '#shared/model/publicScenario.ts';
import type { PrivateView, PublicView } from '#shared/model/view.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { credibility } from '#shared/scoring/compliance.ts';
import { debriefSecrets, foreignSecrets, leaksIn, scalarsIn, secretsOf, untoldSecrets } from '#tests/kit/canaries.ts';
import { harbour } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, di, eve, later, type Step, text } from '#tests/kit/moves.ts';
import {
  ballotOn,
  consultations,
  inForce,
  tabled,
  threeConsulting,
  threeSeated,
  toTheEnd,
} from '#tests/kit/openings.ts';
import { at, opened, played, wordsOf } from '#tests/kit/play.ts';

const viewsAfter = (...steps: readonly Step[]) => viewsOf(played(opened(harbour), steps).game, wordsOf);
const everybodySees = (...steps: readonly Step[]): PublicView => viewsAfter(...steps).everybody;

function delegationSees(party: string, ...steps: readonly Step[]): PrivateView {
  const view = viewsAfter(...steps).delegations[party];
  if (!view) throw new Error(`No view for ${party}`);
  return view;
}

const WHOLE_GAME: readonly (readonly [string, Step])[] = [
  ['the lobby', [threeSeated, eve.joins()]],
  ['consultations', [consultations, tabled([text()]), ada.amends('c1', 1, text({ position: 75 }))]],
  ['a vote', [ballotOn(), ada.votes('c1', 'yes'), bo.votes('c1', 'no')]],
  ['a pause', [ballotOn(), chair.pauses()]],
  ['an outcome', [ballotOn(text({ position: 95, obligation: 2 })), ada.votes('c1', 'yes'), chair.advances()]],
  ['the debrief', [inForce(), chair.advances(), chair.advances()]],
];

describe('Everybody sees', () => {
  test('who sits where, under which name, and who is here, ready and has voted', () => {
    const { seats, visitors } = everybodySees(ballotOn(), eve.joins(), ada.votes('c1', 'no'), bo.isReady());
    expect(seats['ARC']).toEqual({
      delegate: 'ada',
      person: 'ada',
      delegates: {
        ada: {
          name: 'ada',
          present: true,
          head: true,
          bot: '',
          strength: '',
          hand: false,
          muted: false,
          awayFrom: 0,
          backAt: 0,
          seatedAt: at(0),
        },
      },
      caretaker: false,
      awaited: '',
      prompted: false,
      awaySince: 0,
      playing: true,
      present: true,
      ready: false,
      voted: true,
    });
    expect(seats['BOR']).toMatchObject({ delegate: 'bo', person: 'bo', present: true, ready: true, voted: false });
    const visitor = { name: 'eve', present: false, hand: false, muted: false, awayFrom: 0, backAt: 0 };
    expect(visitors).toEqual({ eve: visitor });
  });

  test('an empty seat as empty', () => {
    const { seats, visitors } = everybodySees(threeSeated, clock.notesLeaving('cy'), cy.leaves());
    const empty = {
      delegate: '',
      person: '',
      delegates: {},
      caretaker: false,
      awaited: '',
      prompted: false,
      awaySince: 0,
      playing: false,
      present: false,
      ready: false,
      voted: false,
    };
    expect(seats['DEL']).toEqual(empty);
    expect(seats['CAL']).toEqual(empty);
    const gone = { name: 'cy', present: false, hand: false, muted: false, awayFrom: at(0), backAt: 0 };
    expect(visitors).toEqual({ cy: gone });
  });

  test('that somebody has voted on everything, not on a part of it', () => {
    const two = ballotOn(text(), text({ issue: 'DATA' }));
    expect(everybodySees(two, ada.votes('c1', 'yes')).seats['ARC']?.voted).toBe(false);
    expect(everybodySees(two, ada.votes('c1', 'yes'), ada.votes('c2', 'no')).seats['ARC']?.voted).toBe(true);
  });

  test('the phase, its deadline, and what a pause has left', () => {
    expect(everybodySees(consultations)).toMatchObject({
      phase: 'consultations',
      round: 1,
      paused: false,
      deadline: at(600),
      remaining: 0,
      entryOpen: true,
    });
    expect(everybodySees(consultations, chair.pauses(), later(5), chair.closesEntry())).toMatchObject({
      paused: true,
      deadline: 0,
      remaining: 590_000,
      entryOpen: false,
    });
    expect(everybodySees(toTheEnd)).toMatchObject({ phase: 'debrief', paused: false, deadline: 0, remaining: 0 });
  });

  test('every text of a clause, who carries it and who is asked again', () => {
    const { clauses } = everybodySees(
      consultations,
      tabled([text()]),
      cy.coSponsors('c1'),
      ada.amends('c1', 1, text({ position: 75, title: 'Anew' })),
      cy.coSponsors('c1', 2),
    );
    expect(clauses['c1']).toMatchObject({
      number: 1,
      issue: 'CABLES',
      sponsor: 'ARC',
      revision: 2,
      revisions: { 1: { position: 60, title: 'On cables' }, 2: { position: 75, title: 'Anew' } },
      support: { ARC: 'sponsor', BOR: 'asked-again', CAL: 'co-sponsor' },
      status: 'live',
      onBallot: false,
    });
  });

  test('that there is a vote, and how it went only when it is over', () => {
    const during = everybodySees(
      ballotOn(),
      [ada, bo, cy].map((delegate) => delegate.votes('c1', 'no')),
    );
    expect(during.clauses['c1']).toMatchObject({ onBallot: true, votes: {}, bonds: {}, rejection: '' });
    expect(scalarsIn(during)).not.toContain('no');
    const afterwards = everybodySees(
      ballotOn(),
      ada.votes('c1', 'yes'),
      bo.votes('c1', 'abstain'),
      clock.notesLeaving('di'),
      chair.advances(),
    );
    expect(afterwards.clauses['c1']).toMatchObject({
      onBallot: false,
      votes: { ARC: 'yes', BOR: 'abstain', CAL: 'silent', DEL: 'absent' },
      bonds: { ARC: 'bound', BOR: 'bound', CAL: 'bound' },
      status: 'adopted',
    });
    expect(afterwards.issues['CABLES']).toEqual({ uncertainty: 0.7, inForce: 'c1', pending: '' });
    expect(afterwards.issues['DATA']).toEqual({ uncertainty: 0.5, inForce: '', pending: '' });
  });

  test('why a text fell, and whose capital repudiated one', () => {
    const fell = everybodySees(ballotOn(), di.votes('c1', 'no'), chair.advances());
    expect(fell.clauses['c1']).toMatchObject({ status: 'rejected', rejection: 'objection', bonds: {} });
    const crossed = everybodySees(ballotOn(text({ position: 95, obligation: 2 })), chair.advances());
    expect(crossed.clauses['c1']?.bonds).toEqual({ ARC: 'bound', BOR: 'repudiated', CAL: 'repudiated', DEL: 'bound' });
  });

  test('the record, numbered from 1, in order', () => {
    const { record } = everybodySees(consultations, ada.proposes());
    expect(Object.keys(record)).toEqual(['1', '2', '3', '4']);
    expect(Object.values(record).map(({ kind, round }) => [kind, round])).toEqual([
      ['started', 0],
      ['phase', 0],
      ['phase', 1],
      ['proposed', 1],
    ]);
    expect(record['4']).toEqual({
      kind: 'proposed',
      at: at(10),
      round: 1,
      party: 'ARC',
      clause: 'c1',
      issue: '',
      phase: '',
      rejection: '',
      value: 0,
      subject: '',
      point: '',
      reason: '',
      struck: '',
    });
  });
});

describe('A delegation sees', () => {
  test('its own brief, stakes, red lines and hurdle', () => {
    const view = delegationSees('BOR', consultations);
    expect(view).toMatchObject({
      brief: 'CANARY brief of BOR',
      ratificationHurdle: 0.0217,
      redLines: {
        1: {
          issue: 'CABLES',
          forbidden: 'above',
          threshold: 82.249,
          minObligation: 2,
          note: 'CANARY red line of BOR',
          inferred: true,
        },
      },
    });
    expect(view.stakes['DATA']).toEqual({
      ideal: 22.229,
      salience: 0.8231,
      sensitivity: 0.9233,
      source: 'CANARY source of BOR',
      inferred: true,
    });
  });

  test('its own votes, and nobody else’s', () => {
    const play = [ballotOn(), ada.votes('c1', 'yes'), bo.votes('c1', 'no')];
    expect(delegationSees('ARC', ...play).votes).toEqual({ c1: 'yes' });
    expect(delegationSees('BOR', ...play).votes).toEqual({ c1: 'no' });
    expect(delegationSees('CAL', ...play).votes).toEqual({});
  });

  test('how many drafts it has left', () => {
    const play = [consultations, ada.proposes()];
    expect(delegationSees('ARC', ...play).draftsLeft).toBe(1);
    expect(delegationSees('BOR', ...play).draftsLeft).toBe(2);
    expect(delegationSees('ARC', ...play, chair.advances(), chair.advances()).draftsLeft).toBe(2);
  });
});

describe.each(WHOLE_GAME)('In %s', (when, steps) => {
  const { news, mandates } = played(opened(harbour), steps).game;
  const broke = harbour.events.filter(({ id }) => news.some(({ event }) => event === id));
  const toCome = harbour.events.filter((event) => !broke.includes(event));
  const kept = when === 'the debrief' ? [] : debriefSecrets(harbour);
  const untold = [...untoldSecrets({ ...harbour, events: toCome }), ...kept];
  /** What news that has broken says to others than the party. */
  const whispered = (to: string) =>
    broke.flatMap(({ private: texts }) =>
      Object.entries(texts).flatMap(([party, words]) => (party === to ? [] : words)),
    );

  test('nothing confidential is in what everybody sees', () =>
    expect(leaksIn(everybodySees(steps), [...foreignSecrets(harbour, ''), ...untold, ...whispered('')])).toEqual([]));

  test('no delegation sees what is another’s, and each sees all that is its own', () => {
    for (const party of harbour.parties) {
      const view = delegationSees(party.id, steps);
      const secrets = [...foreignSecrets(harbour, party.id), ...untold, ...whispered(party.id)];
      expect(leaksIn(view, secrets), party.id).toEqual([]);
      const own = secretsOf({ ...party, ...mandates[party.id] });
      expect(leaksIn(view, own), party.id).toEqual(own);
    }
  });
});

describe('The scenario that everybody gets', () => {
  test('holds nothing confidential', () => {
    // Views hold no lists, so the search for leaks takes none: here they become maps.
    const shown = JSON.parse(JSON.stringify(publicScenario(harbour)), (_key, part: unknown) =>
      Array.isArray(part) ? Object.fromEntries(part.entries()) : part,
    );
    const secrets = [...foreignSecrets(harbour, ''), ...untoldSecrets(harbour), ...debriefSecrets(harbour)];
    expect(leaksIn(shown, secrets)).toEqual([]);
  });

  test('has exactly the fields that are meant to be public', () =>
    expect(fieldsOf(publicScenario(harbour))).toMatchInlineSnapshot(`
      [
        "id",
        "title",
        "summary",
        "authors",
        "language",
        "minutes",
        "background",
        "sources",
        "issues",
        "issues.id",
        "issues.name",
        "issues.question",
        "issues.stream",
        "issues.low",
        "issues.high",
        "issues.positions",
        "issues.positions.at",
        "issues.positions.words",
        "issues.statusQuo",
        "issues.uncertainty",
        "issues.subject",
        "issues.source",
        "issues.inferred",
        "issues.wording",
        "issues.wording.obligation",
        "issues.wording.precision",
        "issues.wording.delegation",
        "parties",
        "parties.id",
        "parties.name",
        "parties.flag",
        "parties.bloc",
        "parties.required",
        "parties.power",
        "parties.stance",
        "parties.declared",
        "trust",
        "procedure",
        "procedure.decisionRule",
        "procedure.majority",
        "procedure.quorum",
        "procedure.abstentions",
        "procedure.vetoes",
        "procedure.entryIntoForce",
        "procedure.entryIntoForce.parties",
        "procedure.entryIntoForce.power",
        "procedure.reservations",
        "procedure.signature",
        "procedure.secretBallot",
        "procedure.sponsorsNeeded",
        "procedure.draftsPerRound",
        "procedure.amendmentSignatures",
        "procedure.press",
        "procedure.dialogues",
        "procedure.capital",
        "procedure.capital.instructs",
        "procedure.capital.requests",
        "procedure.delegates",
        "procedure.caretakers",
        "procedure.absence",
        "procedure.absence.promptAfter",
        "procedure.absence.caretakerAfter",
        "procedure.absence.substitute",
        "procedure.rounds",
        "procedure.lengths",
        "procedure.lengths.briefing",
        "procedure.lengths.consultations",
        "procedure.lengths.voting",
        "procedure.lengths.outcome",
        "procedure.lengths.signature",
        "model",
      ]
    `));
});

describe('What really happened', () => {
  test('and the questions are everybody’s in the debrief', () => {
    const view = everybodySees(toTheEnd);
    expect(leaksIn(view, debriefSecrets(harbour))).toEqual(debriefSecrets(harbour));
    expect(view.questions).toEqual({ 1: 'LATER: what would you do otherwise?' });
    expect(view.instruments['1']).toMatchObject({ year: 1884, issue: 'CABLES', obligation: 3, inferred: true });
  });
});

describe('The results', () => {
  test('are empty until the debrief', () => {
    for (const [when, steps] of WHOLE_GAME.filter(([name]) => name !== 'the debrief'))
      expect(everybodySees(steps), when).toMatchObject({ results: {}, joint: 0 });
  });

  test('are then everybody’s who plays, clause by clause', () => {
    const { results, joint } = everybodySees(inForce(), chair.advances(), chair.advances());
    expect(Object.keys(results)).toEqual(['ARC', 'BOR', 'CAL', 'DEL']);
    for (const [party, { total, best, clauses }] of Object.entries(results)) {
      const line = clauses['c1'];
      expect(Object.keys(clauses), party).toEqual(['c1']);
      expect(line?.bound, party).toBe(true);
      expect(line?.weight, party).toBeCloseTo(1 + 3 * (1 / 3) * (0.5 + 0.25 / 3), 10);
      expect(total, party).toBeCloseTo(line?.points ?? Number.NaN, 10);
      expect(best, party).toBeGreaterThan(total);
    }
    const weighted = harbour.parties.reduce((sum, { id, power }) => sum + power * (results[id]?.total ?? 0), 0);
    expect(joint).toBeCloseTo(weighted, 10);
  });

  test('leave out the party that nobody played, in every sum', () => {
    const { results } = everybodySees(
      threeSeated,
      chair.starts(),
      Array.from({ length: 5 }, () => chair.advances()),
    );
    expect(Object.keys(results)).toEqual(['ARC', 'BOR', 'CAL']);
  });

  test('weigh everybody at the table as the whole world, without the party that nobody played', () => {
    const { results, joint } = everybodySees(
      threeConsulting,
      tabled([text()]),
      chair.advances(),
      [ada, bo, cy].map((delegate) => delegate.votes('c1', 'yes')),
      Array.from({ length: 3 }, () => chair.advances()),
    );
    const kappa = credibility(text());
    const belief = (trust: number) => kappa + (1 - kappa) * 0.6 * trust;
    // Arcadia trusts Bordavia .3 (weight .3), less what the news took, and Caledon .7 (weight .2); both are bound, so
    // the reach is whole.
    const meanBelief = (0.3 * belief(0.3 - 0.1511) + 0.2 * belief(0.7)) / 0.5;
    expect(results['ARC']?.clauses['c1']?.benefit).toBeCloseTo(100 * 0.9117 * 0.6 * meanBelief, 9);
    const total = (party: string) => results[party]?.total ?? Number.NaN;
    expect(joint).toBeCloseTo((0.4 * total('ARC') + 0.3 * total('BOR') + 0.2 * total('CAL')) / 0.9, 9);
  });

  test('count what is in force in the end: not what fell, nor what was replaced', () => {
    const { results } = everybodySees(
      inForce(),
      tabled([text({ position: 65 }), text({ issue: 'DATA' })], 2),
      chair.advances(),
      di.votes('c3', 'no'),
      Array.from({ length: 2 }, () => chair.advances()),
    );
    expect(Object.keys(results['ARC']?.clauses ?? {})).toEqual(['c2']);
  });
});

/** The names of the fields, without what stands in them; of a list or of a map by ids, those of the first entry. */
function fieldsOf(scenario: object): readonly string[] {
  return Object.entries(scenario).flatMap(([field, value]: readonly [string, unknown]) => {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    const within = typeof first === 'object' && first !== null && !['trust', 'declared'].includes(field) ? first : {};
    return [field, ...fieldsOf(within).map((below) => `${field}.${below}`)];
  });
}
