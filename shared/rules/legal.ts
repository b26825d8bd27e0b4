/**
 * What a delegation may do just now: asked of the engine's own deciders, so that no page repeats a rule. Nothing is
 * changed by asking.
 */
import { lazyRecord, memoized, memoizedFor, type Parts } from '../base/memo.ts';
import { entryOf, mapValues } from '../base/records.ts';
import { CHOICES, type Choice, type Clause, type ClauseContent, contentOf, revisionOf } from '../model/clause.ts';
import { DIALS, POSITION_STEP } from '../model/dials.ts';
import { clausesOf, delegatesOf, type Game, type PersonId } from '../model/game.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PartyId } from '../model/scenario.ts';
import type { Command, CommandType } from './commands.ts';
import { refusalOf } from './decide.ts';
import type { Context } from './decision.ts';
import { weighedIn } from './parties.ts';

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
  | 'SeatBot'
  | 'EndBot'
  | 'ReleaseDebrief'
  | 'BreakNews'
  | 'UndoStep'
  | 'StrikeEntry';

export type DelegationCommand = Exclude<CommandType, NotADelegations>;

/** Commands of one kind that cover whatever could be asked, made as they are needed; the first is refused for what is wrong in general. */
type Candidates = (game: Game, party: PartyId) => Iterable<Command>;

const NOBODY = 'none-0';

const WORDS: ClauseContent = {
  position: 50,
  obligation: 0,
  precision: 0,
  delegation: 0,
  title: 'A clause',
  text: 'A text.',
};

const onEach = (idsOf: (game: Game) => readonly string[], ...made: readonly ((id: string) => Command)[]): Candidates =>
  function* (game) {
    for (const id of [NOBODY, ...idsOf(game)]) for (const make of made) yield make(id);
  };

const onEachClause = (make: (clause: Pick<Clause, 'id'>, revision: number) => Command): Candidates =>
  function* (game) {
    yield make({ id: NOBODY }, 1);
    for (const clause of clausesOf(game))
      if (clause.status !== 'withdrawn' && clause.status !== 'rejected') yield make(clause, revisionOf(clause));
  };

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
    game.scenario.issues.map(({ id }) => ({ type, issue: id, content: WORDS }));

