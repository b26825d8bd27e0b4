/** Who may ask for what. The tables name every command, so that a new one cannot be forgotten. */
import { describe, test } from 'vitest';
import type { Command, CommandType } from '#shared/rules/commands.ts';
import { given } from '#tests/kit/given.ts';
import { ada, chair, clock, content, eve, text } from '#tests/kit/moves.ts';
import { consultations, tabled } from '#tests/kit/openings.ts';

type Who = 'person' | 'delegate' | 'facilitator' | 'clock';

interface Asked {
  readonly by: readonly Who[];
  readonly command: Command;
}

const COMMANDS: { readonly [Type in CommandType]: Asked & { readonly command: { readonly type: Type } } } = {
  JoinTable: { by: ['person'], command: { type: 'JoinTable', name: 'Ada' } },
  TakeSeat: { by: ['person'], command: { type: 'TakeSeat', party: 'ARC' } },
  LeaveSeat: { by: ['delegate'], command: { type: 'LeaveSeat' } },
  AssignSeat: { by: ['facilitator'], command: { type: 'AssignSeat', person: 'ada', party: 'ARC' } },
  FreeSeat: { by: ['facilitator'], command: { type: 'FreeSeat', party: 'ARC' } },
  SetEntry: { by: ['facilitator'], command: { type: 'SetEntry', open: false } },
  NotePresence: { by: ['clock'], command: { type: 'NotePresence', person: 'ada', present: false } },
  StartGame: { by: ['facilitator'], command: { type: 'StartGame' } },
  MarkReady: { by: ['delegate'], command: { type: 'MarkReady', ready: true } },
  Pause: { by: ['facilitator'], command: { type: 'Pause' } },
  Resume: { by: ['facilitator'], command: { type: 'Resume' } },
  Extend: { by: ['facilitator'], command: { type: 'Extend', seconds: 60 } },
  Advance: { by: ['facilitator'], command: { type: 'Advance', phase: 'consultations', round: 1 } },
  PassTime: { by: ['clock'], command: { type: 'PassTime' } },
  ServerReturned: { by: ['clock'], command: { type: 'ServerReturned' } },
  ProposeClause: { by: ['delegate'], command: { type: 'ProposeClause', issue: 'CABLES', content: content(text()) } },
  AmendClause: {
    by: ['delegate'],
    command: { type: 'AmendClause', clause: 'c1', revision: 1, content: content(text({ position: 5 })) },
  },
  WithdrawClause: { by: ['delegate'], command: { type: 'WithdrawClause', clause: 'c1' } },
  CoSponsor: { by: ['delegate'], command: { type: 'CoSponsor', clause: 'c1', revision: 1 } },
  EndCoSponsorship: { by: ['delegate'], command: { type: 'EndCoSponsorship', clause: 'c1' } },
  CastVote: { by: ['delegate'], command: { type: 'CastVote', clause: 'c1', revision: 1, choice: 'yes' } },
  MakeMotion: { by: ['delegate'], command: { type: 'MakeMotion', moved: { kind: 'caucus', minutes: 5 } } },
  AnswerMotion: { by: ['delegate'], command: { type: 'AnswerMotion', motion: 'm1', inFavour: true } },
  VoteOnPreliminary: {
    by: ['delegate'],
    command: { type: 'VoteOnPreliminary', question: 'a1', choice: 'yes' },
  },
  BreakSilence: { by: ['delegate'], command: { type: 'BreakSilence', clause: 'c1', revision: 1 } },
  ExplainVote: { by: ['delegate'], command: { type: 'ExplainVote', clause: 'c1', text: 'For the fishermen.' } },
  AppointChair: { by: ['facilitator'], command: { type: 'AppointChair', party: 'BOR' } },
  TableChairText: {
    by: ['delegate', 'facilitator'],
    command: { type: 'TableChairText', issue: 'CABLES', content: content(text()) },
  },
  ProposeAmendment: {
    by: ['delegate'],
    command: { type: 'ProposeAmendment', clause: 'c1', changes: { position: 5 } },
  },
  AnswerAmendment: {
    by: ['delegate'],
    command: { type: 'AnswerAmendment', amendment: 'a1', accept: true },
  },
  SignAmendment: { by: ['delegate'], command: { type: 'SignAmendment', amendment: 'a1' } },
  WithdrawAmendment: { by: ['delegate'], command: { type: 'WithdrawAmendment', amendment: 'a1' } },
  PlaceBracket: {
    by: ['delegate'],
    command: {
      type: 'PlaceBracket',
      clause: 'c1',
      revision: 1,
      reason: 'substantive',
      bracketed: { point: 'position', alternative: 5 },
    },
  },
  LiftBracket: { by: ['delegate'], command: { type: 'LiftBracket', bracket: 'b1', revision: 1 } },
  LinkClauses: { by: ['delegate'], command: { type: 'LinkClauses', clauses: ['c1', 'c2'] } },
  AgreeToLink: { by: ['delegate'], command: { type: 'AgreeToLink', link: 'l1', revisions: { c1: 1, c2: 1 } } },
  LeaveLink: { by: ['delegate'], command: { type: 'LeaveLink', link: 'l1' } },
  SendMessage: { by: ['delegate', 'facilitator'], command: { type: 'SendMessage', to: [], text: 'Hello' } },
  OpenChannel: { by: ['delegate'], command: { type: 'OpenChannel', to: ['BOR'] } },
  LeaveChannel: { by: ['delegate'], command: { type: 'LeaveChannel', channel: 'ARC+BOR' } },
  OfferUnderstanding: {
    by: ['delegate'],
    command: {
      type: 'OfferUnderstanding',
      to: 'BOR',
      gives: { clause: 'c1', choice: 'yes' },
      takes: { clause: 'c1', choice: 'yes' },
    },
  },
  AnswerUnderstanding: {
    by: ['delegate'],
    command: { type: 'AnswerUnderstanding', understanding: 'ARC+BOR-1', accept: true },
  },
  WithdrawUnderstanding: {
    by: ['delegate'],
    command: { type: 'WithdrawUnderstanding', understanding: 'ARC+BOR-1' },
  },
  OfferDialogue: { by: ['delegate'], command: { type: 'OfferDialogue', to: 'BOR', issue: 'CABLES' } },
  AnswerDialogue: { by: ['delegate'], command: { type: 'AnswerDialogue', dialogue: 'ARC+BOR-1', accept: true } },
  WithdrawDialogue: { by: ['delegate'], command: { type: 'WithdrawDialogue', dialogue: 'ARC+BOR-1' } },
  RequestInstructions: { by: ['delegate'], command: { type: 'RequestInstructions', line: 1 } },
  EnterReservation: { by: ['delegate'], command: { type: 'EnterReservation', clause: 'c1', revision: 1 } },
  WithdrawReservation: { by: ['delegate'], command: { type: 'WithdrawReservation', clause: 'c1' } },
  SignFinalAct: { by: ['delegate'], command: { type: 'SignFinalAct' } },
  DeclineFinalAct: { by: ['delegate'], command: { type: 'DeclineFinalAct' } },
  Accede: { by: ['delegate'], command: { type: 'Accede', clause: 'c1', revision: 1 } },
  BreakNews: { by: ['facilitator'], command: { type: 'BreakNews', event: 'CANARY-card' } },
  UndoStep: { by: ['facilitator'], command: { type: 'UndoStep', event: 'ClauseProposed', reason: 'A slip' } },
  StrikeEntry: { by: ['facilitator'], command: { type: 'StrikeEntry', entry: 1, reason: 'In error' } },
  EndGame: { by: ['facilitator'], command: { type: 'EndGame', reason: '' } },
  TakeOver: { by: ['delegate'], command: { type: 'TakeOver' } },
  MakeHead: { by: ['facilitator'], command: { type: 'MakeHead', person: 'ada' } },
  RemovePerson: { by: ['facilitator'], command: { type: 'RemovePerson', person: 'ada' } },
  RaiseHand: { by: ['person'], command: { type: 'RaiseHand', raised: true } },
  LowerHand: { by: ['facilitator'], command: { type: 'LowerHand', person: 'ada' } },
  Mute: { by: ['facilitator'], command: { type: 'Mute', person: 'ada', muted: true } },
  SeatCaretaker: { by: ['facilitator'], command: { type: 'SeatCaretaker', party: 'ARC' } },
  EndCaretaker: { by: ['facilitator'], command: { type: 'EndCaretaker', party: 'ARC' } },
  SeatBot: {
    by: ['facilitator'],
    command: { type: 'SeatBot', party: 'ARC', tactic: 'linear', strength: 'expert' },
  },
  EndBot: { by: ['facilitator'], command: { type: 'EndBot', party: 'ARC' } },
  ReleaseDebrief: { by: ['facilitator'], command: { type: 'ReleaseDebrief' } },
};

