/** What a ballot says of the other texts on an issue. */
import { expect, it } from 'vitest';
import {
  castOnAll,
  clausesOnBallot,
  comingBallot,
  countedIn,
  packagesOnBallot,
  promisesOn,
  questionsOpen,
  replacedBy,
  rivalsOnBallot,
} from '#client/panels/vote/ballots.ts';
import { ada, bo, chair, cy, later, type Step, type Text, text } from '#tests/kit/moves.ts';
import { ballotOn, consultations, inForce, tabled } from '#tests/kit/openings.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';

const seenAfter = (...steps: readonly Step[]) => {
  const view = tableOf(harbourAfter(...steps), 'ada').everybody.value;
  if (!view) throw new Error('There is no view');
  return view;
};
const other = text({ issue: 'DATA' });

const rivalsOf = (id: string, ...texts: readonly Text[]) =>
  rivalsOnBallot(seenAfter(ballotOn(...texts)), id).map(([rival]) => rival);

it('Clauses of one ballot on one issue are each other’s rivals', () => {
  const rival = text({ position: 75 });
  expect(rivalsOf('c1', text(), rival)).toEqual(['c2']);
  expect(rivalsOf('c2', text(), rival)).toEqual(['c1']);
});

it('Clauses on two issues are no rivals', () => expect(rivalsOf('c1', text(), other)).toEqual([]));

it('A text replaces the one in force on its issue, if there is one', () => {
  const view = seenAfter(inForce());
  expect(replacedBy(view, text().issue)?.number).toBe(1);
  expect(replacedBy(view, other.issue)).toBeUndefined();
});

it('A clause with its sponsors comes on the ballot, and so does a chair’s text, which needs none', () => {
  const view = seenAfter(
    consultations,
    tabled([text()]),
    ada.proposes(other),
    chair.tablesChairText(text({ issue: 'PORTS' })),
  );
  const { ready, waiting } = comingBallot(view, 2);
  expect(ready.map(([id]) => id)).toEqual(['c1', 'c3']);
  expect(waiting.map(([id]) => id)).toEqual(['c2']);
});

const twoTabled: Step = [consultations, tabled([text(), other])];
const linked: Step = [twoTabled, ada.links('c1', 'c2')];
const voting: Step = [chair.advances(), later(10)];

it('Clauses that are linked are voted on as one, others by themselves', () => {
  const packages = (...steps: readonly Step[]) =>
    packagesOnBallot(seenAfter(...steps)).map(({ link, clauses }) => [link, clauses.map(([id]) => id)]);
  expect(packages(twoTabled, voting)).toEqual([
    ['', ['c1']],
    ['', ['c2']],
  ]);
  expect(packages(linked, voting)).toEqual([['l1', ['c1', 'c2']]]);
});

it('A vote on a package shows only when it is the same on all of it', () => {
  const table = tableOf(harbourAfter(linked, voting, ada.votes('c1', 'no')), 'ada');
  const own = table.own.value;
  const clauses = clausesOnBallot(seenAfter(linked, voting));
  expect(castOnAll(own, clauses)).toBe('no');
  expect(castOnAll(own && { ...own, votes: { c1: 'no' } }, clauses)).toBeUndefined();
});

it('Questions before the vote come in the order of decision', () => {
  const bracketed: Step = [
    cy.brackets('c2', { point: 'position', alternative: 20 }),
    cy.brackets('c1', { point: 'position', alternative: 20 }),
  ];
  expect(questionsOpen(seenAfter(twoTabled, bracketed, voting)).map(([id]) => id)).toEqual(['b2', 'b1']);
});

it('The clauses of a round’s ballot are those that were counted, each once', () => {
  const view = seenAfter(ballotOn(text(), other), ada.votes('c2', 'no'), chair.advances());
  expect(countedIn(view, 1).map(([id]) => id)).toEqual(['c1', 'c2']);
  expect(countedIn(view, 2)).toEqual([]);
});

it('An understanding that holds reminds both of what they promised, and of what they were', () => {
  const offered: Step = [
    twoTabled,
    ada.offersUnderstanding('BOR', { clause: 'c1', choice: 'yes' }, { clause: 'c2', choice: 'no' }),
  ];
  const agreed: Step = [offered, bo.acceptsUnderstanding('ARC+BOR-1')];
  const on = (clause: string, person: string, party: string, step: Step) => {
    const own = tableOf(harbourAfter(step), person).own.value;
    return own && promisesOn(own, party, clause);
  };
  expect(on('c1', 'ada', 'ARC', agreed)).toEqual([{ partner: 'BOR', ours: true, choice: 'yes' }]);
  expect(on('c2', 'ada', 'ARC', agreed)).toEqual([{ partner: 'BOR', ours: false, choice: 'no' }]);
  expect(on('c2', 'bo', 'BOR', agreed)).toEqual([{ partner: 'ARC', ours: true, choice: 'no' }]);
  expect(on('c1', 'ada', 'ARC', offered)).toEqual([]);
});
