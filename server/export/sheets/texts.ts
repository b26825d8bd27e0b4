/** What became of the texts: clauses with each revision, amendments, brackets, understandings. */
import type { Amendment, Bracket } from '#shared/model/amendment.ts';
import type { Clause, ClauseContent } from '#shared/model/clause.ts';
import type { Understanding } from '#shared/model/diplomacy.ts';
import type { Game } from '#shared/model/game.ts';
import { list, time } from '../cells.ts';
import type { People } from '../people.ts';
import { type Column, type Sheet, sheet, UNIT } from '../sheet.ts';
import type { Moment, WalkedTable } from '../walk.ts';

/** The moment that last brought something to the table: what was taken back and done again counts from then. */
function sinceWhen(table: WalkedTable, isThere: (game: Game) => boolean): Moment | undefined {
  return table.moments.findLast(({ before, after }) => isThere(after) && !isThere(before));
}

interface Revised {
  readonly table: WalkedTable;
  readonly moment: Moment | undefined;
  readonly clause: Clause;
  readonly revision: number;
  readonly content: ClauseContent;
}

const revisionsAt = (table: WalkedTable): readonly Revised[] =>
  Object.values(table.game.clauses).flatMap((clause) =>
    clause.revisions.map((content, index) => {
      const isThere = (game: Game) => (game.clauses[clause.id]?.revisions.length ?? 0) > index;
      return { table, moment: sinceWhen(table, isThere), clause, revision: index + 1, content };
    }),
  );

export const clausesSheet = (tables: readonly WalkedTable[], { codeOf }: People): Sheet =>
  sheet(
    'clauses',
    'One row a revision of a clause, of the clauses that the record holds in the end. What is said of the clause as a ' +
      'whole stands in each of its rows.',
    [
      ['table', UNIT.table, 'The table.', ({ table }) => table.name],
      ['clause', 'c1, c2 …', 'The clause.', ({ clause }) => clause.id],
      ['revision', 'whole number from 1', 'Which of its texts.', ({ revision }) => revision],
      ['seq', UNIT.count, 'The row of the log that brought this text.', ({ moment }) => moment?.row.seq ?? ''],
      ['at', UNIT.time, 'When.', ({ moment }) => (moment ? time(moment.row.at) : '')],
      ['by', UNIT.code, 'Who asked for it.', ({ moment }) => (moment ? codeOf(moment.row.actor) : '')],
      ['issue', 'issue of the scenario', 'The issue.', ({ clause }) => clause.issue],
      ['position', UNIT.position, 'On the issue’s spectrum.', ({ content }) => content.position],
      ['obligation', UNIT.level, 'Level of obligation.', ({ content }) => content.obligation],
      ['precision', UNIT.level, 'Level of precision.', ({ content }) => content.precision],
      ['delegation', UNIT.level, 'Level of delegation.', ({ content }) => content.delegation],
      ['title', UNIT.text, 'Title.', ({ content }) => content.title],
      ['text', UNIT.text, 'Operative text.', ({ content }) => content.text],
      ['sponsor', UNIT.party, 'First sponsor of the clause; * for a chair’s text.', ({ clause }) => clause.sponsor],
      ['co_sponsors', UNIT.parties, 'Co-sponsors in the end.', ({ clause }) => list(clause.coSponsors)],
      ['round', 'whole number from 1', 'The round it was tabled in.', ({ clause }) => clause.round],
      [
        'status',
        'live, adopted (in force), pending, rejected, withdrawn, superseded or lapsed',
        'What became of the clause.',
        ({ clause }) => clause.status,
      ],
      ['decided_in', 'round', 'The round of its vote; empty for none.', ({ clause }) => clause.decidedIn ?? ''],
      ['rejection', 'reason', 'Why it fell; empty unless it did.', ({ clause }) => clause.rejection ?? ''],
      ['bound', UNIT.parties, 'Whom it binds.', ({ clause }) => list(clause.bound)],
      ['repudiated', UNIT.parties, 'Whose capital repudiated it.', ({ clause }) => list(clause.repudiated)],
      ['reserved', UNIT.parties, 'Who consented with a reservation.', ({ clause }) => list(clause.reserved)],
      ['replaces', 'clause', 'The clause whose place it took; empty for none.', ({ clause }) => clause.replaces ?? ''],
    ],
    tables.flatMap(revisionsAt),
  );

interface Found<Thing> {
  readonly table: WalkedTable;
  readonly moment: Moment | undefined;
  readonly it: Thing;
}

/** Everything of a kind that the record holds in the end, with when it came. */
const allOf = <Thing extends { readonly id: string }>(
  tables: readonly WalkedTable[],
  of: (game: Game) => Readonly<Record<string, Thing>>,
): readonly Found<Thing>[] =>
  tables.flatMap((table) =>
    Object.values(of(table.game)).map((it) => ({
      table,
      moment: sinceWhen(table, (game) => of(game)[it.id] !== undefined),
      it,
    })),
  );

