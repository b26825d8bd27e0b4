/** Every coded answer and every line of the record has words; what it carries is named as people name it. */
import { computed } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import '../kit/allWords.ts';
import type { TableStore } from '#client/store/table.ts';
import { TRUST_WORDS } from '#client/store/trust.ts';
import { t } from '#client/text/i18n.ts';
import { denialText, recordText, rejectionText, type Trouble } from '#client/text/wording.ts';
import { CHAIR, CHOICES, REJECTIONS } from '#shared/model/clause.ts';
import { DIALS, LEVELS } from '#shared/model/dials.ts';
import { PHASES, RECORD_KINDS, type RecordKind } from '#shared/model/game.ts';
import { DECISION_RULES } from '#shared/model/scenario.ts';
import type {
  BondView,
  ClauseView,
  MotionView,
  PublicView,
  RecordView,
  SupportView,
  VoteView,
} from '#shared/model/view.ts';
import { ada, bo, content, text } from '#tests/kit/moves.ts';
import { consultations } from '#tests/kit/openings.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';

const play = harbourAfter(
  consultations,
  ada.proposes(text({ title: 'Calm seas' })),
  bo.coSponsors('c1'),
  bo.proposes(text({ issue: 'DATA', title: 'Open books' })),
);
/** What lines of the record may be about, beside clauses. */
const SUBJECTS: Partial<PublicView> = {
  brackets: {
    b1: {
      number: 1,
      clause: 'c1',
      party: 'CAL',
      round: 1,
      point: 'obligation',
      reason: 'tactical',
      alternative: '0',
      status: 'open',
      votes: {},
    },
  },
  links: { l1: { number: 1, party: 'ARC', status: 'linked', clauses: { c2: true, c1: true }, agreed: {} } },
  motions: {
    m1: motion({ kind: 'caucus', minutes: 5 }),
    m2: motion({ kind: 'close-debate' }),
    m3: motion({ kind: 'divide', clause: 'c1', dial: 'delegation' }),
  },
  news: {
    1: {
      event: 'cut',
      title: 'A cable is cut',
      text: 'A ship cut it.',
      at: 0,
      round: 1,
      source: 'none',
      inferred: true,
      trust: {},
      uncertainty: {},
    },
  },
};

function motion(changes: Partial<MotionView>): MotionView {
  const nothing = { number: 1, round: 1, minutes: 0, clause: '', dial: '', spoken: {}, status: 'open' } as const;
  return { kind: 'caucus', party: 'ARC', ...nothing, ...changes };
}

/** The table of a played game, with more on it. */
function withMore(seen: TableStore): TableStore {
  const everybody = computed(() => (seen.everybody.value ? { ...seen.everybody.value, ...SUBJECTS } : undefined));
  return { ...seen, everybody };
}

const table = withMore(tableOf(play, 'ada'));

