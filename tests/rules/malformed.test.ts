/** What is no command is refused with the field that is wrong, before the game is asked at all. */
import { describe, expect, test } from 'vitest';
import { LIMITS } from '#shared/model/limits.ts';
import { parseCommand } from '#shared/rules/commands.ts';
import { given } from '#tests/kit/given.ts';
import { ada, content, text } from '#tests/kit/moves.ts';
import { consultations } from '#tests/kit/openings.ts';

const whereOf = (command: unknown): string => {
  const parsed = parseCommand(command);
  if (parsed.ok) return 'nowhere';
  return parsed.error.code === 'malformed' ? parsed.error.where : parsed.error.code;
};

const proposal = (changes: object) => ({
  type: 'ProposeClause',
  issue: 'CABLES',
  content: { ...content(text()), ...changes },
});
const join = (name: unknown) => ({ type: 'JoinTable', name });
const say = (words: unknown, to: unknown = []) => ({ type: 'SendMessage', to, text: words });

test('A malformed command changes nothing and says where it is wrong', () =>
  given(consultations)
    .when(ada.asks(proposal({ position: 62 })))
    .thenRefused('malformed', { where: 'content.position', problem: 'Invalid number: must be a multiple of 5' }));

test('The proposal that the cases below spoil is itself in order', () => expect(whereOf(proposal({}))).toBe('nowhere'));

describe('Not a command at all', () => {
  test.each([
    [undefined, 'command'],
    [null, 'command'],
    ['Pause', 'command'],
    [42, 'command'],
    [[], 'command'],
    [{}, 'type'],
    [{ type: 'Win' }, 'type'],
    [{ type: '__proto__' }, 'type'],
    [{ type: 'constructor' }, 'type'],
    [{ type: ['Pause'] }, 'type'],
  ])('%j', (command, where) => expect(whereOf(command)).toBe(where));
});

describe('A clause', () => {
  test.each([-5, 105, 2.5, 62, '60', null, undefined, Number.NaN, Number.POSITIVE_INFINITY, 1e308])(
    'cannot stand at %s',
    (position) => expect(whereOf(proposal({ position }))).toBe('content.position'),
  );

  test.each(['obligation', 'precision', 'delegation'])('has %s from 0 to 3 in whole levels', (dial) => {
    for (const level of [-1, 4, 0.5, 1 / 3, '1', null, undefined, Number.NaN, true])
      expect(whereOf(proposal({ [dial]: level }))).toBe(`content.${dial}`);
    for (const level of [0, 1, 2, 3]) expect(whereOf(proposal({ [dial]: level }))).toBe('nowhere');
  });

  test.each([
    ['title', LIMITS.title],
    ['text', LIMITS.text],
  ])('has a %s of some characters, and not too many', (field, max) => {
    expect(whereOf(proposal({ [field]: 'x'.repeat(max) }))).toBe('nowhere');
    for (const words of ['', '   ', '\n', 'x'.repeat(max + 1), 'x'.repeat(1_000_000), 7, null, undefined])
      expect(whereOf(proposal({ [field]: words }))).toBe(`content.${field}`);
  });

  test('may have a text of several lines, but a title of one', () => {
    expect(whereOf(proposal({ text: 'One.\n\tTwo.' }))).toBe('nowhere');
    expect(whereOf(proposal({ title: 'One\nTwo' }))).toBe('content.title');
  });
});

describe('Words of a person', () => {
  test('a name has 40 characters at most', () => {
    expect(whereOf(join('x'.repeat(40)))).toBe('nowhere');
    expect(whereOf(join('x'.repeat(41)))).toBe('name');
    expect(whereOf(join('x'.repeat(500)))).toBe('name');
  });

  test('a name in any script is a name', () => {
    for (const name of ['Ада', '李小龍', 'Ólafur', 'O’Neill', 'جبران', '👩‍⚖️'])
      expect(whereOf(join(name)), name).toBe('nowhere');
  });

  test.each([
    ['nul', 'A\u0000da'],
    ['escape', 'A\u001Bda'],
    ['line break', 'A\nda'],
    ['tab', 'A\tda'],
    ['C1 control', 'A\u0085da'],
    ['zero width space', 'A\u200Bda'],
    ['right to left override', 'A\u202Eda'],
    ['isolate', 'A\u2066da'],
    ['byte order mark in the middle', 'A\uFEFFda'],
  ])('a name holds no %s', (_what, name) => expect(whereOf(join(name))).toBe('name'));

  test.each(['', '    ', 7, null, undefined, {}, ['Ada']])('a name is not %j', (name) =>
    expect(whereOf(join(name))).toBe('name'),
  );

  test('a message has 1000 characters at most, and may have lines', () => {
    expect(whereOf(say('x'.repeat(1_000)))).toBe('nowhere');
    expect(whereOf(say('One\nTwo\tThree'))).toBe('nowhere');
    expect(whereOf(say('x'.repeat(1_001)))).toBe('text');
    expect(whereOf(say(''))).toBe('text');
    expect(whereOf(say('\u0007'))).toBe('text');
    expect(whereOf(say('hid\u202Eden'))).toBe('text');
  });
});

