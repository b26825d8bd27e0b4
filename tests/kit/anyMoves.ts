/** Random games: legal and illegal moves of everybody at the table, and of nobody who has any business there. */
import * as fc from 'fast-check';
import { mapValues } from '#shared/base/records.ts';
import { CHOICES, type ClauseContent } from '#shared/model/clause.ts';
import { DIALS } from '#shared/model/dials.ts';
import type { BallotItem, Game } from '#shared/model/game.ts';
import type { Moved } from '#shared/model/motion.ts';
import { DECISION_RULES, type Procedure } from '#shared/model/scenario.ts';
import { ada, bo, chair, clock, cy, delegate, di, eve, later, type Move, type Step, type Text, text } from './moves.ts';
import { allSeated, consultations, threeSeated } from './openings.ts';

const PEOPLE = [ada, bo, cy, di, eve, delegate('constructor')];
const person = fc.constantFrom(...PEOPLE);
/** Caledon’s bot acts whenever one sits there. */
const seated = fc.constantFrom(ada, bo, cy, di, delegate('bot-CAL-t1'));
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
  {
    weight: 1,
    arbitrary: person.chain((who) => fc.constantFrom(who.joins(), who.leaves(), who.takesOver(), who.raisesHand())),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(person, fc.constantFrom([], ['BOR'])).map(([who, to]) => who.says('Help', '*', ...to)),
  },
);

/** What the table has of a kind, by the numbers that it counts with; sometimes what it has not. */
const counted = (letter: string) => fc.constantFrom(...['1', '1', '2', '3', '4'].map((number) => `${letter}${number}`));
const issue = fc.constantFrom('CABLES', 'DATA', 'PORTS', 'FISH');
const choice = fc.constantFrom(...CHOICES, 'yes' as const);
const promised = fc.tuple(clause, choice).map(([id, how]) => ({ clause: id, choice: how }));
const arrangement = fc.constantFrom(
  ...['ARC+BOR', 'ARC+CAL', 'BOR+CAL', 'BOR+DEL'].flatMap((pair) => [`${pair}-1`, `${pair}-2`]),
);

const changes: fc.Arbitrary<Partial<ClauseContent>> = fc.oneof(
  fc.constantFrom(0, 20, 60, 85).map((position) => ({ position })),
  fc.constantFrom(0, 1, 2, 3).map((precision) => ({ precision })),
  fc.constantFrom(1, 2, 3).map((delegation) => ({ delegation, text: 'A standing group follows it up.' })),
);

const bracketed = fc.oneof(
  fc.constantFrom(0, 40, 60).map((alternative) => ({ point: 'position' as const, alternative })),
  fc.constantFrom(0, 1, 2).map((alternative) => ({ point: 'delegation' as const, alternative })),
  fc.constant({ point: 'text' as const, alternative: 'States may protect cables.' }),
);

const moved: fc.Arbitrary<Moved> = fc.oneof(
  fc.constantFrom<Moved>({ kind: 'caucus', minutes: 1 }, { kind: 'close-debate' }),
  fc.record({ kind: fc.constant('divide'), clause, dial: fc.constantFrom(...DIALS) }),
);

