/** The story of a whole game from before the floor had its rules; `harbour.json` is its log of that day. */
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, di, eve, later, type Step, text } from '#tests/kit/moves.ts';
import { allSeated } from '#tests/kit/openings.ts';

const softCables = text({ position: 60, title: 'Cables are protected' });
const rivalCables = text({ position: 40, obligation: 0, title: 'Cables are each state’s own' });
const data = text({ issue: 'DATA', position: 50, title: 'Requests are answered' });
const farPorts = text({ issue: 'PORTS', position: 90, obligation: 2, precision: 2, title: 'All ports are inspected' });
const hardCables = text({
  position: 75,
  obligation: 2,
  precision: 2,
  delegation: 1,
  title: 'Cables are protected by rules',
});
const hardDelegated = text({
  issue: 'DATA',
  position: 50,
  obligation: 3,
  precision: 3,
  delegation: 3,
  title: 'A court for data',
});

const roundOne: Step = [
  ada.proposes(softCables),
  later(20),
  bo.proposes(rivalCables),
  cy.proposes(data),
  ada.says('Shall we talk about cables?', 'BOR', 'CAL'),
  bo.says('Not before data.', 'ARC', 'CAL'),
  bo.coSponsors('c1'),
  cy.coSponsors('c1'),
  later(30),
  ada.amends('c1', 1, text({ position: 65, precision: 2, title: 'Cables are protected' })),
  cy.coSponsors('c1', 2),
  di.coSponsors('c2'),
  ada.coSponsors('c3'),
  di.coSponsors('c3'),
  di.endsSupport('c3'),
  chair.pauses(),
  chair.says('The coffee is here.'),
  later(300),
  chair.extends(60),
  chair.resumes(),
  di.proposes(farPorts),
  later(15),
  [ada, bo, cy, di].map((delegate) => delegate.isReady()),
  later(5),
  ada.votes('c1', 'yes', 2),
  bo.votes('c1', 'abstain', 2),
  cy.votes('c1', 'no', 2),
  cy.votes('c1', 'yes', 2),
  bo.votes('c2', 'yes'),
  ada.votes('c3', 'yes'),
  cy.votes('c3', 'yes'),
  bo.votes('c3', 'no'),
  clock.notesLeaving('di'),
  later(120),
  clock.passesTime(),
  later(90),
  clock.passesTime(),
];

const roundTwo: Step = [
  eve.joins(),
  clock.notesComing('eve'),
  chair.assigns('eve', 'DEL'),
  chair.closesEntry(),
  ada.coSponsors('c4'),
  cy.proposes(hardCables),
  ada.coSponsors('c5'),
  bo.proposes(hardDelegated),
  bo.withdraws('c6'),
  later(580),
  clock.bringsServerBack(),
  later(60),
  clock.passesTime(),
  later(10),
  [ada, bo, cy, eve].map((delegate) => [delegate.votes('c4', 'yes'), delegate.votes('c5', 'yes')]),
  later(1),
  bo.says('A good day.'),
  [ada, bo, cy, eve].map((delegate) => delegate.isReady()),
];

export const scenario = harbourWith({ rounds: 3 });

export const harbourGame: Step = [
  allSeated,
  later(30),
  chair.starts(),
  later(45),
  chair.advancesFrom('briefing', 0),
  roundOne,
  roundTwo,
  // A last round in which nobody has anything to vote on.
  chair.advances(),
  later(90),
  clock.passesTime(),
];