describe('A name of a thing', () => {
  const NAMES = ['__proto__', '', ' ', 'a b', 'ARC+BOR', '*', 'x'.repeat(65), '../etc', '-a', 7, null, undefined, {}];

  test.each(NAMES)('%j is none', (name) => {
    expect(whereOf({ type: 'TakeSeat', party: name })).toBe('party');
    expect(whereOf({ type: 'AssignSeat', party: 'ARC', person: name })).toBe('person');
    expect(whereOf({ ...proposal({}), issue: name })).toBe('issue');
    expect(whereOf({ type: 'WithdrawClause', clause: name })).toBe('clause');
    expect(whereOf({ type: 'OpenChannel', to: ['ARC', name] })).toBe('to.1');
  });

  test('a message goes to 20 parties at most', () =>
    expect(
      whereOf(
        say(
          'Hello',
          Array.from({ length: 21 }, () => 'ARC'),
        ),
      ),
    ).toBe('to'));
});

describe('Numbers, choices and switches', () => {
  const vote = (changes: object) => ({ type: 'CastVote', clause: 'c1', revision: 1, choice: 'yes', ...changes });

  test.each([0, -1, 1.5, 10_001, '1', null, undefined, Number.NaN])('a revision is not %s', (revision) => {
    expect(whereOf(vote({ revision }))).toBe('revision');
    expect(whereOf({ type: 'CoSponsor', clause: 'c1', revision })).toBe('revision');
    expect(whereOf({ type: 'AmendClause', clause: 'c1', revision, content: content(text()) })).toBe('revision');
  });

  test.each(['maybe', 'YES', '', null, undefined, true])('a choice is not %j', (choice) =>
    expect(whereOf(vote({ choice }))).toBe('choice'),
  );

  test.each([0, -60, 3_601, 1.5, '60', null, undefined, Number.POSITIVE_INFINITY])(
    'an extension is not %s seconds',
    (seconds) => expect(whereOf({ type: 'Extend', seconds })).toBe('seconds'),
  );

  test.each(['yes', 1, null, undefined])('a switch is not %j', (value) => {
    expect(whereOf({ type: 'MarkReady', ready: value })).toBe('ready');
    expect(whereOf({ type: 'SetEntry', open: value })).toBe('open');
    expect(whereOf({ type: 'NotePresence', person: 'ada', present: value })).toBe('present');
  });

  test.each(['lunch', '', 'Lobby', null, undefined, 3])('a phase is not %j', (phase) => {
    expect(whereOf({ type: 'Advance', phase, round: 1 })).toBe('phase');
  });

  test.each([-1, 101, 0.5, '1', null, undefined])('a round is not %s', (round) => {
    expect(whereOf({ type: 'Advance', phase: 'voting', round })).toBe('round');
  });
});

describe('Fields that nobody asked for', () => {
  test('are refused, at the top and further in', () => {
    expect(whereOf({ type: 'Pause', by: 'ARC' })).toBe('command');
    expect(whereOf({ type: 'CastVote', clause: 'c1', revision: 1, choice: 'yes', party: 'BOR' })).toBe('command');
    expect(whereOf(proposal({ sponsor: 'BOR' }))).toBe('content');
    expect(whereOf(JSON.parse('{"type":"Pause","__proto__":{"admin":true}}'))).toBe('command');
    expect(whereOf(JSON.parse('{"type":"Pause","constructor":{}}'))).toBe('command');
  });

  test('reach nothing that other objects share', () => {
    parseCommand(
      JSON.parse(
        '{"type":"MarkReady","ready":true,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
      ),
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