/** What is done to texts that are on the table. */
const onTheFloor = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(seated, clause, changes).map(([who, id, to]) => who.proposesAmendment(id, to)) },
  { weight: 3, arbitrary: fc.tuple(seated, counted('a')).map(([who, id]) => who.acceptsAmendment(id)) },
  { weight: 1, arbitrary: fc.tuple(seated, counted('a')).map(([who, id]) => who.declinesAmendment(id)) },
  { weight: 3, arbitrary: fc.tuple(seated, counted('a')).map(([who, id]) => who.signsAmendment(id)) },
  { weight: 1, arbitrary: fc.tuple(seated, counted('a')).map(([who, id]) => who.withdrawsAmendment(id)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(seated, clause, bracketed, revision)
      .map(([who, id, what, seen]) => who.brackets(id, what, { revision: seen })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(seated, counted('b'), revision).map(([who, id, seen]) => who.liftsBracket(id, seen)),
  },
  { weight: 3, arbitrary: fc.tuple(seated, clause, clause).map(([who, one, other]) => who.links(one, other)) },
  {
    weight: 3,
    arbitrary: fc.tuple(seated, counted('l')).map(
      ([who, id]) =>
        (game: Game) =>
          who.agreesToLink(
            id,
            mapValues(game.clauses, ({ revisions }) => revisions.length),
          ),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(seated, counted('l')).map(([who, id]) => who.leavesLink(id)) },
  { weight: 2, arbitrary: fc.tuple(seated, moved).map(([who, what]) => who.moves(what)) },
  { weight: 4, arbitrary: fc.tuple(seated, counted('m')).map(([who, id]) => who.speaksFor(id)) },
  { weight: 1, arbitrary: fc.tuple(seated, counted('m')).map(([who, id]) => who.speaksAgainst(id)) },
  { weight: 1, arbitrary: fc.tuple(seated, anyText).map(([who, what]) => who.tablesChairText(what)) },
);

const question = fc.oneof(
  counted('a'),
  counted('b'),
  fc.constantFrom('c1-precision', 'c1-obligation', 'c2-delegation'),
);

const firstOnBallot = ({ ballot }: Game): BallotItem => ballot?.items[0] ?? { clause: 'c1', revision: 1 };

/** What is done to come to a result. */
const toAResult = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(seated, question, choice).map(([who, id, how]) => who.votesOn(id, how)) },
  { weight: 1, arbitrary: fc.tuple(seated, clause, revision).map(([who, id, seen]) => who.breaksSilence(id, seen)) },
  {
    weight: 2,
    arbitrary: seated.map((who) => (game: Game) => {
      const { clause: id, revision: now } = firstOnBallot(game);
      return who.breaksSilence(id, now);
    }),
  },
  { weight: 2, arbitrary: fc.tuple(seated, clause, revision).map(([who, id, seen]) => who.reserves(id, seen)) },
  { weight: 1, arbitrary: fc.tuple(seated, clause).map(([who, id]) => who.withdrawsReservation(id)) },
  { weight: 1, arbitrary: fc.tuple(seated, clause).map(([who, id]) => who.explains(id, 'We had our reasons.')) },
  { weight: 3, arbitrary: seated.map((who) => who.signs()) },
  { weight: 1, arbitrary: seated.map((who) => who.declinesToSign()) },
  { weight: 1, arbitrary: fc.tuple(seated, clause, revision).map(([who, id, seen]) => who.accedes(id, seen)) },
);

/** What is arranged away from the table. */
const inPrivate = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(seated, party, promised, promised)
      .map(([who, to, gives, takes]) => who.offersUnderstanding(to, gives, takes)),
  },
  { weight: 3, arbitrary: fc.tuple(seated, arrangement).map(([who, id]) => who.acceptsUnderstanding(id)) },
  { weight: 1, arbitrary: fc.tuple(seated, arrangement).map(([who, id]) => who.declinesUnderstanding(id)) },
  { weight: 1, arbitrary: fc.tuple(seated, arrangement).map(([who, id]) => who.withdrawsUnderstanding(id)) },
  { weight: 2, arbitrary: fc.tuple(seated, party, issue).map(([who, to, what]) => who.offersDialogue(to, what)) },
  { weight: 2, arbitrary: fc.tuple(seated, arrangement).map(([who, id]) => who.acceptsDialogue(id)) },
  { weight: 1, arbitrary: fc.tuple(seated, arrangement).map(([who, id]) => who.declinesDialogue(id)) },
  { weight: 1, arbitrary: fc.tuple(seated, arrangement).map(([who, id]) => who.withdrawsDialogue(id)) },
  { weight: 1, arbitrary: seated.map((who) => who.requestsInstructions(1)) },
  { weight: 1, arbitrary: fc.tuple(seated, party).map(([who, to]) => who.opensChannel(to)) },
  { weight: 1, arbitrary: seated.map((who) => who.leavesChannel('ARC+BOR')) },
);

/** What the facilitator does with people; somebody at random is seldom removed. */
const ofPeople: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(person, party).map(([who, seat]) => chair.assignsBeside(who.person, seat)) },
  { weight: 2, arbitrary: person.map((who) => chair.makesHead(who.person)) },
  { weight: 1, arbitrary: person.map((who) => chair.removes(who.person)) },
  { weight: 1, arbitrary: fc.tuple(person, fc.boolean()).map(([who, muted]) => chair.mutes(who.person, muted)) },
  { weight: 1, arbitrary: person.map((who) => chair.lowersHandOf(who.person)) },
);

const fromTheDesk: fc.Arbitrary<Step> = fc.oneof(
  party.map((seat) => chair.seatsCaretaker(seat)),
  party.map((seat) => chair.endsCaretaker(seat)),
  party.map((seat) => chair.seatsBot(seat)),
  party.map((seat) => chair.endsBot(seat)),
  fc.array(party, { maxLength: 3 }).map((to) => chair.says('Well?', ...to)),
  fc.constantFrom(chair.startsWithCaretakers(), chair.releases()),
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
  { weight: 1, arbitrary: party.map((seat) => chair.appoints(seat)) },
  { weight: 1, arbitrary: anyText.map((what) => chair.tablesChairText(what)) },
  { weight: 1, arbitrary: fc.constantFrom('CANARY-event', 'CANARY-card', 'none').map((id) => chair.breaksNews(id)) },
  {
    weight: 1,
    arbitrary: fc.constant((game: Game) => chair.undoes(game.steps.at(-1)?.event ?? 'none')),
  },
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 5, 40).map((entry) => chair.strikes(entry)) },
  { weight: 1, arbitrary: party.map((seat) => chair.frees(seat)) },
  { weight: 1, arbitrary: ofPeople },
  { weight: 1, arbitrary: fromTheDesk },
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

