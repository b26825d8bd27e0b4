/** What was possible at a table: the solver is asked the right question, and its answers come back as the game means them. */
import { describe, expect, it } from 'vitest';
import { jointOf, negotiationOf } from '#shared/analysis/possible/negotiation.ts';
import { possibilities } from '#shared/analysis/possible/possibilities.ts';
import type { DealClause, Possibilities } from '#shared/analysis/possible/report.ts';
import { type Table, tableAtStart } from '#shared/analysis/possible/table.ts';
import { textsOn } from '#shared/analysis/possible/texts.ts';
import type { Level } from '#shared/model/dials.ts';
import { compromisePosition } from '#shared/scoring/benchmarks.ts';
import { parametersWith } from '#shared/scoring/parameters.ts';
import { type InForce, jointResult } from '#shared/scoring/score.ts';
import type { Draft, World } from '#shared/scoring/world.ts';
import { scenarioOf } from '#tests/scenario/offered.ts';
import { FOUR, profileIn, tableIn } from '#tests/scoring/record.ts';
import golden from '#tests/scoring/reference/golden.json' with { type: 'json' };
import { bruteForce, efficientScores, scoresOf } from './bruteForce.ts';
import { line, twoStates } from './twoStates.ts';

const form = (
  issue: string,
  position: number,
  dials: readonly [Level, Level, Level],
  sponsors: readonly string[] = [],
): Draft => ({
  issue,
  position,
  obligation: dials[0],
  precision: dials[1],
  delegation: dials[2],
  sponsors,
});

const isAt =
  ({ position, obligation, precision, delegation }: Draft) =>
  (other: Omit<Draft, 'sponsors'>): boolean =>
    other.position === position &&
    other.obligation === obligation &&
    other.precision === precision &&
    other.delegation === delegation;

const textAt = (table: Table, draft: Draft) => textsOn(table, draft.issue).find((text) => isAt(draft)(text.draft));

const SOFT = form('CC', 65, [1, 1, 0]);