const whence = <Thing extends { readonly id: string; readonly round: number }>(
  name: string,
  unit: string,
  { codeOf }: People,
): readonly Column<Found<Thing>>[] => [
  ['table', UNIT.table, 'The table.', ({ table }) => table.name],
  [name, unit, `The ${name}.`, ({ it }) => it.id],
  ['seq', UNIT.count, 'The row of the log that brought it.', ({ moment }) => moment?.row.seq ?? ''],
  ['at', UNIT.time, 'When.', ({ moment }) => (moment ? time(moment.row.at) : '')],
  ['by', UNIT.code, 'Who asked for it.', ({ moment }) => (moment ? codeOf(moment.row.actor) : '')],
  ['round', 'whole number from 1', 'In which round.', ({ it }) => it.round],
];

export const amendmentsSheet = (tables: readonly WalkedTable[], people: People): Sheet =>
  sheet<Found<Amendment>>(
    'amendments',
    'One row an amendment. Where a column of its changes is empty it would change nothing there.',
    [
      ...whence<Amendment>('amendment', 'a1, a2 …', people),
      ['clause', 'clause', 'The clause it would change.', ({ it }) => it.clause],
      ['party', UNIT.party, 'Who moved it.', ({ it }) => it.party],
      ['position', UNIT.position, 'The position it asks for.', ({ it }) => it.changes.position ?? ''],
      ['obligation', UNIT.level, 'The obligation it asks for.', ({ it }) => it.changes.obligation ?? ''],
      ['precision', UNIT.level, 'The precision it asks for.', ({ it }) => it.changes.precision ?? ''],
      ['delegation', UNIT.level, 'The delegation it asks for.', ({ it }) => it.changes.delegation ?? ''],
      ['title', UNIT.text, 'The title it asks for.', ({ it }) => it.changes.title ?? ''],
      ['text', UNIT.text, 'The text it asks for.', ({ it }) => it.changes.text ?? ''],
      ['accepted', UNIT.parties, 'Who would take it in, the mover included.', ({ it }) => list(it.accepted)],
      ['declined', UNIT.parties, 'Which sponsors would not.', ({ it }) => list(it.declined)],
      ['signatories', UNIT.parties, 'Who wants it voted on, the mover included.', ({ it }) => list(it.signatories)],
      [
        'status',
        'open, taken-in (friendly), adopted, rejected, withdrawn or lapsed',
        'What became of it.',
        ({ it }) => it.status,
      ],
    ],
    allOf(tables, ({ amendments }) => amendments),
  );

export const bracketsSheet = (tables: readonly WalkedTable[], people: People): Sheet =>
  sheet<Found<Bracket>>(
    'brackets',
    'One row a bracket: something that a party did not agree to.',
    [
      ...whence<Bracket>('bracket', 'b1, b2 …', people),
      ['clause', 'clause', 'The clause it stands in.', ({ it }) => it.clause],
      ['party', UNIT.party, 'Who holds it.', ({ it }) => it.party],
      ['point', 'position, a dial or text', 'What is in brackets.', ({ it }) => it.point],
      ['reason', 'substantive, instructions, tactical or unclear', 'Why.', ({ it }) => it.reason],
      ['alternative', 'number or text', 'What the holder would have there.', ({ it }) => it.alternative],
      ['status', 'open, lifted, settled, overruled or lapsed', 'What became of it.', ({ it }) => it.status],
    ],
    allOf(tables, ({ brackets }) => brackets),
  );

export const understandingsSheet = (tables: readonly WalkedTable[], people: People): Sheet =>
  sheet<Found<Understanding>>(
    'understandings',
    'One row an understanding: “we vote so if you vote so”.',
    [
      ...whence<Understanding>('understanding', 'ARC+BOR-1 …', people),
      ['from', UNIT.party, 'Who offered it.', ({ it }) => it.from],
      ['to', UNIT.party, 'To whom.', ({ it }) => it.to],
      ['gives_clause', 'clause', 'What the offerer promises to vote on.', ({ it }) => it.gives.clause],
      ['gives_choice', 'yes, no or abstain', 'How the offerer promises to vote.', ({ it }) => it.gives.choice],
      ['takes_clause', 'clause', 'What the other promises to vote on.', ({ it }) => it.takes.clause],
      ['takes_choice', 'yes, no or abstain', 'How the other promises to vote.', ({ it }) => it.takes.choice],
      [
        'status',
        'offered, accepted, declined, withdrawn, lapsed, kept or broken',
        'What became of it.',
        ({ it }) => it.status,
      ],
      ['broken_by', UNIT.parties, 'Who did not vote as promised.', ({ it }) => list(it.brokenBy)],
    ],
    allOf(tables, ({ understandings }) => understandings),
  );
