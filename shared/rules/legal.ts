/**
 * What a delegation may do just now: asked of the engine's own deciders, so that no page repeats a rule. Nothing is
 * changed by asking.
 */
import { mapValues } from '../base/records.ts';
import { CHOICES, type Clause, type ClauseContent, contentOf, revisionOf } from '../model/clause.ts';
import { DIALS, POSITION_STEP } from '../model/dials.ts';
import { clausesOf, delegatesOf, type Game, type PersonId } from '../model/game.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PartyId } from '../model/scenario.ts';
import type { Command, CommandType } from './commands.ts';
import { refusalOf } from './decide.ts';
import type { Context } from './decision.ts';

/** What only the facilitator, the clock or somebody without a seat asks. */
type NotADelegations =
  | 'JoinTable'
  | 'TakeSeat'
  | 'LeaveSeat'
  | 'AssignSeat'
  | 'FreeSeat'
  | 'SetEntry'
  | 'NotePresence'
  | 'StartGame'
  | 'Pause'
  | 'Resume'
  | 'Extend'
  | 'Advance'
  | 'PassTime'
  | 'ServerReturned'
  | 'EndGame'
  | 'AppointChair'
  | 'MakeHead'
  | 'RemovePerson'
  | 'LowerHand'
  | 'Mute'
  | 'SeatCaretaker'
  | 'EndCaretaker'
  | 'ReleaseDebrief'
  | 'BreakNews'
  | 'UndoStep'
  | 'StrikeEntry';

export type DelegationCommand = Exclude<CommandType, NotADelegations>;

/** Commands of one kind that cover whatever could be asked; the first is refused for what is wrong in general. */
type Candidates = (game: Game, party: PartyId) => readonly Command[];

const NOBODY = 'none-0';

const WORDS: ClauseContent = {
  position: 50,
  obligation: 0,
  precision: 0,
  delegation: 0,
  title: 'A clause',
  text: 'A text.',
};

const forEach = <Item>(items: readonly Item[], make: (item: Item) => readonly Command[]): readonly Command[] =>
  items.flatMap(make);

const onEachClause =
  (make: (clause: Pick<Clause, 'id'>, revision: number) => Command): Candidates =>
  (game) => [
    make({ id: NOBODY }, 1),
    ...clausesOf(game)
      .filter(({ status }) => status !== 'withdrawn' && status !== 'rejected')
      .map((clause) => make(clause, revisionOf(clause))),
  ];

const onEach =
  (idsOf: (game: Game) => readonly string[], make: (id: string) => Command): Candidates =>
  (game) =>
    [NOBODY, ...idsOf(game)].map(make);

const live = (game: Game): readonly Clause[] => clausesOf(game).filter(({ status }) => status === 'live');

/** Nobody first, and every other party: before the start all that are seated may be spoken to. */
const others = (game: Game, party: PartyId): readonly PartyId[] => [
  NOBODY,
  ...Object.keys(game.seats).filter((other) => other !== party),
];

/** The other end of the spectrum, or one step from it. */
const elsewhere = (position: number): number => (position === 0 ? POSITION_STEP : position - POSITION_STEP);

const onNewText =
  (type: 'ProposeClause' | 'TableChairText'): Candidates =>
  (game) =>
    game.scenario.issues.slice(0, 1).map(({ id }) => ({ type, issue: id, content: WORDS }));

