/** Votes as they stood when each question was decided. */
import type { Tally } from '#shared/model/clause.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import { flag, time } from '../cells.ts';
import type { People } from '../people.ts';
import type { Question } from '../questions.ts';
import { type Sheet, sheet, UNIT } from '../sheet.ts';

interface Vote {
  readonly question: Question;
  readonly party: PartyId;
}

const votesIn = (question: Question): readonly Vote[] =>
  question.moment.before.playing.map((party) => ({ question, party }));

export const votesSheet = (questions: readonly Question[], { codeOf }: People): Sheet =>
  sheet(
    'votes',
    'One row a party’s vote on a question, as it stood when the vote closed.',
    [
      ['table', UNIT.table, 'The table.', ({ question }) => question.table.name],
      ['seq', UNIT.count, 'The row of the log that decided it.', ({ question }) => question.moment.row.seq],
      ['at', UNIT.time, 'When the vote closed.', ({ question }) => time(question.moment.row.at)],
      ['round', 'whole number from 1', 'The round.', ({ question }) => question.moment.before.round],
      ['kind', 'clause, amendment, bracket or division', 'What was voted on.', ({ question }) => question.kind],
      ['question', 'c1, a1, b1 or c1-precision …', 'Which.', ({ question }) => question.id],
      ['clause', 'clause', 'The clause that it is about.', ({ question }) => question.clause],
      ['party', UNIT.party, 'Whose vote.', ({ party }) => party],
      [
        'choice',
        'yes, no, abstain, silent (there, cast nothing) or absent',
        'The vote.',
        ({ question, party }) => choiceOf(question.tally, party),
      ],
      [
        'cast_by',
        UNIT.code,
        'Who cast it; empty for nobody.',
        ({ question, party }) => casterOf(question, party, codeOf),
      ],
      [
        'result',
        'adopted, pending, rejected, lifted, kept or struck',
        'How the question came out.',
        ({ question }) => question.result,
      ],
      [
        'undone',
        UNIT.flag,
        'Whether the facilitator took the vote back.',
        ({ question }) => flag(question.moment.undone),
      ],
    ],
    questions.flatMap(votesIn),
  );

const choiceOf = ({ votes, silent }: Tally, party: PartyId): string =>
  votes[party] ?? (silent.includes(party) ? 'silent' : 'absent');

const casterOf = ({ tally, castBy }: Question, party: PartyId, codeOf: People['codeOf']): string =>
  tally.votes[party] === undefined ? '' : codeOf(castBy[party] ?? '');