const asked = Object.values<Asked>(COMMANDS);
const commandsOf = (who: (by: readonly Who[]) => boolean) =>
  asked.filter(({ by }) => who(by)).map(({ command }) => [command.type, command] as const);
const table = [consultations, tabled([text()]), eve.joins()];

describe('A delegate may not ask what is the facilitator’s or the clock’s', () => {
  test.each(commandsOf((by) => !by.includes('delegate') && !by.includes('person')))('%s', (_type, command) =>
    given(...table)
      .when(ada.asks(command))
      .thenRefused('not-for-you'),
  );
});

describe('The facilitator may not ask what is a delegate’s or the clock’s', () => {
  test.each(commandsOf((by) => !by.includes('facilitator')))('%s', (_type, command) =>
    given(...table)
      .when(chair.asks(command))
      .thenRefused('not-for-you'),
  );
});

describe('The clock may not ask what is a person’s', () => {
  test.each(commandsOf((by) => !by.includes('clock')))('%s', (_type, command) =>
    given(...table)
      .when(clock.asks(command))
      .thenRefused('not-for-you'),
  );
});

describe('A person without a seat may not ask what is a delegation’s', () => {
  test.each(commandsOf((by) => by.includes('delegate')))('%s', (_type, command) =>
    given(...table)
      .when(eve.asks(command))
      .thenRefused('no-seat'),
  );
});
