/**
 * One case for every refusal code, so that none can be added without one; the other files have the finer cases. What is
 * refused also says what the client needs to word it.
 */
import { expect, test } from 'vitest';
import { MOST, MOST_PEOPLE } from '#shared/model/limits.ts';
import type { Moved } from '#shared/model/motion.ts';
import type { Refusal, RefusalCode } from '#shared/model/refusal.ts';
import type { Procedure, Scenario } from '#shared/model/scenario.ts';
import { harbour, harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, content, cy, delegate, di, eve, later, type Move, type Step, text } from '#tests/kit/moves.ts';
import {
  allSeated,
  ballotOn,
  briefing,
  consultations,
  tabled,
  threeConsulting,
  toTheEnd,
} from '#tests/kit/openings.ts';
import { answer, opened, played } from '#tests/kit/play.ts';

type Details<Code extends RefusalCode> = Omit<Extract<Refusal, { code: Code }>, 'code'>;
type Case<Code extends RefusalCode> = readonly [steps: Step, move: Move, details: Details<Code>, scenario?: Scenario];

const c1 = { clause: 'c1' };
const moved = text({ position: 75 });
const onTable: Step = [consultations, tabled([text()])];
const CAUCUS: Moved = { kind: 'caucus', minutes: 5 };
const DIVIDE: Moved = { kind: 'divide', clause: 'c1', dial: 'obligation' };
const silence = harbourWith({ decisionRule: 'silence' });
const YES = { clause: 'c1', choice: 'yes' } as const;
const understanding = ada.offersUnderstanding('BOR', YES, YES);
const between = { understanding: 'ARC+BOR-1' };
const diplomatic = harbourWith({ dialogues: 1, capital: { instructs: true, requests: 1 } });
const dialogue = ada.offersDialogue('BOR', 'CABLES');
const dialogued = { dialogue: 'ARC+BOR-1' };
const a1 = { amendment: 'a1' };
const at75 = { point: 'position', alternative: 75 } as const;
const amending: Step = [onTable, cy.proposesAmendment('c1', { position: 75 })];
const bracketing: Step = [onTable, cy.brackets('c1', at75)];
const linking: Step = [onTable, bo.proposes(text({ issue: 'DATA' })), ada.links('c1', 'c2')];
const signed = harbourWith({ reservations: true, signature: true, rounds: 1 });
const optIn: Procedure = { ...signed.procedure, decisionRule: 'opt-in-treaty' };
/** Of two texts on an issue the first was adopted, and the act lies open. */
const signing: Step = [
  ballotOn(text(), text({ position: 65 })),
  ['c1', 'c2'].map((clause) => [ada, bo, cy, di].map((who) => who.votes(clause, 'yes'))),
  chair.advances(),
];
const pairs = harbourWith({ delegates: 2 });
const teamed: Step = [eve.joins(), chair.assignsBeside('eve', 'ARC')];
const fay = delegate('fay');
const withoutSubstitutes = harbourWith({ absence: { promptAfter: 120, caretakerAfter: 300, substitute: false } });
const crowd: Step = Array.from({ length: MOST_PEOPLE }, (_, index) => delegate(`person-${index}`).joins());
const flood: Step = Array.from({ length: MOST.amendments }, (_, index) => [
  cy.proposesAmendment('c1', { position: 75 }),
  cy.withdrawsAmendment(`a${index + 1}`),
]);
const nobodyRequired: Scenario = {
  ...harbour,
  parties: harbour.parties.map((party) => ({ ...party, required: false })),
};

