/** What the page shows one of one's own score, against what the engine says in the end. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriersOf } from '#client/store/carriers.ts';
import { textOf } from '#client/store/names.ts';
import {
  draftFrom,
  draftIn,
  hardeningOf,
  jointEffect,
  type Standing,
  standingOf,
  weigh,
  worthOf,
} from '#client/store/standing.ts';
import { LEVELS, POSITION_MAX, POSITION_STEP } from '#shared/model/dials.ts';
import type { Procedure } from '#shared/model/scenario.ts';
import type { ClauseView } from '#shared/model/view.ts';
import type { Draft } from '#shared/scoring/world.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, cy, delegate, di, type Step, type Text, text } from '#tests/kit/moves.ts';
import { ballotOn, consultations, inForce, threeSeated, toTheEnd } from '#tests/kit/openings.ts';
import { opened, type Play, played } from '#tests/kit/play.ts';
import { harbourGame, scenario } from '#tests/replays/harbour.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';

const EVERYBODY = [ada, bo, cy, di];
const PARTIES: Readonly<Record<string, string>> = { ada: 'ARC', bo: 'BOR', cy: 'CAL', di: 'DEL' };

const standingAt = (play: Play, person: string): Standing => {
  const standing = standingOf(tableOf(play, person));
  if (!standing) throw new Error(`${person} has no standing`);
  return standing;
};
const scoreAt = (play: Play, person: string): number => standingAt(play, person).score;
const clauseAt = (play: Play, id = 'c1'): ClauseView => {
  const clause = tableOf(play, 'ada').everybody.value?.clauses[id];
  if (!clause) throw new Error(`There is no clause ${id}`);
  return clause;
};
const draftAt = (play: Play, id = 'c1'): Draft => {
  const clause = clauseAt(play, id);
  const form = textOf(clause);
  if (!form) throw new Error(`Clause ${id} has no text`);
  return draftFrom(clause.issue, form, carriersOf(clause));
};
const weighedAt = (play: Play, person: string, draft = draftAt(play)) => {
  const weighed = weigh(standingAt(play, person), draft);
  if (!weighed) throw new Error(`${person} has no stake in it`);
  return weighed;
};

const level = fc.constantFrom(...LEVELS);
const anyText = fc
  .record({
    issue: fc.constantFrom('CABLES', 'DATA', 'PORTS'),
    position: fc.nat({ max: POSITION_MAX / POSITION_STEP }).map((step) => step * POSITION_STEP),
    obligation: level,
    precision: level,
    delegation: level,
  })
  .map(text);
/** Hard enough that nothing is learned from it: uncertainty stays what it was. */
const anyHardText = anyText.map((each) => ({
  ...each,
  obligation: each.obligation < 2 ? (2 as const) : each.obligation,
}));
const anyVotes = fc.tuple(...EVERYBODY.map(() => fc.constantFrom('yes', 'yes', 'no', 'abstain' as const)));

const votes = (choices: readonly string[], clause: string): Step =>
  EVERYBODY.map((who, index) => who.asks({ type: 'CastVote', clause, revision: 1, choice: choices[index] }));

/** Two rounds, a text in each, voted on by all and decided by majority: some bind some, some replace others. */
const twoRounds = (first: Text, second: Text, one: readonly string[], two: readonly string[]): Step => [
  consultations,
  [ada.proposes(first), bo.coSponsors('c1'), chair.advances(), votes(one, 'c1'), chair.advances()],
  [cy.proposes(second), di.coSponsors('c2'), chair.advances(), votes(two, 'c2'), chair.advances()],
];
const byMajority = (rules: Partial<Procedure> = {}) =>
  opened(harbourWith({ decisionRule: 'simple-majority', ...rules }));