/** What takes several moves, which chance alone would hardly put together. */
const together: fc.Arbitrary<readonly Step[]> = fc.constantFrom<readonly Step[]>(
  [ada.offersDialogue('BOR', 'DATA'), bo.acceptsDialogue('ARC+BOR-1')],
  [
    ada.offersUnderstanding('BOR', { clause: 'c1', choice: 'yes' }, { clause: 'c1', choice: 'no' }),
    bo.acceptsUnderstanding('ARC+BOR-1'),
    chair.advances(),
    ada.votes('c1', 'yes'),
    bo.votes('c1', 'yes'),
    chair.advances(),
  ],
  [
    cy.moves({ kind: 'caucus', minutes: 1 }),
    [ada, bo, di].map((who) => who.speaksFor('m1')),
    later(60),
    clock.passesTime(),
  ].flat(),
  [di.brackets('c1', { point: 'delegation', alternative: 3 }), di.liftsBracket('b1')],
  [ada.brackets('c2', { point: 'position', alternative: 55 }), cy.amends('c2', 1, text({ position: 55 }))],
  [cy.proposesAmendment('c1', { position: 55 }), ada.acceptsAmendment('a1'), bo.acceptsAmendment('a1')],
  [
    cy.proposesAmendment('c1', { position: 50 }),
    bo.declinesAmendment('a1'),
    di.proposesAmendment('c1', { position: 45 }),
    di.withdrawsAmendment('a2'),
  ],
  [ada, bo, cy, di].map((who) => who.votesOn('a1', 'yes')),
  [
    ada.links('c1', 'c3'),
    di.agreesToLink('l1', { c1: 1, c3: 1 }),
    chair.advances(),
    ada.votes('c1', 'no'),
    chair.advances(),
  ],
  [ada.votes('c1', 'no'), ...[bo, cy, di].map((who) => who.votes('c1', 'yes')), chair.advances()],
  [...[ada, bo, cy, di].map((who) => who.votesOn('b1', 'yes')), chair.advances()],
  [cy.accedes('c1'), di.accedes('c1')],
  [
    ...[ada, bo, cy, di].map((who) => (game: Game) => {
      const { clause: id, revision: now } = firstOnBallot(game);
      return who.votes(id, who === ada ? 'no' : 'yes', now);
    }),
    chair.advances(),
  ],
  [di.proposesAmendment('c1', { position: 35 }), ...['a1', 'a2'].map((id) => di.withdrawsAmendment(id))],
  [cy.reserves('c1'), ...[ada, bo, cy, di].map((who) => who.votes('c1', 'yes'))],
  [
    ...[ada, bo, cy].map((who) => who.votes('c1', who === cy ? 'no' : 'yes')),
    chair.advances(),
    chair.advances(),
    cy.accedes('c1'),
  ],
  [chair.advances(), ...[ada, bo, cy, di].map((who) => who.signs()), chair.advances()],
  [later(2_000), clock.passesTime(), chair.ends(), chair.releases()],
  [clock.notesLeaving('cy'), later(80), clock.passesTime(), chair.advances(), clock.notesComing('cy')],
  [chair.advances(), later(40), clock.passesTime()],
  [eve.joins(), chair.assignsBeside('eve', 'BOR'), clock.notesLeaving('bo'), eve.takesOver()],
  [clock.notesLeaving('cy'), chair.seatsBot('CAL'), eve.joins(), chair.assigns('eve', 'CAL'), clock.notesComing('eve')],
);

const alone: fc.Arbitrary<readonly Step[]> = fc
  .oneof(
    { weight: 12, arbitrary: fromSeats },
    { weight: 5, arbitrary: onTheFloor },
    { weight: 3, arbitrary: toAResult },
    { weight: 3, arbitrary: inPrivate },
    { weight: 3, arbitrary: fromTheChair },
    { weight: 2, arbitrary: fromTheClock },
    { weight: 1, arbitrary: nonsense },
  )
  .map((step) => [step]);

export const anySteps: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.oneof({ weight: 40, arbitrary: alone }, { weight: 2, arbitrary: together }), {
    minLength: 5,
    maxLength: 120,
    size: 'max',
  })
  .map((parts) => parts.flat());