const CASES: { readonly [Code in RefusalCode]: Case<Code> } = {
  malformed: [
    [],
    ada.asks({ type: 'TakeSeat', party: '' }),
    { where: 'party', problem: 'Invalid string: must match pattern /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/' },
  ],
  'not-for-you': [allSeated, ada.asks({ type: 'StartGame' }), {}],
  'no-seat': [allSeated, eve.leaves(), {}],
  'entry-closed': [chair.closesEntry(), ada.joins(), {}],
  'table-full': [crowd, ada.joins(), { limit: MOST_PEOPLE }],
  'already-joined': [ada.joins(), ada.joins(), {}],
  'unknown-person': [allSeated, chair.assigns('eve', 'ARC'), {}],
  'unknown-party': [allSeated, ada.takes('ELD'), { party: 'ELD' }],
  'party-taken': [allSeated, ada.takes('BOR'), { party: 'BOR' }],
  'seated-elsewhere': [consultations, chair.assigns('bo', 'ARC'), { party: 'BOR' }],
  'seats-fixed': [consultations, ada.leaves(), {}],
  'party-not-playing': [threeConsulting, ada.says('Hello', 'DEL'), { party: 'DEL' }],
  'already-started': [briefing, chair.starts(), {}],
  'not-started': [allSeated, chair.pauses(), {}],
  'game-over': [toTheEnd, chair.pauses(), {}],
  'required-empty': [[], chair.starts(), { parties: 'Arcadia, Bordavia, Caledon' }],
  'too-few-parties': [[], chair.starts(), {}, nobodyRequired],
  'wrong-phase': [briefing, ada.proposes(), { phase: 'briefing' }],
  'deadline-passed': [[consultations, later(600)], ada.proposes(), {}],
  paused: [[consultations, chair.pauses()], ada.proposes(), {}],
  'not-paused': [consultations, chair.resumes(), {}],
  'phase-moved-on': [consultations, chair.advancesFrom('briefing', 0), { phase: 'consultations' }],
  'unknown-issue': [consultations, ada.proposes(text({ issue: 'FISH' })), { issue: 'FISH' }],
  'unknown-clause': [consultations, ada.withdraws('c1'), c1],
  'clause-closed': [[onTable, ada.withdraws('c1')], ada.withdraws('c1'), c1],
  'not-sponsor': [onTable, bo.withdraws('c1'), c1],
  'own-clause': [onTable, ada.coSponsors('c1'), c1],
  'already-supported': [onTable, bo.coSponsors('c1'), c1],
  'not-supported': [onTable, cy.endsSupport('c1'), c1],
  'nothing-changed': [onTable, ada.amends('c1', 1, text()), c1],
  'too-many': [[onTable, flood], cy.proposesAmendment('c1', { position: 75 }), { limit: MOST.amendments }],
  'draft-limit': [[consultations, ada.proposes(), ada.proposes()], ada.proposes(), { limit: 2 }],
  'text-moved': [
    [onTable, ada.amends('c1', 1, moved)],
    cy.coSponsors('c1', 1),
    { ...c1, seen: 1, now: 2, from: content(text()), to: content(moved) },
  ],
  'unknown-revision': [onTable, cy.coSponsors('c1', 7), { ...c1, seen: 7 }],
  'not-on-ballot': [[consultations, di.proposes(), tabled([text()], 2), chair.advances()], ada.votes('c1', 'yes'), c1],
  'in-caucus': [[onTable, ada.moves(CAUCUS), [bo, cy].map((who) => who.speaksFor('m1'))], cy.coSponsors('c1'), {}],
  'motion-open': [[consultations, ada.moves(CAUCUS)], bo.moves(CAUCUS), { motion: 'm1' }],
  'moved-in-vain': [
    [consultations, ada.moves(CAUCUS), [bo, cy].map((who) => who.speaksAgainst('m1'))],
    ada.moves(CAUCUS),
    { motion: 'm1' },
  ],
  'unknown-motion': [consultations, ada.speaksFor('m1'), { motion: 'm1' }],
  'motion-closed': [
    [consultations, ada.moves(CAUCUS), [bo, cy].map((who) => who.speaksAgainst('m1'))],
    di.speaksFor('m1'),
    { motion: 'm1' },
  ],
  'already-spoken': [[consultations, ada.moves(CAUCUS)], ada.speaksFor('m1'), { motion: 'm1' }],
  'nothing-to-divide': [
    onTable,
    ada.moves({ kind: 'divide', clause: 'c1', dial: 'delegation' }),
    { ...c1, dial: 'delegation' },
  ],
  'already-divided': [
    [onTable, ada.moves(DIVIDE), [bo, cy].map((who) => who.speaksFor('m1'))],
    di.moves(DIVIDE),
    { ...c1, dial: 'obligation' },
  ],
  'unknown-preliminary': [ballotOn(), ada.votesOn('a1', 'yes'), { question: 'a1' }],
  'silence-procedure': [ballotOn(), ada.votes('c1', 'yes'), {}, silence],
  'no-silence-procedure': [ballotOn(), ada.breaksSilence('c1'), {}],
  'silence-broken': [[ballotOn(), ada.breaksSilence('c1')], ada.breaksSilence('c1'), c1, silence],
  'not-voted-on': [
    [consultations, di.proposes(), tabled([text()], 2), chair.advances(), chair.advances()],
    ada.explains('c1', 'Why?'),
    c1,
  ],
  'not-chair': [consultations, ada.tablesChairText(), {}],
  'chair-text-open': [[consultations, chair.tablesChairText()], chair.tablesChairText(), c1],
  'unknown-amendment': [onTable, ada.acceptsAmendment('a1'), a1],
  'amendment-closed': [[amending, cy.withdrawsAmendment('a1')], ada.acceptsAmendment('a1'), a1],
  'amendment-of-amendment': [amending, di.proposesAmendment('a1', { position: 5 }), a1],
  'not-mover': [amending, di.withdrawsAmendment('a1'), a1],
  'not-a-sponsor': [amending, di.acceptsAmendment('a1'), c1],
  'already-answered': [[amending, ada.acceptsAmendment('a1')], ada.acceptsAmendment('a1'), a1],
  'already-signed': [amending, cy.signsAmendment('a1'), a1],
  'unknown-bracket': [onTable, cy.liftsBracket('b1'), { bracket: 'b1' }],
  'bracket-closed': [[bracketing, cy.liftsBracket('b1')], cy.liftsBracket('b1'), { bracket: 'b1' }],
  'already-bracketed': [bracketing, cy.brackets('c1', at75), { ...c1, point: 'position' }],
  'not-holder': [bracketing, di.liftsBracket('b1'), { bracket: 'b1' }],
  'no-alternative': [
    onTable,
    cy.brackets('c1', { point: 'obligation', alternative: 1 }),
    { ...c1, point: 'obligation' },
  ],
  'unknown-link': [onTable, ada.leavesLink('l1'), { link: 'l1' }],
  'link-closed': [[linking, ada.leavesLink('l1')], ada.leavesLink('l1'), { link: 'l1' }],
  'link-one-issue': [[onTable, bo.proposes()], ada.links('c1', 'c2'), { issue: 'CABLES' }],
  'already-linked': [linking, ada.links('c1', 'c2'), c1],
  'not-in-link': [linking, cy.leavesLink('l1'), { link: 'l1' }],
  'already-agreed': [linking, ada.agreesToLink('l1', { c1: 1, c2: 1 }), { link: 'l1' }],
  'no-addressee': [consultations, ada.says('Hello', 'ARC'), {}],
  'plenary-only': [consultations, ada.says('Hello', 'BOR'), {}, harbourWith({ press: 'plenary' })],
  'no-press': [consultations, ada.says('Hello'), {}, harbourWith({ press: 'none' })],
  'unknown-channel': [consultations, ada.leavesChannel('BOR+CAL'), { channel: 'BOR+CAL' }],
  'not-in-channel': [
    [consultations, ada.opensChannel('BOR'), ada.leavesChannel('ARC+BOR')],
    ada.leavesChannel('ARC+BOR'),
    { channel: 'ARC+BOR' },
  ],
  'with-oneself': [onTable, ada.offersUnderstanding('ARC', YES, YES), {}],
  'unknown-understanding': [[onTable, understanding], cy.acceptsUnderstanding('ARC+BOR-1'), between],
  'understanding-closed': [
    [onTable, understanding, bo.declinesUnderstanding('ARC+BOR-1')],
    bo.acceptsUnderstanding('ARC+BOR-1'),
    between,
  ],
  'already-understood': [[onTable, understanding], understanding, between],
  'not-yours-to-answer': [[onTable, understanding], ada.acceptsUnderstanding('ARC+BOR-1'), {}],
  'not-yours-to-withdraw': [[onTable, understanding], bo.withdrawsUnderstanding('ARC+BOR-1'), {}],
  'unknown-dialogue': [[consultations, dialogue], cy.acceptsDialogue('ARC+BOR-1'), dialogued, diplomatic],
  'dialogue-closed': [
    [consultations, dialogue, ada.withdrawsDialogue('ARC+BOR-1')],
    bo.acceptsDialogue('ARC+BOR-1'),
    dialogued,
    diplomatic,
  ],
  'dialogue-open': [[consultations, dialogue], bo.offersDialogue('ARC', 'CABLES'), dialogued, diplomatic],
  'no-slots': [consultations, dialogue, {}],
  'no-requests': [consultations, ada.requestsInstructions(1), {}],
  'unknown-red-line': [consultations, ada.requestsInstructions(2), { line: 2 }, diplomatic],
  'no-reservations': [ballotOn(), ada.reserves('c1'), {}],
  'too-soft-to-reserve': [ballotOn(text({ obligation: 0 })), ada.reserves('c1'), c1, signed],
  'already-reserved': [[ballotOn(), ada.reserves('c1')], ada.reserves('c1'), c1, signed],
  'not-reserved': [ballotOn(), ada.withdrawsReservation('c1'), c1, signed],
  'already-signed-act': [[signing, ada.signs()], ada.declinesToSign(), {}, signed],
  'not-bound': [signing, di.reserves('c2'), { clause: 'c2' }, signed],
  'not-open-to-accession': [signing, ada.accedes('c1'), c1, signed],
  'already-bound': [signing, ada.accedes('c1'), c1, { ...signed, procedure: optIn }],
  'unknown-news': [consultations, chair.breaksNews('rumour'), { event: 'rumour' }],
  'news-broke': [
    [consultations, chair.breaksNews('CANARY-card')],
    chair.breaksNews('CANARY-card'),
    { event: 'CANARY-card' },
  ],
  'nothing-to-undo': [briefing, chair.undoes('PhaseStarted'), {}],
  'step-moved-on': [onTable, chair.undoes('ClauseProposed'), { event: 'ClauseCoSponsored' }],
  'unknown-entry': [consultations, chair.strikes(9), { entry: 9 }],
  'already-struck': [[consultations, chair.strikes(1)], chair.strikes(1), { entry: 1 }],
  'not-head': [[consultations, teamed], eve.isReady(), {}, pairs],
  'team-full': [
    [consultations, teamed, fay.joins()],
    chair.assignsBeside('fay', 'ARC'),
    { party: 'ARC', limit: 2 },
    pairs,
  ],
  'head-present': [[consultations, teamed], eve.takesOver(), {}, pairs],
  'already-head': [consultations, ada.takesOver(), {}],
  muted: [[consultations, chair.mutes('ada')], ada.says('Hello'), {}],
  'has-caretaker': [[consultations, chair.seatsCaretaker('ARC')], chair.seatsCaretaker('ARC'), { party: 'ARC' }],
  'no-caretaker': [consultations, chair.endsCaretaker('ARC'), { party: 'ARC' }],
  'has-bot': [chair.seatsBot('ARC'), chair.seatsBot('ARC'), { party: 'ARC' }],
  'no-bot': [allSeated, chair.endsBot('ARC'), { party: 'ARC' }],
  'no-substitutes': [[consultations, eve.joins()], chair.assigns('eve', 'ARC'), {}, withoutSubstitutes],
  'not-held': [toTheEnd, chair.releases(), {}],
};

test.each(Object.entries<Case<RefusalCode>>(CASES))('%s', (code, [steps, move, details, scenario]) => {
  const play = played(opened(scenario ?? harbour), steps);
  expect(answer(play, move)).toStrictEqual({ ok: false, error: { code, ...details } });
});

test('Two refusals of a kind are equal: nothing in them depends on who asks when', () =>
  expect(answer(played(opened(harbour), ballotOn()), ada.proposes())).toStrictEqual(
    answer(played(opened(harbour), [ballotOn(), later(30)]), bo.proposes()),
  ));
