/** The export's files, opened as a reader would, and compared with the log row by row. */
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveOf, filesOf } from '#server/export/archive.ts';
import type { Manifest } from '#server/export/manifest.ts';
import type { ExportSource } from '#server/export/source.ts';
import { stateHash } from '#server/export/stateHash.ts';
import { brokenRow, type Row } from '#server/log/rows.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import { debriefOf } from '#shared/rules/phases/debrief.ts';
import { harbour, harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, delegate, di, later, type Step, text } from '#tests/kit/moves.ts';
import { allSeated, consultations } from '#tests/kit/openings.ts';
import { type Logged, logged } from './logged.ts';

type Line = Readonly<Record<string, string>>;

const EXPORTED_AT = Date.UTC(2026, 1, 3, 4, 5, 6);

const sourceOf = (tables: readonly Logged[], changes: Partial<ExportSource> = {}): ExportSource => ({
  title: 'A seminar',
  exportedAt: EXPORTED_AT,
  named: false,
  tables: tables.map(({ source }) => source),
  roster: [],
  ...changes,
});

const linesOf = (csv: string): readonly Line[] => parse(csv, { columns: true });
const headerOf = (csv: string): readonly string[] => (parse(csv, { to: 1 }) as readonly (readonly string[])[])[0] ?? [];

/** The files of an export by name, CSVs read. */
function opened(source: ExportSource) {
  const files = filesOf(source);
  const file = (name: string): string => files[name] ?? '';
  return { files, file, lines: (name: string) => linesOf(file(`${name}.csv`)) };
}

const say = 'Nothing, said she';
const hostile = '=HYPERLINK("http://x.example","click"),\n"two" lines; é 🦑';

const everybody = [ada, bo, cy, di];
/** Two rounds: a soft text is adopted after an amendment; then time runs out. */
const steps: Step = [
  consultations,
  ada.says(say),
  bo.says(hostile, 'ARC'),
  ada.proposes(),
  bo.coSponsors('c1'),
  cy.proposesAmendment('c1', { position: 55 }),
  ada.acceptsAmendment('a1'),
  bo.acceptsAmendment('a1'),
  di.brackets('c1', { point: 'text', alternative: '@nobody' }, { revision: 2 }),
  di.liftsBracket('b1', 2),
  later(100),
  chair.pauses(),
  later(30),
  chair.resumes(),
  chair.extends(60),
  clock.notesLeaving('di'),
  later(50),
  clock.notesComing('di'),
  chair.advances(),
  later(5),
  [ada, bo, cy].map((who) => who.votes('c1', 'yes', 2)),
  di.votes('c1', 'abstain', 2),
  later(90),
  chair.advances(),
  later(20),
  chair.advances(),
  chair.advances(),
];
const one = logged(harbour, steps);
const eventsIn = ({ source }: Logged): readonly (readonly [Row, GameEvent])[] =>
  source.rows.flatMap((row) => (JSON.parse(row.events) as readonly GameEvent[]).map((event) => [row, event] as const));

describe('the zip', () => {
  const { file: plain } = opened(sourceOf([one]));
  const zip = unzipSync(archiveOf(sourceOf([one])));

  it('holds every file, and the same from one call to the next', () => {
    expect(Object.keys(zip).sort()).toEqual([
      'amendments.csv',
      'brackets.csv',
      'clauses.csv',
      'codebook.csv',
      'codebook.md',
      'events.csv',
      'log-T1.jsonl',
      'manifest.json',
      'messages.csv',
      'participants.csv',
      'participation.csv',
      'phases.csv',
      'rolling-text-T1.md',
      'scores.csv',
      'understandings.csv',
      'votes.csv',
    ]);
    for (const [name, bytes] of Object.entries(zip)) expect(strFromU8(bytes), name).toBe(plain(name));
    expect(archiveOf(sourceOf([one]))).toEqual(archiveOf(sourceOf([one])));
  });

  it('holds CSV after RFC 4180: no byte order mark, every cell quoted, lines end in CRLF', () => {
    for (const name of Object.keys(zip).filter((each) => each.endsWith('.csv'))) {
      const csv = plain(name);
      expect(csv.startsWith('"'), name).toBe(true);
      expect(csv.endsWith('"\r\n'), name).toBe(true);
      const lines = parse(csv, { record_delimiter: '\r\n' }) as readonly (readonly string[])[];
      const again = lines
        .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        .map((line) => `${line}\r\n`);
      expect(again.join(''), name).toBe(csv);
    }
  });

  it('has a codebook that names exactly the columns of every file', () => {
    const described = linesOf(plain('codebook.csv'));
    const files = Object.keys(zip).filter((name) => name.endsWith('.csv'));
    for (const name of files) {
      const columns = described.filter(({ file }) => file === name).map(({ column }) => column);
      expect(columns, name).toEqual(headerOf(plain(name)));
    }
    expect(new Set(described.map(({ file }) => file))).toEqual(new Set(files));
    expect(described.filter(({ unit, meaning }) => unit === '' || meaning === '')).toEqual([]);
    for (const { column = '' } of described) expect(plain('codebook.md')).toContain(`| \`${column}\` |`);
  });
});