type Code = Trouble['code'];
const clause = 'c1';
const party = 'BOR';
/** One of each, so that no code can be added without words. */
const TROUBLES: { readonly [C in Code]: Omit<Extract<Trouble, { code: C }>, 'code'> } = {
  malformed: { where: 'party', problem: 'Invalid' },
  'not-for-you': {},
  'no-seat': {},
  'entry-closed': {},
  'table-full': { limit: 400 },
  'already-joined': {},
  'unknown-person': {},
  'unknown-party': { party },
  'party-taken': { party },
  'seated-elsewhere': { party },
  'practice-closed': { scenario: 'norms-2015' },
  'practice-full': {},
  busy: {},
  'not-released': {},
  'has-bot': { party },
  'no-bot': { party },
  'seats-fixed': {},
  'party-not-playing': { party },
  'already-started': {},
  'not-started': {},
  'game-over': {},
  'required-empty': { parties: 'Arcadia, Bordavia' },
  'too-few-parties': {},
  'wrong-phase': { phase: 'voting' },
  'deadline-passed': {},
  paused: {},
  'not-paused': {},
  'phase-moved-on': { phase: 'outcome' },
  'unknown-issue': { issue: 'FISH' },
  'unknown-clause': { clause: 'c9' },
  'clause-closed': { clause },
  'not-sponsor': { clause },
  'own-clause': { clause },
  'already-supported': { clause },
  'not-supported': { clause },
  'nothing-changed': { clause },
  'draft-limit': { limit: 2 },
  'too-many': { limit: 12 },
  'text-moved': { clause, seen: 1, now: 2, from: content(text()), to: content(text()) },
  'not-head': {},
  'team-full': { party, limit: 2 },
  'head-present': {},
  'already-head': {},
  muted: {},
  'has-caretaker': { party },
  'no-caretaker': { party },
  'no-substitutes': {},
  'not-held': {},
  'unknown-revision': { clause, seen: 7 },
  'not-on-ballot': { clause },
  'no-addressee': {},
  'in-caucus': {},
  'not-chair': {},
  'chair-text-open': { clause },
  'unknown-amendment': { amendment: 'a9' },
  'amendment-closed': { amendment: 'a2' },
  'amendment-of-amendment': { amendment: 'a2' },
  'not-mover': { amendment: 'a2' },
  'not-a-sponsor': { clause },
  'already-answered': { amendment: 'a2' },
  'already-signed': { amendment: 'a2' },
  'unknown-bracket': { bracket: 'b1' },
  'bracket-closed': { bracket: 'b1' },
  'already-bracketed': { clause, point: 'text' },
  'not-holder': { bracket: 'b1' },
  'no-alternative': { clause, point: 'position' },
  'unknown-link': { link: 'l1' },
  'link-closed': { link: 'l1' },
  'link-one-issue': { issue: 'DATA' },
  'already-linked': { clause },
  'not-in-link': { link: 'l1' },
  'already-agreed': { link: 'l1' },
  'motion-open': { motion: 'm1' },
  'moved-in-vain': { motion: 'm1' },
  'unknown-motion': { motion: 'm1' },
  'motion-closed': { motion: 'm1' },
  'already-spoken': { motion: 'm1' },
  'nothing-to-divide': { clause, dial: 'precision' },
  'already-divided': { clause, dial: 'precision' },
  'unknown-preliminary': { question: 'a1' },
  'silence-procedure': {},
  'no-silence-procedure': {},
  'silence-broken': { clause },
  'no-reservations': {},
  'too-soft-to-reserve': { clause },
  'already-reserved': { clause },
  'not-reserved': { clause },
  'not-voted-on': { clause },
  'already-signed-act': {},
  'not-bound': { clause },
  'not-open-to-accession': { clause },
  'already-bound': { clause },
  'plenary-only': {},
  'no-press': {},
  'unknown-channel': { channel: 'ARC+BOR' },
  'not-in-channel': { channel: 'ARC+BOR' },
  'with-oneself': {},
  'unknown-understanding': { understanding: 'ARC+BOR-1' },
  'understanding-closed': { understanding: 'ARC+BOR-1' },
  'already-understood': { understanding: 'ARC+BOR-1' },
  'not-yours-to-answer': {},
  'not-yours-to-withdraw': {},
  'unknown-dialogue': { dialogue: 'ARC+BOR-1' },
  'dialogue-closed': { dialogue: 'ARC+BOR-1' },
  'dialogue-open': { dialogue: 'ARC+BOR-1' },
  'no-slots': {},
  'no-requests': {},
  'unknown-red-line': { line: 3 },
  'unknown-news': { event: 'cut' },
  'news-broke': { event: 'cut' },
  'nothing-to-undo': {},
  'step-moved-on': { event: 'ClauseProposed' },
  'unknown-entry': { entry: 9 },
  'already-struck': { entry: 2 },
  'bad-command-id': {},
  'too-many-messages': {},
  'unknown-code': {},
  'too-many-tries': { seconds: 30 },
  'signed-out': {},
  'seat-dealt': {},
  'unknown-table': {},
  'unknown-scenario': { scenario: 'norms-1815' },
  'not-found': {},
  'too-large': {},
  'not-saved': {},
  'server-error': {},
  unreachable: {},
};
/** What is not there has no name, and one's own clause on one's own desk needs none. */
const UNNAMED: readonly Code[] = ['unknown-clause', 'nothing-changed', 'chair-text-open'];
const troubles = Object.entries(TROUBLES).map(([code, details]) => ({ code, ...details }) as Trouble);