describe('one’s own score on the page', () => {
  it('is the engine’s, whatever was adopted and by whom: the debrief’s total and its every line', () => {
    fc.assert(
      fc.property(anyText, anyText, anyVotes, anyVotes, (first, second, one, two) => {
        const end = played(byMajority(), twoRounds(first, second, one, two));
        for (const { person } of EVERYBODY) expectDebrief(end, person);
      }),
    );
  });

  it('is the engine’s at the end of a whole game, and is not nothing', () => {
    const end = played(opened(scenario), harbourGame);
    for (const person of ['ada', 'bo', 'cy', 'eve']) {
      expectDebrief(end, person);
      expect(scoreAt(end, person)).not.toBe(0);
    }
  });

  it('is nothing without an agreement', () => {
    for (const { person } of EVERYBODY) expect(scoreAt(harbourAfter(toTheEnd), person)).toBe(0);
  });

  it('is nobody’s without a seat: not a visitor’s, not the facilitator’s', () => {
    const play = harbourAfter(inForce());
    expect(standingOf(tableOf(play, 'eve'))).toBeUndefined();
    expect(standingOf(tableOf(play, 'the chair', 'facilitator'))).toBeUndefined();
  });

  it('runs over the parties that play, and in the lobby over those with a delegate', () => {
    const lobby = harbourAfter(threeSeated);
    expect(Object.keys(standingAt(lobby, 'ada').world.power)).toEqual(['ARC', 'BOR', 'CAL']);
    const started = played(lobby, [chair.starts(), di.joins(), chair.advances()]);
    expect(Object.keys(standingAt(started, 'ada').world.power)).toEqual(['ARC', 'BOR', 'CAL']);
  });
});

function expectDebrief(end: Play, person: string): void {
  const table = tableOf(end, person);
  const view = table.everybody.value;
  const party = PARTIES[person] ?? table.party.value;
  const result = view?.results[party];
  expect(view?.phase).toBe('debrief');
  expect(scoreAt(end, person)).toBeCloseTo(result?.total ?? Number.NaN, 9);
  for (const [id, clause] of Object.entries(view?.clauses ?? {}))
    expect(worthOf(standingAt(end, person), clause)?.score.points, id).toBe(result?.clauses[id]?.points);
}