describe('an export compared with the log', () => {
  const { lines, file } = opened(sourceOf([one]));
  const events = eventsIn(one);

  it('has one row an event, with its own data', () => {
    const rows = lines('events');
    expect(rows).toHaveLength(events.length);
    for (const [index, [row, event]] of events.entries()) {
      const line = rows[index];
      expect(line).toMatchObject({
        table: 'T1',
        seq: String(row.seq),
        at: new Date(row.at).toISOString(),
        type: event.type,
      });
      const { type: _type, ...data } = event;
      expect(Object.keys(JSON.parse(line?.['data'] ?? '') as object)).toEqual(Object.keys(data));
    }
  });

  it('has every message with its words, as they were said', () => {
    const sent = events.flatMap(([row, event]) => (event.type === 'MessageSent' ? [{ row, event }] : []));
    expect(lines('messages').map(({ seq, channel, text: words }) => [seq, channel, words])).toEqual(
      sent.map(({ row, event }) => {
        const words = event.text.slice(1);
        return [String(row.seq), event.channel, words === hostile ? `'${hostile}` : words];
      }),
    );
    expect(lines('messages').map(({ from, party, members }) => [from, party, members])).toEqual([
      ['T1-ARC-1', 'ARC', ''],
      ['T1-BOR-1', 'BOR', 'ARC BOR'],
    ]);
  });

  it('has each revision of each clause, with who asked for it', () => {
    const taken = events.find(([, event]) => event.type === 'AmendmentTakenIn')?.[0];
    expect(
      lines('clauses').map(({ clause, revision, by, position, status, seq }) => [
        clause,
        revision,
        by,
        position,
        status,
        seq,
      ]),
    ).toEqual([
      [
        'c1',
        '1',
        'T1-ARC-1',
        '60',
        'adopted',
        String(events.find(([, { type }]) => type === 'ClauseProposed')?.[0].seq),
      ],
      ['c1', '2', 'T1-BOR-1', '55', 'adopted', String(taken?.seq)],
    ]);
  });

  it('has every vote as it stood at the close, with who cast it', () => {
    expect(
      lines('votes').map(({ question, party, choice, cast_by, result }) => [question, party, choice, cast_by, result]),
    ).toEqual([
      ['c1', 'ARC', 'yes', 'T1-ARC-1', 'adopted'],
      ['c1', 'BOR', 'yes', 'T1-BOR-1', 'adopted'],
      ['c1', 'CAL', 'yes', 'T1-CAL-1', 'adopted'],
      ['c1', 'DEL', 'abstain', 'T1-DEL-1', 'adopted'],
    ]);
  });

  it('has amendments and brackets with what became of them', () => {
    expect(lines('amendments')).toMatchObject([
      { amendment: 'a1', by: 'T1-CAL-1', party: 'CAL', clause: 'c1', position: '55', title: '', status: 'taken-in' },
    ]);
    expect(lines('brackets')).toMatchObject([
      { bracket: 'b1', by: 'T1-DEL-1', point: 'text', alternative: "'@nobody", status: 'lifted' },
    ]);
  });

  it('has the phases with planned and real time, pauses and extensions', () => {
    const phases = lines('phases').map((line) => [
      line['phase'],
      line['round'],
      line['planned_seconds'],
      line['real_seconds'],
      line['paused_seconds'],
      line['extended_seconds'],
    ]);
    expect(phases.slice(0, 5)).toEqual([
      ['lobby', '0', '', '0', '0', '0'],
      ['briefing', '0', '60', '0', '0', '0'],
      ['consultations', '1', '600', '190', '30', '60'],
      ['voting', '1', '120', '5', '0', '0'],
      ['outcome', '1', '90', '90', '0', '0'],
    ]);
    expect(lines('phases').at(-1)?.['ended']).toBe('');
  });

  it('has the scores term by term, at each outcome and at the end, as the model has them', () => {
    const { results, joint } = debriefOf(one.game);
    const end = lines('scores').filter(({ moment }) => moment === 'end');
    expect(end.map(({ party }) => party)).toEqual(one.game.playing);
    for (const line of end) {
      const result = results[line['party'] ?? '']?.clauses['c1'];
      const told = [
        line['benefit'],
        line['sovereignty'],
        line['status_quo'],
        line['net'],
        line['weight'],
        line['points'],
      ];
      const { benefit, sovereignty, statusQuo, net, weight, points } = result ?? {};
      expect(told.map(Number)).toEqual([benefit, sovereignty, statusQuo, net, weight, points]);
      expect([Number(line['joint_result']), line['bound']]).toEqual([joint, '1']);
    }
    expect(new Set(lines('scores').map(({ moment, round }) => `${moment} ${round}`))).toEqual(
      new Set(['outcome 1', 'outcome 2', 'end 2']),
    );
  });

  it('counts what everybody did, by round', () => {
    const people = lines('participants');
    expect(people.map((line) => line['participant.code'])).toEqual(['T1-ARC-1', 'T1-BOR-1', 'T1-CAL-1', 'T1-DEL-1']);
    const [first, second, third, fourth] = people;
    expect(first).toMatchObject({
      'participant.drafts': '1',
      'r1.messages': '1',
      'r2.messages': '0',
      'participant.head': '1',
    });
    expect(second).toMatchObject({ 'participant.messages': '1', 'participant.drafts': '0', 'r1.votes': '1' });
    expect(third).toMatchObject({ 'participant.amendments': '1', 'r1.amendments': '1', 'participant.votes': '1' });
    // Away for 50 seconds of the first round's consultations; the rest of the game lasted as long as for all.
    const seconds = (line: Line | undefined) => Number(line?.['participant.present_seconds']);
    expect(seconds(first) - seconds(fourth)).toBe(50);
    expect(
      lines('participation').map((line) => [line['votes_cast'], line['votes_due'], line['present_share']]),
    ).toEqual([
      ...Array.from({ length: 3 }, () => ['1', '1', '1']),
      ['1', '1', String(Number((seconds(fourth) / seconds(first)).toFixed(4)))],
    ]);
  });

  it('has the log as it is stored, and what it comes to', () => {
    const rows = file('log-T1.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    expect(rows).toEqual(one.source.rows);
    expect(brokenRow(rows)).toBeUndefined();
    expect((JSON.parse(file('manifest.json')) as Manifest).tables).toEqual([
      {
        table: 'T1',
        scenario: 'harbour',
        scenarioHash: 'hash',
        rows: rows.length,
        chain: rows.at(-1)?.hash,
        stateHash: stateHash(one.game),
      },
    ]);
  });

  it('has the rolling text', () => {
    expect(file('rolling-text-T1.md')).toMatch(
      /# The harbour conference: rolling text[^]*\*\*In force\*\*\n\n### Clause 1: On cables/,
    );
  });
});

describe('what the facilitator took back', () => {
  const undone = logged(harbour, [
    consultations,
    ada.proposes(),
    later(3),
    chair.undoes('ClauseProposed'),
    later(3),
    ada.proposes(text({ title: 'Again' })),
  ]);
  const { lines } = opened(sourceOf([undone]));

  it('is marked, counts for nothing, and what came in its place is what stands', () => {
    const drafted = lines('events').filter(({ type }) => type === 'ClauseProposed');
    expect(drafted.map(({ undone: taken }) => taken)).toEqual(['1', '0']);
    expect(lines('participants')[0]).toMatchObject({ 'participant.drafts': '1' });
    expect(lines('clauses')).toMatchObject([{ title: 'Again', seq: drafted[1]?.['seq'] }]);
  });
});

describe('people', () => {
  const evil = delegate('=2+5+cmd|"x"');
  const named = delegate('Zoë “Z” Ω 🦑');
  const first = logged(harbourWith({ delegates: 2 }), [allSeated, named.joins(), named.takes('ARC'), evil.joins()]);
  const second = logged(harbour, [delegate('fay').joins(), delegate('fay').takes('ARC')], 2);
  const roster = [
    { person: 'ada', label: 'Lovelace, A.', name: 'ada' },
    { person: 'gil', label: '-1+1', name: 'Gil' },
  ];

  it('stand under pseudonyms, the same throughout, and no name is in any file but the words that people wrote', () => {
    const { lines, files } = opened(sourceOf([first, second], { roster }));
    expect(lines('participants').map((line) => line['participant.code'])).toEqual([
      'T1-ARC-1',
      'T1-BOR-1',
      'T1-CAL-1',
      'T1-DEL-1',
      'T1-ARC-2',
      'T1-onlooker-1',
      'T2-ARC-1',
      'waiting-1',
    ]);
    expect(new Set(lines('events').map(({ actor }) => actor))).toEqual(
      new Set([
        'facilitator',
        'clock',
        'T1-ARC-1',
        'T1-ARC-2',
        'T1-BOR-1',
        'T1-CAL-1',
        'T1-DEL-1',
        'T1-onlooker-1',
        'T2-ARC-1',
      ]),
    );
    const withoutLogs = Object.entries(files).filter(([name]) => !name.startsWith('log-'));
    for (const [name, contents] of withoutLogs) expect(contents.includes('Lovelace'), name).toBe(false);
    for (const line of lines('participants'))
      expect([line['participant.label'], line['participant.name']]).toEqual(['', '']);
  });

  it('have their names where they were asked for, with nothing that a spreadsheet would work out', () => {
    const { lines } = opened(sourceOf([first, second], { roster, named: true }));
    expect(lines('participants').map((line) => [line['participant.label'], line['participant.name']])).toEqual([
      ['Lovelace, A.', 'ada'],
      ['', 'bo'],
      ['', 'cy'],
      ['', 'di'],
      ['', 'Zoë “Z” Ω 🦑'],
      ['', `'=2+5+cmd|"x"`],
      ['', 'fay'],
      ["'-1+1", 'Gil'],
    ]);
  });

  it('have one row each, at the table they came to last', () => {
    const moved = delegate('mo');
    const before = logged(harbour, [
      moved.joins(),
      moved.takes('ARC'),
      chair.asks({ type: 'RemovePerson', person: 'mo' }),
    ]);
    const after = logged(harbour, [later(60), moved.joins(), moved.takes('BOR')], 2);
    const { lines } = opened(sourceOf([before, after]));
    expect(lines('participants').map((line) => line['participant.code'])).toEqual(['T2-BOR-1']);
    expect(new Set(lines('events').map(({ actor }) => actor))).toEqual(new Set(['facilitator', 'T2-BOR-1']));
  });
});

it('numbers stay numbers, and what begins like a formula is text', () => {
  const hard = [
    consultations,
    ada.proposes(text({ title: '+1', text: '\t=1' })),
    bo.coSponsors('c1'),
    chair.advances(),
    everybody.map((who) => who.votes('c1', 'yes')),
    chair.advances(),
  ];
  const { lines } = opened(sourceOf([logged(harbour, hard)]));
  expect(lines('clauses')[0]).toMatchObject({ title: "'+1" });
  const negative = lines('scores')
    .flatMap((line) => [line['status_quo'], line['points']])
    .filter((cell) => cell?.startsWith('-'));
  expect(negative.length).toBeGreaterThan(0);
});

describe('an export of a game with a bot in it', () => {
  const withBot: Step = [
    consultations,
    clock.notesLeaving('cy'),
    chair.seatsBot('CAL'),
    delegate('bot-CAL-t1').proposes(),
    delegate('bot-CAL-t1').says('Good morning'),
  ];
  const { lines } = opened(sourceOf([logged(harbour, withBot)], { named: true }));

  it('lists it as a bot, under a code of its own and without a name', () => {
    const bots = lines('participants').filter((line) => line['participant.bot'] !== '');
    expect(bots).toMatchObject([
      {
        'participant.code': 'T1-CAL-bot-1',
        'participant.name': '',
        'participant.bot': 'linear',
        'participant.drafts': '1',
      },
    ]);
    expect(lines('messages').map((line) => line['from'])).toContain('T1-CAL-bot-1');
  });

  it('grades people alone', () =>
    expect(lines('participation').map((line) => line['participant.code'])).toEqual([
      'T1-ARC-1',
      'T1-BOR-1',
      'T1-CAL-1',
      'T1-DEL-1',
    ]));
});
