/**
 * One case for every refusal code, so that none can be added without one; the other files have the finer cases. What is
 * refused also says what the client needs to word it.
 */
import { expect, test } from 'vitest';
import { MOST_PEOPLE } from '#shared/model/limits.ts';
import type { Moved } from '#shared/model/motion.ts';
import type { Refusal, RefusalCode } from '#shared/model/refusal.ts';
import type { Scenario } from '#shared/model/scenario.ts';
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
const crowd: Step = Array.from({ length: MOST_PEOPLE }, (_, index) => delegate(`person-${index}`).joins());
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
  'no-addressee': [consultations, ada.says('Hello', 'ARC'), {}],
};

test.each(Object.entries<Case<RefusalCode>>(CASES))('%s', (code, [steps, move, details, scenario]) => {
  const play = played(opened(scenario ?? harbour), steps);
  expect(answer(play, move)).toStrictEqual({ ok: false, error: { code, ...details } });
});

test('Two refusals of a kind are equal: nothing in them depends on who asks when', () =>
  expect(answer(played(opened(harbour), ballotOn()), ada.proposes())).toStrictEqual(
    answer(played(opened(harbour), [ballotOn(), later(30)]), bo.proposes()),
  ));