describe('what a text would change', () => {
  const adopted = (ballot: Play): Play => played(ballot, [votes(['yes', 'yes', 'yes', 'yes'], 'c1'), chair.advances()]);

  it('is what adopting it does change, when all are bound or only oneself is not', () => {
    const seen = { bound: 0, repudiated: 0 };
    fc.assert(
      fc.property(anyHardText, (each) => {
        const ballot = harbourAfter(ballotOn(each));
        const outcome = adopted(ballot);
        const { bonds, status } = clauseAt(outcome);
        const repudiating = Object.keys(bonds).filter((party) => bonds[party] === 'repudiated');
        fc.pre(status === 'adopted');
        for (const { person } of EVERYBODY) {
          const weighed = weighedAt(ballot, person);
          const crosses = repudiating.includes(PARTIES[person] ?? '');
          expect(weighed.crosses !== undefined).toBe(crosses);
          if (repudiating.length > (crosses ? 1 : 0)) continue;
          seen[crosses ? 'repudiated' : 'bound'] += 1;
          expect(scoreAt(outcome, person) - scoreAt(ballot, person)).toBeCloseTo(weighed.change, 9);
        }
      }),
    );
    expect(Math.min(seen.bound, seen.repudiated), JSON.stringify(seen)).toBeGreaterThan(0);
  });

  it('takes the clause in force on the issue away', () => {
    const before = played(harbourAfter(inForce()), [
      ada.proposes(text({ position: 75, obligation: 2, precision: 2 })),
      bo.coSponsors('c2'),
      chair.advances(),
    ]);
    const weighed = weighedAt(before, 'ada', draftAt(before, 'c2'));
    expect(weighed.now).toBe(worthOf(standingAt(before, 'ada'), clauseAt(before))?.score.points);
    const after = played(before, [votes(['yes', 'yes', 'yes', 'yes'], 'c2'), chair.advances()]);
    expect(clauseAt(after).status).toBe('superseded');
    expect(scoreAt(after, 'ada') - scoreAt(before, 'ada')).toBeCloseTo(weighed.change, 9);
  });

  it('with a red line crossed names the line and counts the text as repudiated', () => {
    const ballot = harbourAfter(ballotOn(text({ position: 85, obligation: 2 })));
    const { crosses, change, changeOutside, outside } = weighedAt(ballot, 'bo');
    expect(crosses).toMatchObject({ issue: 'CABLES', forbidden: 'above', threshold: 82.249 });
    expect(change).toBe(changeOutside);
    expect(outside.score.bound).toBe(false);
    const standing = standingAt(ballot, 'bo');
    const lenient = weigh({ ...standing, profile: { ...standing.profile, redLines: [] } }, draftAt(ballot));
    expect(lenient?.counted.score.bound).toBe(true);
    expect(change).not.toBeCloseTo(lenient?.change ?? Number.NaN);
    expect(weighedAt(ballot, 'cy').crosses, 'the line lies further on').toBeUndefined();
  });

  it('does not count as crossed while the text is softer than the line, or stands on it', () => {
    const softer = harbourAfter(ballotOn(text({ position: 85, obligation: 1 })));
    const nearer = harbourAfter(ballotOn(text({ position: 80, obligation: 3 })));
    for (const play of [softer, nearer]) expect(weighedAt(play, 'bo').crosses).toBeUndefined();
  });

  it('when one is outvoted is what it does change then', () => {
    fc.assert(
      fc.property(anyHardText, (each) => {
        const ballot = played(byMajority(), ballotOn(each));
        const outcome = played(ballot, [votes(['yes', 'yes', 'yes', 'no'], 'c1'), chair.advances()]);
        const { bonds, status } = clauseAt(outcome);
        fc.pre(status === 'adopted' && Object.values(bonds).every((bond) => bond === 'bound'));
        const change = scoreAt(outcome, 'di') - scoreAt(ballot, 'di');
        expect(change).toBeCloseTo(weighedAt(ballot, 'di').changeOutside, 9);
      }),
    );
  });

  it('when one is outvoted again is less what the earlier text gave from outside', () => {
    const outvoted = ['yes', 'yes', 'yes', 'no'];
    const before = played(byMajority(), [
      ballotOn(text({ obligation: 2 })),
      [votes(outvoted, 'c1'), chair.advances()],
      [ada.proposes(text({ position: 75, obligation: 2, precision: 2 })), bo.coSponsors('c2'), chair.advances()],
    ]);
    const after = played(before, votes(outvoted, 'c2'));
    expect(clauseAt(after).status).toBe('superseded');
    const { now, changeOutside } = weighedAt(before, 'di', draftAt(before, 'c2'));
    expect(now).not.toBe(0);
    expect(scoreAt(after, 'di') - scoreAt(before, 'di')).toBeCloseTo(changeOutside, 9);
  });

  it('is not said of an issue in which one has no stake', () => {
    const standing = standingAt(harbourAfter(ballotOn()), 'ada');
    expect(weigh(standing, { ...draftAt(harbourAfter(ballotOn())), issue: 'FISH' })).toBeUndefined();
  });
});

describe('what a clause is worth', () => {
  it('is said of those in force only', () => {
    const ballot = harbourAfter(ballotOn());
    expect(worthOf(standingAt(ballot, 'ada'), clauseAt(ballot))).toBeUndefined();
    const play = harbourAfter(inForce());
    expect(worthOf(standingAt(play, 'ada'), clauseAt(play))?.score.points).toBeCloseTo(scoreAt(play, 'ada'), 9);
  });

  it('leaves a co-sponsor who was asked again out of those who carry it', () => {
    const play = harbourAfter(consultations, ada.proposes(), bo.coSponsors('c1'), cy.coSponsors('c1'));
    const changed = played(play, [ada.amends('c1', 1, text({ position: 40 })), delegate('cy').coSponsors('c1', 2)]);
    expect(carriersOf(clauseAt(play)).toSorted()).toEqual(['ARC', 'BOR', 'CAL']);
    expect(carriersOf(clauseAt(changed))).toEqual(['ARC', 'CAL']);
  });
});