const CANDIDATES: { readonly [Type in DelegationCommand]: Candidates } = {
  TakeOver: () => [{ type: 'TakeOver' }],
  RaiseHand: () => [{ type: 'RaiseHand', raised: true }],
  MarkReady: (game, party) => [{ type: 'MarkReady', ready: !game.seats[party]?.ready }],
  ProposeClause: onNewText('ProposeClause'),
  TableChairText: onNewText('TableChairText'),
  AmendClause: (game) => [
    { type: 'AmendClause', clause: NOBODY, revision: 1, content: WORDS },
    ...live(game).map((clause): Command => {
      const content = contentOf(clause);
      const changed = { ...content, position: elsewhere(content.position) };
      return { type: 'AmendClause', clause: clause.id, revision: revisionOf(clause), content: changed };
    }),
  ],
  WithdrawClause: onEachClause(({ id }) => ({ type: 'WithdrawClause', clause: id })),
  CoSponsor: onEachClause(({ id }, revision) => ({ type: 'CoSponsor', clause: id, revision })),
  EndCoSponsorship: onEachClause(({ id }) => ({ type: 'EndCoSponsorship', clause: id })),
  ProposeAmendment: (game) => [
    { type: 'ProposeAmendment', clause: NOBODY, changes: { position: 0 } },
    ...live(game).map((clause): Command => {
      const changes = { position: elsewhere(contentOf(clause).position) };
      return { type: 'ProposeAmendment', clause: clause.id, changes };
    }),
  ],
  AnswerAmendment: (game) =>
    forEach([NOBODY, ...Object.keys(game.amendments)], (amendment) =>
      [true, false].map((accept) => ({ type: 'AnswerAmendment', amendment, accept })),
    ),
  SignAmendment: onEach(
    (game) => Object.keys(game.amendments),
    (amendment) => ({ type: 'SignAmendment', amendment }),
  ),
  WithdrawAmendment: onEach(
    (game) => Object.keys(game.amendments),
    (amendment) => ({ type: 'WithdrawAmendment', amendment }),
  ),
  PlaceBracket: (game) => [
    bracketOn(NOBODY, 1, { point: 'position', alternative: 0 }),
    ...forEach(live(game), (clause) => {
      const content = contentOf(clause);
      const revision = revisionOf(clause);
      const position = elsewhere(content.position);
      return [
        bracketOn(clause.id, revision, { point: 'position', alternative: position }),
        ...DIALS.map((point) => bracketOn(clause.id, revision, { point, alternative: content[point] === 0 ? 1 : 0 })),
        bracketOn(clause.id, revision, { point: 'text', alternative: `${content.text} –` }),
      ];
    }),
  ],
  LiftBracket: (game) => [
    { type: 'LiftBracket', bracket: NOBODY, revision: 1 },
    ...Object.values(game.brackets).map(({ id, clause }): Command => {
      const about = game.clauses[clause];
      return { type: 'LiftBracket', bracket: id, revision: about ? revisionOf(about) : 1 };
    }),
  ],
  LinkClauses: (game) => [
    { type: 'LinkClauses', clauses: [NOBODY, `${NOBODY}0`] },
    ...forEach(live(game), (one) =>
      live(game)
        .filter((other) => other.number > one.number && other.issue !== one.issue)
        .map((other) => ({ type: 'LinkClauses', clauses: [one.id, other.id] })),
    ),
  ],
  AgreeToLink: (game) => [
    { type: 'AgreeToLink', link: NOBODY, revisions: {} },
    ...Object.values(game.links).map(({ id, clauses }): Command => {
      const revisions = clauses.map((clause) => [clause, game.clauses[clause]?.revisions.length ?? 1] as const);
      return { type: 'AgreeToLink', link: id, revisions: Object.fromEntries(revisions) };
    }),
  ],
  LeaveLink: onEach(
    (game) => Object.keys(game.links),
    (link) => ({ type: 'LeaveLink', link }),
  ),
  MakeMotion: (game) => [
    { type: 'MakeMotion', moved: { kind: 'caucus', minutes: 5 } },
    { type: 'MakeMotion', moved: { kind: 'close-debate' } },
    ...forEach(live(game), ({ id }) =>
      DIALS.map((dial) => ({ type: 'MakeMotion', moved: { kind: 'divide', clause: id, dial } })),
    ),
  ],
  AnswerMotion: onEach(
    (game) => Object.keys(game.motions),
    (motion) => ({ type: 'AnswerMotion', motion, inFavour: true }),
  ),
  VoteOnPreliminary: (game) =>
    forEach([NOBODY, ...(game.preliminaries?.items ?? []).map(({ id }) => id)], (question) =>
      CHOICES.map((choice) => ({ type: 'VoteOnPreliminary', question, choice })),
    ),
  CastVote: onEachClause(({ id }, revision) => ({ type: 'CastVote', clause: id, revision, choice: 'yes' })),
  BreakSilence: onEachClause(({ id }, revision) => ({ type: 'BreakSilence', clause: id, revision })),
  ExplainVote: (game) =>
    [NOBODY, ...Object.keys(game.clauses)].map((clause) => ({ type: 'ExplainVote', clause, text: '–' })),
  EnterReservation: onEachClause(({ id }, revision) => ({ type: 'EnterReservation', clause: id, revision })),
  WithdrawReservation: onEachClause(({ id }) => ({ type: 'WithdrawReservation', clause: id })),
  SendMessage: (game, party) => [
    { type: 'SendMessage', to: [], text: '–' },
    ...others(game, party).map((other): Command => ({ type: 'SendMessage', to: [other], text: '–' })),
  ],
  OpenChannel: (game, party) => others(game, party).map((other) => ({ type: 'OpenChannel', to: [other] })),
  LeaveChannel: (game) => Object.keys(game.channels).map((channel) => ({ type: 'LeaveChannel', channel })),
  OfferUnderstanding: (game, party) => {
    const clauses = [...live(game).map(({ id }) => id), NOBODY];
    return forEach(others(game, party), (to) =>
      forEach(clauses, (given) =>
        CHOICES.map((choice) => ({
          type: 'OfferUnderstanding',
          to,
          gives: { clause: given, choice },
          takes: { clause: clauses[0] ?? NOBODY, choice },
        })),
      ),
    );
  },
  AnswerUnderstanding: onEach(
    (game) => Object.keys(game.understandings),
    (understanding) => ({ type: 'AnswerUnderstanding', understanding, accept: true }),
  ),
  WithdrawUnderstanding: onEach(
    (game) => Object.keys(game.understandings),
    (understanding) => ({ type: 'WithdrawUnderstanding', understanding }),
  ),
  OfferDialogue: (game, party) =>
    forEach(others(game, party), (to) =>
      game.scenario.issues.map(({ id }) => ({ type: 'OfferDialogue', to, issue: id })),
    ),
  AnswerDialogue: onEach(
    (game) => Object.keys(game.dialogues),
    (dialogue) => ({ type: 'AnswerDialogue', dialogue, accept: true }),
  ),
  WithdrawDialogue: onEach(
    (game) => Object.keys(game.dialogues),
    (dialogue) => ({ type: 'WithdrawDialogue', dialogue }),
  ),
  RequestInstructions: (game, party) =>
    [0, ...(game.mandates[party]?.redLines ?? []).keys()].map((line) => ({
      type: 'RequestInstructions',
      line: line + 1,
    })),
  SignFinalAct: () => [{ type: 'SignFinalAct' }],
  DeclineFinalAct: () => [{ type: 'DeclineFinalAct' }],
  Accede: onEachClause(({ id }, revision) => ({ type: 'Accede', clause: id, revision })),
};

