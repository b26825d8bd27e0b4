/** Scores, term by term, at each outcome and at the end. */
import type { ClauseId } from '#shared/model/clause.ts';
import type { Game } from '#shared/model/game.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { ResultLineView } from '#shared/model/view.ts';
import { debriefOf } from '#shared/rules/phases/debrief.ts';
import { flag, time } from '../cells.ts';
import { type Sheet, sheet, UNIT } from '../sheet.ts';
import type { WalkedTable } from '../walk.ts';

interface Reckoning {
  readonly table: WalkedTable;
  readonly moment: 'outcome' | 'end';
  readonly at: number;
  readonly game: Game;
}

interface Scored {
  readonly reckoning: Reckoning;
  readonly party: PartyId;
  readonly clause: ClauseId;
  readonly line: ResultLineView;
  readonly total: number;
  readonly joint: number;
}

function reckoningsAt(table: WalkedTable): readonly Reckoning[] {
  const outcomes = table.moments
    .filter(({ before, after, undone }) => !undone && after.phase === 'outcome' && before.phase !== 'outcome')
    .map(({ row, after }) => ({ table, moment: 'outcome' as const, at: row.at, game: after }));
  return [...outcomes, { table, moment: 'end', at: table.rows.at(-1)?.at ?? 0, game: table.game }];
}

function scoredIn(reckoning: Reckoning): readonly Scored[] {
  if (reckoning.game.playing.length === 0) return [];
  const { results, joint } = debriefOf(reckoning.game);
  return Object.entries(results).flatMap(([party, { total, clauses }]) =>
    Object.entries(clauses).map(([clause, line]) => ({ reckoning, party, clause, line, total, joint })),
  );
}

export const scoresSheet = (tables: readonly WalkedTable[]): Sheet =>
  sheet<Scored>(
    'scores',
    'One row a party and clause in force, at each outcome and at the end. With nothing in force there is no row, and ' +
      'every score is 0.',
    [
      ['table', UNIT.table, 'The table.', ({ reckoning }) => reckoning.table.name],
      ['moment', 'outcome or end', 'When it is reckoned.', ({ reckoning }) => reckoning.moment],
      ['round', UNIT.count, 'The round.', ({ reckoning }) => reckoning.game.round],
      ['at', UNIT.time, 'When: as the outcome began, or as the log ends.', ({ reckoning }) => time(reckoning.at)],
      ['party', UNIT.party, 'Whose score.', ({ party }) => party],
      ['clause', 'clause', 'The clause in force.', ({ clause }) => clause],
      [
        'issue',
        'issue of the scenario',
        'Its issue.',
        ({ reckoning, clause }) => reckoning.game.clauses[clause]?.issue ?? '',
      ],
      ['bound', UNIT.flag, 'Whether it binds the party.', ({ line }) => flag(line.bound)],
      ['benefit', `${UNIT.utils}, from 0`, 'B: benefit of the others’ compliance.', ({ line }) => line.benefit],
      ['sovereignty', `${UNIT.utils}, from 0`, 'S: sovereignty cost.', ({ line }) => line.sovereignty],
      ['uncertainty', `${UNIT.utils}, from 0`, 'N: uncertainty cost.', ({ line }) => line.uncertainty],
      ['divergence', `${UNIT.utils}, from 0`, 'D: preference divergence.', ({ line }) => line.divergence],
      ['status_quo', `${UNIT.utils}, to 0`, 'b: what no agreement is worth.', ({ line }) => line.statusQuo],
      ['net', UNIT.utils, 'B − S − N − D − b.', ({ line }) => line.net],
      [
        'weight',
        '0.25 to 4',
        'λ, how much longer harder law lasts, for who is bound; for who is not, the share of B − D − b that reaches them.',
        ({ line }) => line.weight,
      ],
      ['points', UNIT.utils, 'What the clause adds to the party’s score.', ({ line }) => line.points],
      ['party_score', UNIT.utils, 'The party’s score: the sum of its points.', ({ total }) => total],
      ['joint_result', UNIT.utils, 'The parties’ scores, weighted by power.', ({ joint }) => joint],
    ],
    tables.flatMap(reckoningsAt).flatMap(scoredIn),
  );
