/**
 * The stories of the stored games. Each file is the game; these scripts made it. Only when a change of the rules is
 * meant: `node tests/replays/write.ts`, and read the difference.
 */
import type { Ending } from '#shared/model/finalAct.ts';
import type { Procedure, Scenario } from '#shared/model/scenario.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, di, later, type Step, text } from '#tests/kit/moves.ts';
import { consultations } from '#tests/kit/openings.ts';
import { classroomGame, classroomScenario } from './classroom.ts';
import { floorGame, floorScenario } from './floor.ts';

const everybody = [ada, bo, cy, di] as const;
const all = (act: (who: (typeof everybody)[number]) => Step): Step => everybody.map(act);

const soft = text({ position: 60, title: 'Cables are protected' });
const hard = text({ position: 60, obligation: 2, precision: 2, title: 'Cables are protected by rules' });
const onData = text({ issue: 'DATA', position: 50, title: 'Requests are answered' });

/** One round is enough; whatever is left of it after the vote passes. */
const game = (procedure: Partial<Procedure>, ...steps: readonly Step[]) => ({
  scenario: harbourWith({ rounds: 1, sponsorsNeeded: 1, ...procedure }),
  steps: [consultations, ...steps],
});

const tableAndVote = (title: typeof soft): Step => [ada.proposes(title), chair.advances()];

export interface Story {
  readonly scenario: Scenario;
  readonly steps: Step;
  readonly ending: Ending;
  /** Whether its debrief waits for the facilitator. */
  readonly held?: boolean;
}

/** Logs of earlier days: they are replayed, and not asked again, since the table has learned new rules since. */
export const EARLIER: readonly string[] = ['harbour'];

/** By file name: one long game, one of a class, and a short one for each way in which a game can end. */
export const STORIES: Readonly<Record<string, Story>> = {
  floor: { scenario: floorScenario, steps: floorGame, ending: 'agreement' },
  classroom: { scenario: classroomScenario, steps: classroomGame, ending: 'agreement', held: true },
  consensus: {
    ...game(
      {},
      tableAndVote(soft),
      all((who) => who.votes('c1', who === di ? 'abstain' : 'yes')),
      later(90),
      clock.passesTime(),
    ),
    ending: 'agreement',
  },
  majority: {
    ...game(
      { decisionRule: 'simple-majority', vetoes: ['ARC'], secretBallot: false },
      ada.proposes(soft),
      bo.proposes(onData),
      bo.links('c1', 'c2'),
      bo.leavesLink('l1'),
      chair.advances(),
      all((who) => who.votes('c1', who === di ? 'no' : 'yes')),
      all((who) => who.votes('c2', who === ada ? 'no' : 'yes')),
      later(90),
      clock.passesTime(),
    ),
    ending: 'agreement',
  },
  silence: {
    ...game(
      { decisionRule: 'silence' },
      ada.proposes(soft),
      bo.proposes(onData),
      chair.advances(),
      later(119),
      cy.breaksSilence('c2'),
      later(1),
      clock.passesTime(),
      later(90),
      clock.passesTime(),
    ),
    ending: 'agreement',
  },
  'treaty-in-force': {
    ...game(
      { signature: true, reservations: true },
      ada.proposes(hard),
      bo.proposes(onData),
      chair.advances(),
      all((who) => who.votes('c1', 'yes')),
      all((who) => who.votes('c2', 'yes')),
      later(90),
      clock.passesTime(),
      di.reserves('c2'),
      cy.reserves('c2'),
      cy.withdrawsReservation('c2'),
      all((who) => (who === di ? who.declinesToSign() : who.signs())),
    ),
    ending: 'treaty-in-force',
  },
  'treaty-failed': {
    ...game(
      { signature: true },
      tableAndVote(hard),
      all((who) => who.votes('c1', 'yes')),
      later(90),
      clock.passesTime(),
      ada.signs(),
      bo.declinesToSign(),
      later(150),
      clock.passesTime(),
    ),
    ending: 'treaty-failed',
  },
  'opt-in-treaty': {
    ...game(
      { decisionRule: 'opt-in-treaty', entryIntoForce: { parties: 3, power: 0.8 }, rounds: 2 },
      tableAndVote(hard),
      all((who) => who.votes('c1', who === ada || who === bo || who === di ? 'yes' : 'abstain')),
      later(90),
      clock.passesTime(),
      cy.accedes('c1'),
      later(600),
      clock.passesTime(),
      later(90),
      clock.passesTime(),
    ),
    ending: 'treaty-in-force',
  },
  'no-agreement': {
    ...game(
      {},
      tableAndVote(soft),
      all((who) => who.votes('c1', who === bo ? 'no' : 'yes')),
      later(90),
      clock.passesTime(),
    ),
    ending: 'no-agreement',
  },
  stopped: {
    ...game({}, tableAndVote(soft), ada.votes('c1', 'yes'), chair.ends('The bell rings.')),
    ending: 'stopped',
  },
};
