/** How games get to where a test begins: always by moves, never by a state made by hand. */
import { ada, bo, chair, clock, cy, di, later, type Step, type Text, text } from './moves.ts';

/** Three delegations take their seats; Delmar's stays empty. */
export const threeSeated: Step = [ada, bo, cy].map((delegate, index) => [
  delegate.joins(),
  clock.notesComing(delegate.person),
  delegate.takes(['ARC', 'BOR', 'CAL'][index] ?? ''),
]);

export const allSeated: Step = [threeSeated, di.joins(), clock.notesComing('di'), di.takes('DEL')];

/** All four delegations in the briefing. */
export const briefing: Step = [allSeated, chair.starts()];

/** All four delegations in the first round's consultations, ten seconds in. */
export const consultations: Step = [briefing, chair.advances(), later(10)];

/** The first round's consultations without Delmar. */
export const threeConsulting: Step = [threeSeated, chair.starts(), chair.advances(), later(10)];

/** Ada tables the texts, as c1, c2, … after `first`, and Bo carries them with her. */
export const tabled = (texts: readonly Text[], first = 1): Step =>
  texts.map((each, index) => [ada.proposes(each), bo.coSponsors(`c${first + index}`)]);

/** The first ballot, ten seconds in, with the texts on it as c1, c2, … */
export const ballotOn = (...texts: readonly Text[]): Step => [
  consultations,
  tabled(texts.length === 0 ? [text()] : texts),
  chair.advances(),
  later(10),
];

/** One text is adopted, by everybody's yes, and its round is over: the next consultations are on. */
export const inForce = (adopted: Text = text()): Step => [
  ballotOn(adopted),
  [ada, bo, cy, di].map((delegate) => delegate.votes('c1', 'yes')),
  chair.advances(),
  later(10),
];

/** Everything to the debrief, without another word. */
export const toTheEnd: Step = [briefing, ...Array.from({ length: 5 }, () => chair.advances())];

/** The four delegations suspend the table for five minutes, as its first motion. */
export const caucus: Step = [ada.moves({ kind: 'caucus', minutes: 5 }), bo.speaksFor('m1'), cy.speaksFor('m1')];
