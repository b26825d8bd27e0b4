/** Random games: legal and illegal moves of everybody at the table, and of nobody who has any business there. */
import * as fc from 'fast-check';
import { CHOICES } from '#shared/model/clause.ts';
import { DECISION_RULES, type Procedure } from '#shared/model/scenario.ts';
import { isPlayed } from '#shared/rules/voting/decisionRule.ts';
import { ada, bo, chair, clock, cy, delegate, di, eve, later, type Move, type Step, type Text, text } from './moves.ts';
import { allSeated, consultations, threeSeated } from './openings.ts';

const PEOPLE = [ada, bo, cy, di, eve, delegate('constructor')];
const person = fc.constantFrom(...PEOPLE);
const seated = fc.constantFrom(ada, bo, cy, di);
const party = fc.constantFrom('ARC', 'BOR', 'CAL', 'DEL', 'ELD', 'toString');
const revision = fc.constantFrom(1, 1, 1, 2, 3, 9);

const anyText: fc.Arbitrary<Text> = fc
  .record({
    issue: fc.constantFrom('CABLES', 'CABLES', 'DATA', 'PORTS', 'FISH'),
    position: fc.oneof(
      fc.nat({ max: 20 }).map((step) => step * 5),
      fc.constantFrom(0, 10, 85, 95, 100),
    ),
    obligation: fc.constantFrom(0, 1, 2, 3),
    precision: fc.constantFrom(0, 1, 2, 3),
    delegation: fc.constantFrom(0, 1, 2, 3),
    title: fc.constantFrom('One', 'Two', 'Three'),
  })
  .map(text);

/** A clause of the table, or none of it. */
const clause = fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5', 'c99', '__proto__');

const fromSeats = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(seated, anyText).map(([who, what]) => who.proposes(what)) },
  { weight: 5, arbitrary: fc.tuple(seated, clause, revision).map(([who, id, seen]) => who.coSponsors(id, seen)) },
  {
    weight: 1,
    arbitrary: fc.tuple(seated, clause, revision, anyText).map(([who, id, seen, what]) => who.amends(id, seen, what)),
  },
  { weight: 1, arbitrary: fc.tuple(seated, clause).map(([who, id]) => who.withdraws(id)) },
  { weight: 2, arbitrary: fc.tuple(seated, clause).map(([who, id]) => who.endsSupport(id)) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(seated, clause, fc.constantFrom(...CHOICES, 'yes', 'yes'), revision)
      .map(([who, id, choice, seen]) => who.votes(id, choice, seen)),
  },
  { weight: 2, arbitrary: fc.tuple(person, fc.boolean()).map(([who, ready]) => who.isReady(ready)) },
  {
    weight: 1,
    arbitrary: fc.tuple(person, fc.array(party, { maxLength: 3 })).map(([who, to]) => who.says('Hm', ...to)),
  },
  { weight: 1, arbitrary: fc.tuple(person, party).map(([who, seat]) => who.takes(seat)) },
  { weight: 1, arbitrary: person.chain((who) => fc.constantFrom(who.joins(), who.leaves())) },
);

const fromTheChair: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(chair.advances()) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      chair.starts(),
      chair.pauses(),
      chair.resumes(),
      chair.resumes(),
      chair.extends(30),
      chair.closesEntry(),
      chair.opensEntry(),
      chair.says('Order!'),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(person, party).map(([who, seat]) => chair.assigns(who.person, seat)) },
  { weight: 1, arbitrary: party.map((seat) => chair.frees(seat)) },
);

const fromTheClock: fc.Arbitrary<Step> = fc.oneof(
  person.map((who) => clock.notesComing(who.person)),
  person.map((who) => clock.notesLeaving(who.person)),
  fc.constantFrom<Step>(clock.passesTime(), clock.bringsServerBack(), later(5), later(200), later(1_000)),
);

/** Anything at all, from anybody, some of it nearly a command. */
const nonsense: fc.Arbitrary<Move> = fc
  .tuple(
    fc.constantFrom(ada.asks, chair.asks, clock.asks),
    fc.oneof(
      fc.anything(),
      fc.record({
        type: fc.constantFrom('ProposeClause', 'CastVote', 'SendMessage', 'Advance'),
        clause: fc.anything(),
        content: fc.anything(),
      }),
    ),
  )
  .map(([asks, command]) => asks(command));

export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fromSeats },
    { weight: 3, arbitrary: fromTheChair },
    { weight: 2, arbitrary: fromTheClock },
    { weight: 1, arbitrary: nonsense },
  ),
  { minLength: 5, maxLength: 120, size: 'max' },
);

/** Any rules of procedure for the harbour conference. */
export const anyProcedure: fc.Arbitrary<Partial<Procedure>> = fc.record({
  decisionRule: fc.constantFrom(...DECISION_RULES.filter(isPlayed)),
  quorum: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
  abstentions: fc.constantFrom('excluded', 'counted'),
  sponsorsNeeded: fc.constantFrom(1, 1, 2, 3),
  draftsPerRound: fc.constantFrom(1, 2, 3),
  rounds: fc.constantFrom(2, 4),
});

const three: Step = [
  ada.proposes(text({ position: 95, obligation: 2 })),
  cy.proposes(text({ position: 40 })),
  di.proposes(text({ issue: 'DATA' })),
  ['c1', 'c2', 'c3'].map((id) => bo.coSponsors(id)),
];

const carried = (id: string): Step => [bo, cy].map((who) => who.coSponsors(id));

/** A clause that all four adopted, and its successor on the ballot. */
const successor: Step = [
  consultations,
  ada.proposes(text({ position: 65 })),
  carried('c1'),
  chair.advances(),
  [ada, bo, cy, di].map((who) => who.votes('c1', 'yes')),
  chair.advances(),
  ada.proposes(text({ obligation: 2 })),
  carried('c2'),
  chair.advances(),
];

/** Where random games begin. */
export const BEGINNINGS: Readonly<Record<string, Step>> = {
  'an empty table': [],
  'three seated': threeSeated,
  'all seated': allSeated,
  'all consulting': consultations,
  'three texts on the table': [consultations, three],
  'a successor on the ballot': successor,
  'three texts on the ballot': [consultations, three, chair.advances()],
};
export const anyBeginning = fc.constantFrom(...Object.keys(BEGINNINGS));