describe('clauses that stand or fall together', () => {
  const together: Step = [
    [ada.proposes(), bo.coSponsors('c1')],
    [bo.proposes(text({ issue: 'DATA', position: 30, obligation: 2 })), ada.coSponsors('c2')],
    [ada.links('c1', 'c2'), bo.agreesToLink('l1', { c1: 1, c2: 1 })],
  ];

  it('would change one’s score by the sum of what each would, and do when they are adopted', () => {
    const ballot = harbourAfter(consultations, together, chair.advances());
    const outcome = played(ballot, votes(['yes', 'yes', 'yes', 'yes'], 'c1'));
    expect(clauseAt(outcome, 'c2').status).toBe('adopted');
    for (const { person } of EVERYBODY) {
      const { change, parts } = jointEffect(standingAt(ballot, person), [
        clauseAt(ballot, 'c1'),
        clauseAt(ballot, 'c2'),
      ]);
      expect(parts.map(({ clause }) => clause.number)).toEqual([1, 2]);
      expect(change).toBeCloseTo(
        parts.reduce((sum, { preview }) => sum + preview.change, 0),
        9,
      );
      const { world } = standingAt(outcome, person);
      const learned = { ...standingAt(ballot, person), world };
      const learnedChange = jointEffect(learned, [clauseAt(ballot, 'c1'), clauseAt(ballot, 'c2')]).change;
      expect(scoreAt(outcome, person)).toBeCloseTo(learnedChange, 9);
    }
  });

  it('each take the place of what is in force on their issue', () => {
    const play = harbourAfter(inForce(), [
      ada.proposes(text({ position: 75, obligation: 2 })),
      bo.proposes(text({ issue: 'DATA' })),
    ]);
    const standing = standingAt(play, 'ada');
    const { parts } = jointEffect(standing, [clauseAt(play, 'c2'), clauseAt(play, 'c3')]);
    expect(parts[0]?.preview.now).toBe(worthOf(standing, clauseAt(play))?.score.points);
    expect(parts[1]?.preview.now).toBe(0);
  });

  it('change nothing when there are none', () => {
    expect(jointEffect(standingAt(harbourAfter(consultations), 'ada'), [])).toEqual({
      change: 0,
      changeOutside: 0,
      parts: [],
    });
  });
});

describe('what a hardening brought', () => {
  it('is the new clause’s worth beside the old one’s, at today’s uncertainty and trust', () => {
    const harder = text({ position: 75, obligation: 2, precision: 2 });
    const play = harbourAfter(
      inForce(),
      [ada.proposes(harder), bo.coSponsors('c2'), chair.advances()],
      [votes(['yes', 'yes', 'yes', 'yes'], 'c2'), chair.advances()],
    );
    expect(clauseAt(play, 'c2')).toMatchObject({ status: 'adopted', replaces: 'c1' });
    const standing = standingAt(play, 'ada');
    const brought = hardeningOf(standing, clauseAt(play), clauseAt(play, 'c2'));
    expect(brought?.after.score.points).toBeCloseTo(scoreAt(play, 'ada'), 9);
    expect(brought?.before.score.bound).toBe(true);
    expect(brought?.before.score.points).not.toBeCloseTo(brought?.after.score.points ?? 0);
  });
});

describe('a chair’s text', () => {
  it('is read as it is printed: nobody’s intentions are read into it, whoever comes to support it', () => {
    const vague = text({ precision: 0 });
    const play = harbourAfter(consultations, chair.tablesChairText(vague), bo.coSponsors('c1'));
    expect(draftIn(clauseAt(play))?.sponsors).toEqual([]);
    for (const { person } of EVERYBODY) {
      const weighed = weighedAt(play, person, draftIn(clauseAt(play)));
      expect(weighed.counted.score.terms.readAt).toBe(vague.position);
    }
  });
});