/** What is wrong with words: a key, a hole, a doubled space. */
const NO_WORDS = /\{\{|\}\}|undefined|\[object| {2}|^\s|\s$|^.?$|\b[a-z]+(?:\.[a-z-]+)+\b|^(?:words|panels|shell):/;
/** A sentence begins with a capital and ends with a stop. */
const SENTENCE = /^\p{Lu}.*\.$/su;
const unsaid = (sentences: readonly string[]) =>
  sentences.filter((said) => NO_WORDS.test(said) || !SENTENCE.test(said));

describe('every refusal and fault', () => {
  it.each(troubles)('$code is a sentence, at a table and without one', (trouble) => {
    expect(unsaid([denialText(trouble, table), denialText(trouble)])).toEqual([]);
  });

  it('is a sentence of its own', () => {
    const sentences = troubles.map((trouble) => denialText(trouble, table));
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('names parties, clauses and phases, and shows no id', () => {
    const named = (trouble: Trouble): readonly string[] => [
      ...('party' in trouble ? ['Bordavia'] : []),
      ...('clause' in trouble && !UNNAMED.includes(trouble.code) ? ['lause 1, “Calm seas”'] : []),
      ...('phase' in trouble ? [`“${t(`words:phase.${trouble.phase}`)}”`] : []),
    ];
    for (const trouble of troubles) {
      const said = denialText(trouble, table);
      expect(named(trouble).filter((name) => !said.includes(name))).toEqual([]);
      expect(said).not.toMatch(/\b[abclm][129]\b|\bBOR\b/);
    }
  });

  it('counts', () => {
    expect(denialText({ code: 'draft-limit', limit: 1 })).toContain('your 1 draft of');
    expect(denialText({ code: 'draft-limit', limit: 3 })).toContain('your 3 drafts of');
    expect(denialText({ code: 'too-many-tries', seconds: 1 })).toContain('1 second ');
    expect(denialText({ code: 'too-many-tries', seconds: 9 })).toContain('9 seconds ');
  });
});

describe('a field that is not of the form', () => {
  const about = (where: string) => denialText({ code: 'malformed', where, problem: '' });

  it.each([
    ['name', '40'],
    ['code', 'six'],
    ['content.title', '80'],
    ['content.text', '1500'],
    ['text', '1000'],
    ['content.position', '100'],
    ['content.obligation', 'four'],
    ['content.precision', 'four'],
    ['content.delegation', 'four'],
  ])('%s is told what it must hold', (where, limit) => {
    expect(unsaid([about(where)])).toEqual([]);
    expect(about(where)).toContain(limit);
  });
});

describe('every line of the record', () => {
  const noted = (kind: RecordKind, changes: Partial<RecordView> = {}): RecordView => ({
    kind,
    at: 0,
    round: 2,
    party: 'CAL',
    clause,
    issue: 'CABLES',
    phase: 'voting',
    rejection: 'objection',
    value: 0.5,
    subject: '',
    point: '',
    reason: '',
    struck: '',
    ...changes,
  });

  it.each(RECORD_KINDS)('%s is a sentence', (kind) => {
    const subject = kind === 'undone' ? '' : 'a2';
    expect(unsaid([recordText(table, noted(kind, { subject }))])).toEqual([]);
  });

  it.each(PHASES)('the beginning of %s is a sentence of its own', (phase) => {
    const said = recordText(table, noted('phase', { phase }));
    expect(unsaid([said])).toEqual([]);
    expect(PHASES.filter((other) => recordText(table, noted('phase', { phase: other })) === said)).toEqual([phase]);
  });

  it.each(REJECTIONS)('the reason %s ends a sentence', (rejection) => {
    const said = recordText(table, noted('rejected', { rejection }));
    expect(unsaid([said])).toEqual([]);
    expect(said).toContain(rejectionText(rejection));
  });

  it('of the game that was played names who did what', () => {
    const record = Object.values(table.everybody.value?.record ?? {});
    const lines = record.map((entry) => recordText(table, entry));
    expect(lines).toContain('Arcadia tabled clause 1, “Calm seas” on undersea cables.');
    expect(lines).toContain('Bordavia now supports clause 1, “Calm seas”.');
    expect(unsaid(lines)).toEqual([]);
  });

  it('of the floor names amendments, points, clauses and what is moved', () => {
    const said = (kind: RecordKind, changes: Partial<RecordView>) => recordText(table, noted(kind, changes));
    expect(said('amendment-proposed', { subject: 'a2' })).toBe(
      'Caledon proposes amendment 2 to clause 1, “Calm seas”.',
    );
    expect(said('bracketed', { point: 'text' })).toBe('Caledon put the text of clause 1, “Calm seas” in brackets.');
    expect(said('bracket-lifted', { subject: 'b1' })).toContain('around the obligation of clause 1');
    expect(said('linked', { subject: 'l1' })).toMatch(/^Clauses 1 and 2 are linked/);
    expect(said('link-offered', { subject: 'l1', party: '' })).toContain('asked again');
    expect(said('caucus', { value: 5 })).toContain('a caucus of 5 minutes');
    expect(said('moved', { subject: 'm1' })).toBe('Caledon moves a caucus of 5 minutes.');
    expect(said('moved', { subject: 'm2' })).toContain('close the debate');
    expect(said('motion-carried', { subject: 'm3' })).toContain('the delegation of clause 1, “Calm seas”');
    expect(said('news', { subject: 'cut' })).toBe('Newsflash: “A cable is cut”.');
    expect(said('ratified', { value: 0.725 })).toContain('73 %');
  });

  it('of a step that was undone is still a sentence, though its subject is gone', () => {
    const others = RECORD_KINDS.filter((kind) => kind !== 'undone');
    const gone = others.map((kind) => recordText(table, noted(kind, { subject: 'x9', clause: 'c9' })));
    expect(unsaid(gone)).toEqual([]);
    expect(recordText(table, noted('news', { subject: 'undone' }))).toBe('A newsflash that was undone.');
    expect(recordText(table, noted('moved', { subject: 'm9', point: 'caucus', value: 10 }))).toContain('10 minutes');
  });

  it('gives the facilitator’s reason, where there is one', () => {
    expect(recordText(table, noted('undone', { subject: '', reason: 'A slip' }))).toMatch(
      / step\. Reason: “A slip”\.$/,
    );
    expect(recordText(table, noted('undone', { subject: '', reason: 'A slip.' }))).toMatch(/“A slip”\.$/);
    expect(recordText(table, noted('undone', { subject: 'VoteCast' }))).toContain(': a vote was cast.');
    expect(recordText(table, noted('stopped'))).not.toContain('Reason');
  });

  it('tells the vote on first questions from the vote on the clauses', () => {
    expect(recordText(table, noted('phase', { value: 2 }))).toBe('Round 2: the table votes first on 2 questions.');
    expect(recordText(table, noted('phase', { value: 0 }))).toBe('Round 2: the ballot is open.');
  });

  it('calls whoever tables a chair’s text the Chair', () => {
    expect(recordText(table, noted('proposed', { party: CHAIR }))).toMatch(/^The Chair tabled clause 1/);
    expect(recordText(table, noted('chair-appointed', { party: '' }))).toContain('Only the facilitator');
  });

  it('finds a clause’s issue by itself, and says minutes and per cent in whole numbers', () => {
    expect(recordText(table, noted('adopted', { issue: '' }))).toContain('undersea cables');
    expect(recordText(table, noted('extended', { value: 10 }))).toMatch(/\b1 minute\b/);
    expect(recordText(table, noted('extended', { value: 300 }))).toMatch(/\b5 minutes\b/);
    expect(recordText(table, noted('learned', { value: 0.29999999999999993 }))).toContain('30 %');
  });
});

describe('every other word', () => {
  const statuses: readonly ClauseView['status'][] = [
    'live',
    'adopted',
    'pending',
    'rejected',
    'withdrawn',
    'superseded',
    'lapsed',
  ];
  const votes: readonly VoteView[] = ['yes', 'no', 'abstain', 'silent', 'absent'];
  const supports: readonly SupportView[] = ['sponsor', 'co-sponsor', 'asked-again'];
  const bonds: readonly BondView[] = ['bound', 'repudiated', 'reserved'];
  const groups = {
    phases: PHASES.map((phase) => t(`words:phase.${phase}`)),
    statuses: statuses.map((status) => t(`words:status.${status}`)),
    choices: CHOICES.map((choice) => t(`words:choice.${choice}`)),
    votes: votes.map((vote) => t(`words:vote.${vote}`)),
    supports: supports.map((support) => t(`words:support.${support}`)),
    bonds: bonds.map((bond) => t(`words:bond.${bond}`)),
    rules: DECISION_RULES.map((rule) => t(`words:rule.${rule}`)),
    rejections: REJECTIONS.map(rejectionText),
    dials: DIALS.map((dial) => t(`words:dial.${dial}`)),
    hardness: ([1, 2, 3, 4, 5] as const).map((hardness) => t(`words:hardness.${hardness}`)),
    trust: TRUST_WORDS.map((word) => t(`words:trust.${word}`)),
    obligation: LEVELS.map((level) => t(`words:level.obligation.${level}`)),
    precision: LEVELS.map((level) => t(`words:level.precision.${level}`)),
    delegation: LEVELS.map((level) => t(`words:level.delegation.${level}`)),
    obstacles: PHASES.map((phase) => t(`panels:obstacle.phase.${phase}`)),
  };

  it.each(Object.entries(groups))('of the %s is there', (_group, words) =>
    expect(words.filter((word) => NO_WORDS.test(word))).toEqual([]),
  );

  it.each(Object.entries(groups).filter(([group]) => group !== 'obstacles'))(
    'of the %s differs from the rest',
    (_group, words) => {
      expect(new Set(words).size).toBe(words.length);
    },
  );
});
