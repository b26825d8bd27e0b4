/** One long game by consensus in which nearly everything that can be done on the floor is done. */
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, di, eve, later, type Step, text } from '#tests/kit/moves.ts';
import { allSeated } from '#tests/kit/openings.ts';

const cables = text({ position: 60, title: 'Cables are protected' });
const data = text({ issue: 'DATA', position: 50, delegation: 1, title: 'Requests are answered' });
const ports = text({ issue: 'PORTS', position: 60, title: 'Ports are inspected' });

const everybody = [ada, bo, cy, di] as const;
const all = (act: (who: (typeof everybody)[number]) => Step): Step => everybody.map(act);

const amendments: Step = [
  bo.proposesAmendment('c1', { position: 55 }),
  cy.signsAmendment('a1'),
  ada.declinesAmendment('a1'),
  di.proposesAmendment('c1', { precision: 2 }),
  ada.acceptsAmendment('a2'),
  cy.acceptsAmendment('a2'),
  di.proposesAmendment('c2', { position: 30 }),
  di.withdrawsAmendment('a3'),
  ada.proposesAmendment('c2', { position: 95, delegation: 3 }),
  di.signsAmendment('a4'),
];

const brackets: Step = [
  di.brackets('c1', { point: 'position', alternative: 45 }, { revision: 2, reason: 'instructions' }),
  di.liftsBracket('b1', 2),
  ada.brackets('c2', { point: 'delegation', alternative: 0 }),
  cy.brackets('c2', { point: 'text', alternative: 'States may answer.' }, { reason: 'unclear' }),
  di.brackets('c3', { point: 'obligation', alternative: 0 }, { reason: 'tactical' }),
  bo.brackets('c4', { point: 'position', alternative: 40 }),
];

/** One link is asked for and dropped, one agreed, reopened by a change of text, and agreed again. */
const links: Step = [
  ada.links('c1', 'c4'),
  ada.leavesLink('l1'),
  ada.links('c1', 'c2'),
  bo.agreesToLink('l2', { c1: 1, c2: 1 }),
];
const linksAgain: Step = bo.agreesToLink('l2', { c1: 2, c2: 1 });

const privately: Step = [
  ada.opensChannel('BOR', 'CAL'),
  bo.says('Not before data.', 'ARC', 'CAL'),
  cy.leavesChannel('ARC+BOR+CAL'),
  ada.offersUnderstanding('BOR', { clause: 'c1', choice: 'yes' }, { clause: 'c1', choice: 'yes' }),
  bo.acceptsUnderstanding('ARC+BOR-1'),
  ada.offersUnderstanding('CAL', { clause: 'c1', choice: 'yes' }, { clause: 'c1', choice: 'abstain' }),
  cy.acceptsUnderstanding('ARC+CAL-1'),
  di.offersUnderstanding('BOR', { clause: 'c1', choice: 'yes' }, { clause: 'c1', choice: 'no' }),
  bo.declinesUnderstanding('BOR+DEL-1'),
  di.offersUnderstanding('CAL', { clause: 'c1', choice: 'yes' }, { clause: 'c1', choice: 'no' }),
  di.withdrawsUnderstanding('CAL+DEL-1'),
  di.offersUnderstanding('CAL', { clause: 'c3', choice: 'yes' }, { clause: 'c3', choice: 'yes' }),
  ada.offersDialogue('BOR', 'DATA'),
  bo.acceptsDialogue('ARC+BOR-1'),
  ada.offersDialogue('CAL', 'PORTS'),
  cy.declinesDialogue('ARC+CAL-1'),
  ada.offersDialogue('DEL', 'PORTS'),
  ada.withdrawsDialogue('ARC+DEL-1'),
  cy.offersDialogue('DEL', 'PORTS'),
  bo.requestsInstructions(1),
];

const motions: Step = [
  bo.moves({ kind: 'divide', clause: 'c1', dial: 'precision' }),
  [ada, cy].map((who) => who.speaksFor('m1')),
  di.moves({ kind: 'caucus', minutes: 2 }),
  [ada, bo].map((who) => who.speaksFor('m2')),
  later(120),
  clock.passesTime(),
  cy.moves({ kind: 'close-debate' }),
  [ada, bo].map((who) => who.speaksAgainst('m3')),
];

const roundOne: Step = [
  chair.appoints('CAL'),
  ada.proposes(cables),
  bo.proposes(data),
  cy.tablesChairText(ports),
  di.proposes(text({ issue: 'PORTS', position: 35, title: 'Ports inspect themselves' })),
  cy.coSponsors('c1'),
  cy.coSponsors('c2'),
  di.coSponsors('c2'),
  di.endsSupport('c2'),
  ada.coSponsors('c4'),
  chair.undoes('ClauseCoSponsored', 'Pressed by mistake'),
  ada.coSponsors('c4'),
  links,
  amendments,
  linksAgain,
  brackets,
  di.amends('c4', 1, text({ issue: 'PORTS', position: 40, title: 'Ports inspect themselves' })),
  ada.coSponsors('c4', 2),
  privately,
  motions,
  chair.pauses(),
  later(300),
  chair.extends(60),
  chair.resumes(),
  chair.breaksNews('CANARY-card'),
  chair.strikes(2, 'Not said'),
  bo.proposes(text({ issue: 'PORTS', position: 80, title: 'Every port is inspected' })),
  bo.withdraws('c5'),
  all((who) => who.isReady()),
];

/** First what comes before the clauses. */
const questions: Step = [
  all((who) => who.votesOn('c1-precision', who === bo ? 'no' : 'yes')),
  all((who) => who.votesOn('a1', who === di ? 'no' : 'yes')),
  all((who) => who.votesOn('a4', 'yes')),
  all((who) => who.votesOn('b2', 'yes')),
  all((who) => who.votesOn('b3', 'yes')),
  [ada, bo, cy].map((who) => who.votesOn('b4', 'yes')),
  later(5),
  di.votesOn('b4', 'no'),
];

/** Then the clauses, two of them linked. */
const ballot: Step = [
  di.reserves('c1', 3),
  cy.reserves('c2', 2),
  cy.withdrawsReservation('c2'),
  [ada, bo, cy].map((who) => who.votes('c1', 'yes', 3)),
  di.votes('c1', 'abstain', 3),
  all((who) => who.votes('c4', 'no', 2)),
];

const roundTwo: Step = [
  later(31),
  clock.passesTime(),
  di.proposesAmendment('c3', { position: 50 }),
  chair.withdraws('c3'),
  chair.appoints(''),
  ada.proposes(text({ position: 65, obligation: 2, title: 'Cables are protected by rules' })),
  clock.notesLeaving('di'),
  eve.joins(),
  clock.notesComing('eve'),
  chair.assigns('eve', 'DEL'),
  chair.closesEntry(),
  later(550),
  clock.bringsServerBack(),
  cy.moves({ kind: 'close-debate' }),
  [ada, bo].map((who) => who.speaksFor('m4')),
];

export const floorScenario = harbourWith({
  reservations: true,
  dialogues: 2,
  capital: { instructs: true, requests: 1 },
});

export const floorGame: Step = [
  allSeated,
  chair.starts(),
  chair.advancesFrom('briefing', 0),
  roundOne,
  questions,
  ballot,
  di.explains('c1', 'We could not stand aside, and not sign either.'),
  chair.advances(),
  roundTwo,
  later(90),
  clock.passesTime(),
];