/** Any rules of procedure for the harbour conference. */
export const anyProcedure: fc.Arbitrary<Partial<Procedure>> = fc.record({
  decisionRule: fc.constantFrom(...DECISION_RULES),
  majority: fc.constantFrom(0.5, 0.6, 0.75),
  vetoes: fc.constantFrom([], ['ARC']),
  reservations: fc.boolean(),
  signature: fc.boolean(),
  secretBallot: fc.boolean(),
  entryIntoForce: fc.constantFrom({ parties: 2, power: 0 }, { parties: 3, power: 0.6 }),
  amendmentSignatures: fc.constantFrom(1, 2, 3),
  press: fc.constantFrom('all', 'all', 'plenary', 'none'),
  dialogues: fc.constantFrom(0, 1, 2),
  capital: fc.tuple(fc.boolean(), fc.constantFrom(0, 1)).map(([instructs, requests]) => ({ instructs, requests })),
  quorum: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
  abstentions: fc.constantFrom('excluded', 'counted'),
  sponsorsNeeded: fc.constantFrom(1, 1, 2, 3),
  draftsPerRound: fc.constantFrom(1, 2, 3),
  rounds: fc.constantFrom(2, 4),
  delegates: fc.constantFrom(1, 2, 3),
  caretakers: fc.boolean(),
  absence: fc
    .tuple(fc.constantFrom(30, 120), fc.constantFrom(60, 300), fc.constantFrom(true, true, false))
    .map(([promptAfter, caretakerAfter, substitute]) => ({ promptAfter, caretakerAfter, substitute })),
});

const three: Step = [
  ada.proposes(text({ position: 95, obligation: 2 })),
  cy.proposes(text({ position: 40 })),
  di.proposes(text({ issue: 'DATA' })),
  ['c1', 'c2', 'c3'].map((id) => bo.coSponsors(id)),
];

const carried = (id: string): Step => [bo, cy].map((who) => who.coSponsors(id));

/** Everybody consents, whatever the rule: under the silence procedure by saying nothing until time is up. */
const consent = (id: string): Step => [
  [ada, bo, cy, di].map(
    (who) => (game: Game) =>
      game.scenario.procedure.decisionRule === 'silence' ? chair.says('Silence.') : who.votes(id, 'yes'),
  ),
  (game) => (game.phase === 'voting' ? chair.advances()(game) : chair.says('It is adopted.')),
];

/** A clause that all four adopted, and its successor on the ballot. */
const successor: Step = [
  consultations,
  ada.proposes(text({ position: 65 })),
  carried('c1'),
  chair.advances(),
  consent('c1'),
  chair.advances(),
  ada.proposes(text({ obligation: 2 })),
  carried('c2'),
  chair.advances(),
];

/** Everything that can lie around a text before a vote. */
const crowded: Step = [
  consultations,
  three,
  di.proposesAmendment('c1', { position: 20 }),
  cy.signsAmendment('a1'),
  di.brackets('c2', { point: 'delegation', alternative: 1 }),
  ada.links('c1', 'c3'),
  di.agreesToLink('l1', { c1: 1, c3: 1 }),
  ada.moves({ kind: 'divide', clause: 'c1', dial: 'precision' }),
  [bo, cy].map((who) => who.speaksFor('m1')),
];

/** Hard law adopted in the last round but one. */
const hardLaw: Step = [successor, consent('c2'), chair.advances()];

/** To the signature of the act if the scenario has one, or else to the debrief. */
const onward: Step = Array.from(
  { length: 16 },
  (): Step => (game) =>
    game.phase === 'signature' || game.phase === 'debrief' ? chair.says('Well then.') : chair.advances()(game),
);

const signedByThree: Step = [ada, bo, cy].map(
  (who) => (game: Game) => (game.phase === 'signature' ? who.signs() : chair.says('Well then.')),
);

/** A treaty that Caledon has no part in, where the rule allows that. */
const treaty: Step = [
  consultations,
  ada.proposes(text({ obligation: 2 })),
  carried('c1'),
  chair.advances(),
  [ada, bo, di].map(
    (who) => (game: Game) =>
      game.scenario.procedure.decisionRule === 'silence' ? chair.says('Silence.') : who.votes('c1', 'yes'),
  ),
  chair.advances(),
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
  'amendments, brackets and links around three texts': crowded,
  'questions before the ballot': [crowded, chair.advances()],
  'hard law adopted': hardLaw,
  'the act signed by three': [hardLaw, onward, signedByThree],
  'a treaty that one stays out of': treaty,
  'three texts on the ballot': [consultations, three, chair.advances()],
};
export const anyBeginning = fc.constantFrom(...Object.keys(BEGINNINGS));