describe('The question', () => {
  it('weighs a text in whole tenths, λ·Δ with everybody bound: the worked example of MODEL.md 2 at a table of the two', () => {
    // κ = .15 + .85·.72·(1/3)^.85 = .3906, c = κ + (1 − κ)·.6·.25 = .4820, and with everybody else bound B = 60·s·c;
    // S, N, D and b as MODEL.md prints them; λ = 1 + 3·(1/3)(.50 + .25/3) = 1.5833.
    const us = 1.5833 * (24.58 - 0.71 - 0.91 - 20.7 + 9.68);
    const china = 1.5833 * (14.46 - 1.24 - 0.91 - 12.18 + 5.69);
    const { problem, texts } = negotiationOf(twoStates());
    const at = (texts[0] ?? []).findIndex((text) => text !== undefined && isAt(SOFT)(text.draft));
    expect(problem.issues[0]?.[at]?.scores).toEqual([Math.round(us * 10), Math.round(china * 10)]);
  });

  it('has nothing, worth nothing, and 21 positions in 64 forms on every issue; BATNAs are nothing, and power whole', () => {
    const { problem, texts } = negotiationOf(twoStates());
    expect(texts.map((options) => options.length)).toEqual([1 + 21 * 64, 1 + 21 * 64]);
    expect(problem.issues.map(([nothing]) => nothing?.scores)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(problem).toMatchObject({ parties: 2, batna: [0, 0], weights: [30, 22], conditions: [] });
  });

  it('has the clauses of an instrument as they stand: read as their sponsors mean them, binding whom they bind', () => {
    const table = twoStates({ third: true });
    const clause: InForce = { draft: form('CC', 65, [1, 1, 0], ['USA']), bound: ['USA', 'BRA'] };
    const { problem, instrument, texts } = negotiationOf(table, [clause]);
    expect(instrument).toEqual([texts[0]?.length === undefined ? -1 : texts[0].length - 1, 0]);
    expect(problem.issues[0]?.at(-1)?.scores).toEqual(scoresOf(table, [clause]));
  });

  it('weighs for each party in its own world', () => {
    const table = twoStates();
    const trusting = { USA: { CHN: 0.9 }, CHN: { USA: 0.9 } };
    const worlds = { ...table.worlds, CHN: { ...table.worlds['CHN'], trust: trusting } } as Table['worlds'];
    const [us = 0, china = 0] = textAt({ ...table, worlds }, SOFT)?.worth ?? [];
    const [alike = 0, before = 0] = textAt(table, SOFT)?.worth ?? [];
    expect(us).toBe(alike);
    expect(china).toBeGreaterThan(before);
  });

  it('keeps the proportions of odd powers', () => {
    const table = twoStates();
    const worlds = Object.fromEntries(
      Object.entries(table.worlds).map(([party, world]) => [party, { ...world, power: { USA: 1 / 3, CHN: 1_000 } }]),
    );
    const [us = 0, china = 0] = negotiationOf({ ...table, worlds }).problem.weights;
    expect(us).toBeGreaterThan(0);
    expect(us / china).toBeLessThan(0.001);
  });
});

describe('A text across a red line', () => {
  const redLines = [line('CC', 'above', 60)];

  it('is no option under consensus, where its party objects; below the line’s obligation it is one', () => {
    const table = twoStates({ third: true, redLines });
    expect(textAt(table, SOFT)).toBeUndefined();
    expect(textAt(table, form('CC', 60, [1, 1, 0]))?.bound).toEqual(['USA', 'CHN', 'BRA']);
    expect(textAt(table, form('CC', 65, [0, 1, 0]))?.bound).toEqual(['USA', 'CHN', 'BRA']);
  });

  it('binds the others under a majority that they have, and its party stands outside', () => {
    const table = twoStates({ third: true, redLines, procedure: { decisionRule: 'simple-majority' } });
    const text = textAt(table, SOFT);
    expect(text?.bound).toEqual(['USA', 'BRA']);
    expect((text?.worth ?? []).map((each) => Math.round(each * 10))).toEqual(
      scoresOf(table, [{ draft: SOFT, bound: ['USA', 'BRA'] }]),
    );
  });

  it('is none where its party’s veto stops it, too few are left to carry it, or a treaty would not enter into force', () => {
    const rules = [
      { decisionRule: 'simple-majority', vetoes: ['CHN'] },
      { decisionRule: 'qualified-majority', majority: 0.9 },
      { decisionRule: 'opt-in-treaty', entryIntoForce: { parties: 3, power: 0 } },
      { decisionRule: 'opt-in-treaty', entryIntoForce: { parties: 2, power: 0.9 } },
    ] as const;
    for (const procedure of rules)
      expect(textAt(twoStates({ third: true, redLines, procedure }), SOFT)).toBeUndefined();
    expect(textAt(twoStates({ redLines, procedure: { decisionRule: 'simple-majority' } }), SOFT)).toBeUndefined();
  });

  it('is like any other where capitals do not instruct', () => {
    const table = twoStates({ redLines, procedure: { capital: { instructs: false, requests: 0 } } });
    expect(textAt(table, SOFT)?.bound).toEqual(['USA', 'CHN']);
  });
});

const measureOf = ({ points }: Possibilities, name: string) => points.find((point) => point.name === name)?.measure;
const dealNamed = ({ points }: Possibilities, name: string) => points.find((point) => point.name === name)?.deal;
const asClauses = (clauses: readonly DealClause[]): readonly InForce[] =>
  clauses.map(({ bound, ...draft }) => ({ draft: draft as Draft, bound }));

const TABLES = [
  ['two states', twoStates(), [30, 22]],
  ['two states with red lines', twoStates({ redLines: [line('CC', 'above', 60), line('IG', 'above', 50)] }), [30, 22]],
  ['three states', twoStates({ third: true }), [30, 22, 3]],
] as const;

describe.each(TABLES)('The report of %s, against every package scored one by one', (_, table, power) => {
  const instrument: readonly InForce[] = [
    { draft: form('CC', 65, [1, 1, 0], ['USA']), bound: table.profiles.map(({ party }) => party) },
  ];
  const total = power.reduce((sum: number, each) => sum + each, 0) * 10;
  const nothing = power.map(() => 0);
  const report = possibilities(table);
  const best = bruteForce(table, power, nothing);
  const now = scoresOf(table, instrument);
  const asked = possibilities(table, { instrument });
  const better = bruteForce(table, power, now, instrument);

  it('finds the same largest joint result, product, least gain, share and own bests', () => {
    expect(measureOf(report, 'maxWelfare')).toMatchObject({
      exact: true,
      value: expect.closeTo(best.welfare / total, 5),
    });
    expect(measureOf(report, 'nash')?.value).toBeCloseTo(best.product ** (1 / power.length) / 10, 5);
    expect(measureOf(report, 'maxMin')).toMatchObject({ exact: true, value: best.least / 10 });
    expect(measureOf(report, 'kalaiSmorodinsky')?.value).toBeCloseTo(best.share, 5);
    expect(Object.values(report.best).map(({ value }) => value)).toEqual(best.ideals.map((each) => each / 10));
  });

  it('scores every package as the game would, to a tenth for each clause', () => {
    for (const { deal } of report.points) {
      expect(Object.values(deal.scores)).toEqual(scoresOf(table, asClauses(deal.clauses)).map((each) => each / 10));
      const world = table.worlds['USA'];
      expect(world && jointResult(world, deal.scores)).toBeCloseTo(deal.joint, 5);
    }
  });

  it('says what an instrument leaves, to all together and to the one who would gain least', () => {
    const welfare = now.reduce((sum, each, at) => sum + each * (power[at] ?? 0), 0);
    expect(asked.reached?.left.joint).toMatchObject({
      exact: true,
      value: expect.closeTo((better.welfare - welfare) / total, 5),
    });
    expect(asked.reached?.left.least).toMatchObject({ exact: true, value: better.least / 10 });
    expect(asked.reached?.efficient).toBe('no');
    for (const [party, score] of Object.entries(asked.reached?.better?.scores ?? {}))
      expect(score).toBeGreaterThanOrEqual(asked.reached?.deal.scores[party] ?? Infinity);
  });

  it('names a single change that costs nobody anything, worth what it says', () => {
    const change = asked.reached?.change;
    const before = instrument.filter(({ draft }) => draft.issue !== change?.issue);
    const after = scoresOf(table, [...before, ...asClauses(change?.to ? [change.to] : [])]);
    expect(Object.values(change?.gains ?? {})).toEqual(after.map((each, at) => (each - (now[at] ?? 0)) / 10));
    expect(Math.min(...Object.values(change?.gains ?? {}))).toBeGreaterThanOrEqual(0);
  });

  it('finds nothing left in the joint best and in Nash’s deal, and those reach the whole of their measure', () => {
    for (const name of ['maxWelfare', 'nash']) {
      const { reached } = possibilities(table, { instrument: asClauses(dealNamed(report, name)?.clauses ?? []) });
      expect(reached).toMatchObject({ efficient: 'yes', left: { joint: { value: 0, bound: 0, exact: true } } });
      expect(reached?.change).toBeUndefined();
      expect(name === 'nash' ? reached?.nashShare : reached?.jointShare).toBe(1);
    }
  });
});

describe('The frontier', () => {
  it('of two holds every efficient combination of scores, from one’s best to the other’s', () => {
    const table = twoStates({ redLines: [line('CC', 'above', 60)] });
    const efficient = efficientScores(table);
    const { frontier } = possibilities(table);
    expect(frontier).toMatchObject({ kind: 'whole', count: efficient.size });
    for (const point of [...frontier.points, ...frontier.ends])
      expect(efficient.has(point.map((each) => Math.round(each * 10)).join(' '))).toBe(true);
  });

  it('of three is whole, and of four a sample that says so', () => {
    expect(possibilities(twoStates({ third: true })).frontier.kind).toBe('whole');
    expect(possibilities(twoStates({ third: true }), { sums: 1 }).frontier.kind).toBe('sampled');
    const four = recordOf(['CF', 'CI']);
    const { frontier } = possibilities(four);
    expect(frontier.kind).toBe('sampled');
    expect(frontier.regret?.worst).toBeGreaterThanOrEqual(frontier.regret?.mean ?? Infinity);
    expect(frontier.points).toHaveLength(frontier.count);
  });

  it.each(['first-hotline', 'us-china-2015'])('of %s ends at what each could have at best', (id) => {
    const table = tableAtStart(scenarioOf(id), ['USA', 'CHN']);
    const { frontier } = possibilities(table);
    for (const [at] of table.profiles.entries()) {
      const own = table.issues.map((issue) =>
        Math.max(0, ...textsOn(table, issue).map(({ worth }) => Math.round((worth[at] ?? 0) * 10))),
      );
      expect(frontier.ends[at]?.[at]).toBe(own.reduce((sum, each) => sum + each, 0) / 10);
    }
  });
});

/** The table of four of MODEL.md 5, row 9. */
const recordOf = (issues: readonly string[], world: World = tableIn('2015', FOUR)): Table => ({
  profiles: FOUR.map((state) => profileIn('2015', state)),
  worlds: Object.fromEntries(FOUR.map((state) => [state, world])),
  issues,
  procedure: twoStates().procedure,
});

describe('Row 9 of MODEL.md 5, the four of 2015', () => {
  const { start } = golden.tableOfFour2015;

  it.each(start.map((row) => [row.issue, row] as const))(
    'on %s as many texts are acceptable to everybody as the prototype found',
    (issue, { acceptable }) => {
      const [zone] = possibilities(recordOf([issue])).zone.issues;
      expect(Number(((zone?.acceptable ?? 0) / (zone?.texts ?? 1)).toFixed(4))).toBe(acceptable);
    },
  );

  /** The prototype multiplies Δ, as the game would score if hard law counted for no more than soft. */
  const plain = { ...tableIn('2015', FOUR), parameters: parametersWith({ durability: { span: 0 } }) };
  const product = (gains: readonly number[]) => gains.reduce((all, gain) => all * gain, 1);
  const nashClauseOn = (issue: string) => dealNamed(possibilities(recordOf([issue], plain)), 'nash')?.clauses ?? [];

  it.each(start.map((row) => [row.issue, row.nash] as const))(
    'on %s the Nash clause is as good as the prototype’s',
    (issue, nash) => {
      const gains = scoresOf(recordOf([issue], plain), asClauses(nashClauseOn(issue))).map((tenths) => tenths / 10);
      expect(product(gains) / product(nash.delta)).toBeCloseTo(1, 1);
    },
  );

  it.each([
    ['soft on content', 'CF', { obligation: 0, precision: 1, delegation: 1 }],
    ['firmer on infrastructure', 'CI', { obligation: 1, precision: 2, delegation: 2 }],
  ] as const)('as it should be, is %s', (_, issue, dials) => expect(nashClauseOn(issue)).toMatchObject([dials]));
});

describe('A report', () => {
  it('is the same to the byte when it is asked for again', () => {
    const ask = () => JSON.stringify(possibilities(recordOf(['CF', 'CI'])));
    expect(ask()).toBe(ask());
  });

  it('says what is left open when the search has no nodes to spend, and never claims too much', () => {
    const table = recordOf(['CF', 'CI', 'CB', 'ES']);
    const rough = possibilities(table, { budget: 1 });
    const sure = possibilities(table);
    for (const { name, measure } of rough.points) {
      const exact = measureOf(sure, name);
      expect(measure.value).toBeLessThanOrEqual((exact?.value ?? -Infinity) + 1e-6);
      expect(measure.bound).toBeGreaterThanOrEqual((exact?.value ?? Infinity) - 1e-6);
    }
  });

  it('says where there is nothing to agree on', () => {
    const table = twoStates({ redLines: [line('CC', 'above', -1), line('IG', 'above', -1)] });
    const soft = {
      ...table.profiles[1],
      redLines: table.profiles[1]?.redLines.map((each) => ({ ...each, minObligation: 0 as const })),
    };
    const closed = { ...table, profiles: [table.profiles[0], soft] as Table['profiles'] };
    const report = possibilities(closed, { instrument: [] });
    expect(report.zone).toMatchObject({ exists: 'no' });
    expect(report.zone.widest).toBeUndefined();
    expect(report.reached).toMatchObject({ efficient: 'yes', deal: { clauses: [], joint: 0 } });
    expect(report.reached?.jointShare).toBeUndefined();
  });

  it('gives the compromise positions of MODEL.md 3, and a package at them', () => {
    const table = twoStates();
    const { compromise, points } = possibilities(table);
    const world = table.worlds['USA'];
    for (const issue of table.issues)
      expect(compromise[issue]).toBeCloseTo(
        (world && compromisePosition(world, table.profiles, issue)) ?? Number.NaN,
        5,
      );
    for (const { issue, position } of points.find(({ name }) => name === 'compromise')?.deal.clauses ?? [])
      expect(Math.abs(position - (compromise[issue] ?? Number.NaN))).toBeLessThanOrEqual(2.5);
  });

  it('adds up to the joint result of the game', () => {
    expect(jointOf(negotiationOf(twoStates()).problem, [100, 50])).toBeCloseTo((0.3 * 10 + 0.22 * 5) / 0.52, 10);
  });
});