type Bracketed = Extract<Command, { type: 'PlaceBracket' }>['bracketed'];

const bracketOn = (clause: string, revision: number, bracketed: Bracketed): Command => ({
  type: 'PlaceBracket',
  clause,
  revision,
  reason: 'unclear',
  bracketed,
});

/** A refusal of the first candidate that all the others would meet too. */
const GENERAL: ReadonlySet<Refusal['code']> = new Set(['wrong-phase', 'paused', 'in-caucus', 'not-chair', 'no-seat']);

/**
 * For every kind of command of a delegation: empty when one of the kind would be accepted from its head, else the code
 * of its refusal. Taking over is for the next in order.
 */
export function mayNow(game: Game, party: PartyId): Readonly<Record<string, string>> {
  const [head, next = head] = delegatesOf(game, party);
  if (head === undefined || next === undefined) return {};
  const contextOf = (person: PersonId): Context => ({
    actor: { kind: 'person', person },
    at: momentOf(game),
    digest: '',
  });
  return mapValues<Candidates, string>(CANDIDATES, (candidates, type) =>
    answerTo(game, candidates(game, party), contextOf(type === 'TakeOver' ? next : head)),
  );
}

/** Any moment before the deadline, and within a caucus that is held: time passes by itself, and is no part of the table. */
function momentOf({ clock, caucusUntil }: Game): number {
  if (caucusUntil !== undefined) return caucusUntil - 1;
  return clock.kind === 'running' ? clock.deadline : 0;
}

function answerTo(game: Game, candidates: readonly Command[], context: Context): string {
  const codes: string[] = [];
  for (const command of candidates) {
    const refusal = refusalOf(game, command, context);
    if (!refusal) return '';
    if (GENERAL.has(refusal.code)) return refusal.code;
    codes.push(refusal.code);
  }
  // Candidates that name nothing come first; one that names something says better what is wrong.
  return codes.find((code) => !code.startsWith('unknown-')) ?? codes[0] ?? '';
}