const CANDIDATES: { readonly [Type in DelegationCommand]: Candidates } = {
  TakeOver: () => [{ type: 'TakeOver' }],
  RaiseHand: () => [{ type: 'RaiseHand', raised: true }],
  MarkReady: (game, party) => [{ type: 'MarkReady', ready: !game.seats[party]?.ready }],
  ProposeClause: onNewText('ProposeClause'),
  TableChairText: onNewText('TableChairText'),
  *AmendClause(game) {
    yield { type: 'AmendClause', clause: NOBODY, revision: 1, content: WORDS };
    for (const clause of live(game)) {
      const content = contentOf(clause);
      const changed = { ...content, position: elsewhere(content.position) };
      yield { type: 'AmendClause', clause: clause.id, revision: revisionOf(clause), content: changed };
    }
  },
  WithdrawClause: onEachClause(({ id }) => ({ type: 'WithdrawClause', clause: id })),
  CoSponsor: onEachClause(({ id }, revision) => ({ type: 'CoSponsor', clause: id, revision })),
  EndCoSponsorship: onEachClause(({ id }) => ({ type: 'EndCoSponsorship', clause: id })),
  *ProposeAmendment(game) {
    yield { type: 'ProposeAmendment', clause: NOBODY, changes: { position: 0 } };
    for (const clause of live(game)) {
      const changes = { position: elsewhere(contentOf(clause).position) };
      yield { type: 'ProposeAmendment', clause: clause.id, changes };
    }
  },
  AnswerAmendment: onEach(
    (game) => Object.keys(game.amendments),
    (amendment) => ({ type: 'AnswerAmendment', amendment, accept: true }),
    (amendment) => ({ type: 'AnswerAmendment', amendment, accept: false }),
  ),
  SignAmendment: onEach(
    (game) => Object.keys(game.amendments),
    (amendment) => ({ type: 'SignAmendment', amendment }),
  ),
  WithdrawAmendment: onEach(
    (game) => Object.keys(game.amendments),
    (amendment) => ({ type: 'WithdrawAmendment', amendment }),
  ),
  *PlaceBracket(game) {
    yield bracketOn(NOBODY, 1, { point: 'position', alternative: 0 });
    for (const clause of live(game)) {
      const content = contentOf(clause);
      const revision = revisionOf(clause);
      yield bracketOn(clause.id, revision, { point: 'position', alternative: elsewhere(content.position) });
      for (const point of DIALS)
        yield bracketOn(clause.id, revision, { point, alternative: content[point] === 0 ? 1 : 0 });
      yield bracketOn(clause.id, revision, { point: 'text', alternative: `${content.text} –` });
    }
  },
  *LiftBracket(game) {
    yield { type: 'LiftBracket', bracket: NOBODY, revision: 1 };
    for (const { id, clause } of Object.values(game.brackets)) {
      const about = game.clauses[clause];
      yield { type: 'LiftBracket', bracket: id, revision: about ? revisionOf(about) : 1 };
    }
  },
  *LinkClauses(game) {
    yield { type: 'LinkClauses', clauses: [NOBODY, `${NOBODY}0`] };
    const clauses = live(game);
    for (const one of clauses)
      for (const other of clauses)
        if (other.number > one.number && other.issue !== one.issue)
          yield { type: 'LinkClauses', clauses: [one.id, other.id] };
  },
  *AgreeToLink(game) {
    yield { type: 'AgreeToLink', link: NOBODY, revisions: {} };
    for (const { id, clauses } of Object.values(game.links)) {
      const revisions = clauses.map((clause) => [clause, game.clauses[clause]?.revisions.length ?? 1] as const);
      yield { type: 'AgreeToLink', link: id, revisions: Object.fromEntries(revisions) };
    }
  },
  LeaveLink: onEach(
    (game) => Object.keys(game.links),
    (link) => ({ type: 'LeaveLink', link }),
  ),
  *MakeMotion(game) {
    yield { type: 'MakeMotion', moved: { kind: 'caucus', minutes: 5 } };
    yield { type: 'MakeMotion', moved: { kind: 'close-debate' } };
    for (const { id } of live(game))
      for (const dial of DIALS) yield { type: 'MakeMotion', moved: { kind: 'divide', clause: id, dial } };
  },
  AnswerMotion: onEach(
    (game) => Object.keys(game.motions),
    (motion) => ({ type: 'AnswerMotion', motion, inFavour: true }),
  ),
  VoteOnPreliminary: onEach(
    (game) => (game.preliminaries?.items ?? []).map(({ id }) => id),
    (question) => ({ type: 'VoteOnPreliminary', question, choice: 'yes' }),
  ),
  CastVote: onEachClause(({ id }, revision) => ({ type: 'CastVote', clause: id, revision, choice: 'yes' })),
  BreakSilence: onEachClause(({ id }, revision) => ({ type: 'BreakSilence', clause: id, revision })),
  ExplainVote: onEach(
    (game) => Object.keys(game.clauses),
    (clause) => ({ type: 'ExplainVote', clause, text: '–' }),
  ),
  EnterReservation: onEachClause(({ id }, revision) => ({ type: 'EnterReservation', clause: id, revision })),
  WithdrawReservation: onEachClause(({ id }) => ({ type: 'WithdrawReservation', clause: id })),
  *SendMessage(game, party) {
    yield { type: 'SendMessage', to: [], text: '–' };
    for (const other of others(game, party)) yield { type: 'SendMessage', to: [other], text: '–' };
  },
  *OpenChannel(game, party) {
    for (const other of others(game, party)) yield { type: 'OpenChannel', to: [other] };
  },
  LeaveChannel: (game) => Object.keys(game.channels).map((channel) => ({ type: 'LeaveChannel', channel })),
  *OfferUnderstanding(game, party) {
    const clauses = live(game).map(({ id }) => id);
    const [clause = NOBODY] = clauses;
    const offer = (to: PartyId, given: string, choice: Choice): Command => ({
      type: 'OfferUnderstanding',
      to,
      gives: { clause: given, choice },
      takes: { clause, choice },
    });
    for (const to of others(game, party)) yield offer(to, clause, 'yes');
    for (const to of others(game, party).slice(1))
      for (const given of clauses) for (const choice of CHOICES) yield offer(to, given, choice);
  },
  AnswerUnderstanding: onEach(
    (game) => Object.keys(game.understandings),
    (understanding) => ({ type: 'AnswerUnderstanding', understanding, accept: true }),
  ),
  WithdrawUnderstanding: onEach(
    (game) => Object.keys(game.understandings),
    (understanding) => ({ type: 'WithdrawUnderstanding', understanding }),
  ),
  *OfferDialogue(game, party) {
    for (const to of others(game, party))
      for (const { id } of game.scenario.issues) yield { type: 'OfferDialogue', to, issue: id };
  },
  AnswerDialogue: onEach(
    (game) => Object.keys(game.dialogues),
    (dialogue) => ({ type: 'AnswerDialogue', dialogue, accept: true }),
  ),
  WithdrawDialogue: onEach(
    (game) => Object.keys(game.dialogues),
    (dialogue) => ({ type: 'WithdrawDialogue', dialogue }),
  ),
  *RequestInstructions(game, party) {
    for (const line of [0, ...(game.mandates[party]?.redLines ?? []).keys()])
      yield { type: 'RequestInstructions', line: line + 1 };
  },
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

const NOTHING_ASKED = mapValues(CANDIDATES, () => undefined);

/**
 * For every kind of command of a delegation: empty when one of the kind would be accepted from its head, else the code
 * of its refusal. Taking over is for the next in order. The engine is asked about a kind when its answer is first read.
 */
export const mayNow = memoizedFor(
  (game: Game) => askedOf(game),
  (game, party): Readonly<Record<string, string>> => {
    const [head, next = head] = delegatesOf(game, party);
    if (head === undefined || next === undefined) return {};
    const contextOf = (person: PersonId): Context => ({
      actor: { kind: 'person', person },
      at: momentOf(game),
      digest: '',
    });
    return lazyRecord(NOTHING_ASKED, (type) => {
      const candidates = entryOf<Candidates>(CANDIDATES, type)?.(game, party) ?? [];
      return answerTo(game, candidates, contextOf(type === 'TakeOver' ? next : head));
    });
  },
);

/** What a delegation's deciders read of a game: neither its record nor its chance, nor who is ready. */
const askedOf = (game: Game): Parts => [
  game.people,
  game.clauses,
  game.phase,
  game.round,
  game.clock,
  placesIn(game.seats),
  game.amendments,
  game.brackets,
  game.links,
  game.motions,
  game.preliminaries,
  game.ballot,
  game.chair,
  game.caucusUntil,
  game.finalAct,
  game.understandings,
  game.dialogues,
  game.instructions,
  ...weighedIn(game),
  membersIn(game.channels),
];

/** As text, since every act of a delegation makes its seat another. */
const placesIn = memoized((seats: Game['seats']) =>
  JSON.stringify(
    Object.values(seats).map(({ delegate, team, caretaker, drafts, slots, requests }) => [
      delegate,
      team,
      caretaker,
      drafts,
      slots,
      requests,
    ]),
  ),
);

/** As text, since every message makes its channel another. */
const membersIn = memoized((channels: Game['channels']) =>
  JSON.stringify(mapValues(channels, ({ members, left }) => [members, left])),
);

/** Any moment before the deadline: time passes by itself, and is no part of the table. */
const momentOf = ({ clock }: Game): number => (clock.kind === 'running' ? clock.deadline : 0);

function answerTo(game: Game, candidates: Iterable<Command>, context: Context): string {
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
