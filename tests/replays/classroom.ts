/** A class: a team of three, somebody who vanishes, a caretaker, and a debrief that waits for the facilitator. */
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, delegate, di, eve, later, type Step, text } from '#tests/kit/moves.ts';
import { allSeated } from '#tests/kit/openings.ts';

const fay = delegate('fay');

const team: Step = [
  [eve.joins(), clock.notesComing('eve'), eve.takes('ARC')],
  chair.starts(),
  chair.advances(),
  [fay.joins(), clock.notesComing('fay'), chair.assignsBeside('fay', 'ARC')],
];

const help: Step = [
  fay.raisesHand(),
  fay.says('What may we do?', '*'),
  chair.says('Table a text.', 'ARC'),
  chair.lowersHandOf('fay'),
  chair.mutes('bo'),
  chair.mutes('bo', false),
];

/** Ada goes and Eve leads; Caledon goes, and a caretaker holds its position until it is back. */
const away: Step = [
  fay.proposes(text({ position: 70, title: 'Cables are protected' })),
  clock.notesLeaving('ada'),
  eve.takesOver(),
  chair.removes('fay'),
  clock.notesLeaving('cy'),
  later(60),
  clock.passesTime(),
  chair.advances(),
  [eve, bo].map((who) => who.votes('c1', 'yes')),
  later(40),
  clock.passesTime(),
  clock.notesComing('cy'),
  di.votes('c1', 'yes'),
];

export const classroomScenario = harbourWith({
  delegates: 3,
  rounds: 1,
  sponsorsNeeded: 1,
  absence: { promptAfter: 40, caretakerAfter: 60, substitute: true },
});

export const classroomGame: Step = [
  allSeated,
  team,
  help,
  chair.pauses(),
  later(30),
  chair.resumes(),
  ada.isReady(),
  away,
  later(90),
  clock.passesTime(),
  chair.releases(),
];
