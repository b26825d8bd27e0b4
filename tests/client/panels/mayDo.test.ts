/** The line of help at the head of a panel: what the engine says one may do, and why not. */
import { describe, expect, it } from 'vitest';
import { helpFor } from '#client/panels/shell/mayDo.ts';
import { ada, type Step } from '#tests/kit/moves.ts';
import { ballotOn, consultations, tabled } from '#tests/kit/openings.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';

const mayAfter = (...steps: readonly Step[]) => tableOf(harbourAfter(...steps), 'ada').own.value?.may ?? {};

describe('the help of a panel', () => {
  it('names what one may do, in the panel’s order', () => {
    const may = { ProposeAmendment: '', PlaceBracket: 'wrong-phase', LinkClauses: '', CoSponsor: 'own-clause' };
    expect(helpFor(may, 'text')).toEqual({ kind: 'may', acts: ['ProposeAmendment', 'LinkClauses'] });
  });

  it('says why nothing is possible, and rather anything else than that it is not the time', () => {
    const may = { VoteOnPreliminary: 'wrong-phase', CastVote: 'wrong-phase', SignFinalAct: 'already-signed-act' };
    expect(helpFor(may, 'vote')).toEqual({ kind: 'may-not', act: 'SignFinalAct', code: 'already-signed-act' });
  });

  it('says that it is not the time when nothing else stands in the way', () => {
    const may = { VoteOnPreliminary: 'wrong-phase', CastVote: 'wrong-phase' };
    expect(helpFor(may, 'vote')).toEqual({ kind: 'may-not', act: 'CastVote', code: 'wrong-phase' });
  });

  it('of the draft is about what the draft is for', () => {
    const may = { ProposeClause: 'draft-limit', ProposeAmendment: '' };
    expect(helpFor(may, 'draft', 'ProposeAmendment')).toEqual({ kind: 'may', acts: ['ProposeAmendment'] });
    expect(helpFor(may, 'draft')).toMatchObject({ code: 'draft-limit' });
  });

  it('names what else is possible, but never gives that as the reason', () => {
    expect(helpFor({ CastVote: '', EnterReservation: '' }, 'vote')).toMatchObject({
      acts: ['CastVote', 'EnterReservation'],
    });
    expect(helpFor({ CastVote: 'wrong-phase', EnterReservation: 'no-reservations' }, 'vote')).toMatchObject({
      act: 'CastVote',
    });
  });

  it('says nothing where the engine said nothing, or the panel is only read', () => {
    expect(helpFor({}, 'text')).toBeUndefined();
    expect(helpFor({ ProposeClause: '' }, 'brief')).toBeUndefined();
  });
});

describe('at a table that is played', () => {
  it('one may table a clause in the consultations, and vote on none', () => {
    const may = mayAfter(consultations);
    expect(helpFor(may, 'draft')).toEqual({ kind: 'may', acts: ['ProposeClause'] });
    expect(helpFor(may, 'vote')).toMatchObject({ kind: 'may-not', code: 'wrong-phase' });
  });

  it('one may vote while the ballot is open', () =>
    expect(helpFor(mayAfter(ballotOn()), 'vote')).toEqual({ kind: 'may', acts: ['CastVote'] }));

  it('one who has used its drafts is told so', () => {
    const { draftsPerRound } = harbourAfter().game.scenario.procedure;
    const drafts = Array.from({ length: draftsPerRound }, () => ada.proposes());
    expect(helpFor(mayAfter(consultations, drafts), 'draft')).toMatchObject({ code: 'draft-limit' });
    expect(helpFor(mayAfter(consultations, tabled([])), 'draft')).toMatchObject({ kind: 'may' });
  });
});
