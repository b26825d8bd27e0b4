/** The views as Colyseus synchronizes them: field for field the same as shared/model/view.ts, private parts behind each client's view. */
import { Encoder, schema, t } from '@colyseus/schema';

/** A long game with its briefs in full; beyond this the encoder would grow its buffer, and complain each time. */
Encoder.BUFFER_SIZE = 128 * 1024;

const Seat = schema(
  {
    delegate: t.string(),
    person: t.string(),
    playing: t.boolean(),
    present: t.boolean(),
    ready: t.boolean(),
    voted: t.boolean(),
  },
  'Seat',
);
const Visitor = schema({ name: t.string(), present: t.boolean() }, 'Visitor');
const Issue = schema({ uncertainty: t.float64(), inForce: t.string() }, 'Issue');
const Revision = schema(
  {
    position: t.int32(),
    obligation: t.int32(),
    precision: t.int32(),
    delegation: t.int32(),
    title: t.string(),
    text: t.string(),
  },
  'Revision',
);
const Clause = schema(
  {
    number: t.int32(),
    issue: t.string(),
    sponsor: t.string(),
    round: t.int32(),
    revision: t.int32(),
    revisions: t.map(Revision),
    support: t.map('string'),
    status: t.string(),
    onBallot: t.boolean(),
    votes: t.map('string'),
    rejection: t.string(),
    bonds: t.map('string'),
  },
  'Clause',
);
const Entry = schema(
  {
    kind: t.string(),
    at: t.float64(),
    round: t.int32(),
    party: t.string(),
    clause: t.string(),
    issue: t.string(),
    phase: t.string(),
    rejection: t.string(),
    value: t.float64(),
  },
  'Entry',
);
const ResultLine = schema(
  {
    bound: t.boolean(),
    weight: t.float64(),
    benefit: t.float64(),
    sovereignty: t.float64(),
    uncertainty: t.float64(),
    divergence: t.float64(),
    statusQuo: t.float64(),
    net: t.float64(),
    points: t.float64(),
  },
  'ResultLine',
);
const Result = schema({ total: t.float64(), best: t.float64(), clauses: t.map(ResultLine) }, 'Result');
const Instrument = schema(
  {
    name: t.string(),
    year: t.int32(),
    issue: t.string(),
    position: t.float64(),
    obligation: t.int32(),
    precision: t.int32(),
    delegation: t.int32(),
    text: t.string(),
    source: t.string(),
    inferred: t.boolean(),
  },
  'Instrument',
);
const Everybody = schema(
  {
    phase: t.string(),
    round: t.int32(),
    paused: t.boolean(),
    deadline: t.float64(),
    remaining: t.float64(),
    entryOpen: t.boolean(),
    seats: t.map(Seat),
    visitors: t.map(Visitor),
    issues: t.map(Issue),
    clauses: t.map(Clause),
    record: t.map(Entry),
    results: t.map(Result),
    joint: t.float64(),
    history: t.string(),
    instruments: t.map(Instrument),
    questions: t.map('string'),
  },
  'Everybody',
);

const Stake = schema(
  { ideal: t.float64(), salience: t.float64(), sensitivity: t.float64(), source: t.string(), inferred: t.boolean() },
  'Stake',
);
const RedLine = schema(
  {
    issue: t.string(),
    forbidden: t.string(),
    threshold: t.float64(),
    minObligation: t.int32(),
    note: t.string(),
    source: t.string(),
    inferred: t.boolean(),
  },
  'RedLine',
);
const Secret = schema(
  {
    brief: t.string(),
    ratificationHurdle: t.float64(),
    stakes: t.map(Stake),
    redLines: t.map(RedLine),
    votes: t.map('string'),
    draftsLeft: t.int32(),
  },
  'Secret',
);
const Delegation = schema({ secret: t.ref(Secret).view() }, 'Delegation');

/** What a table's room keeps in step with its clients. As plain JSON it is a `RoomView`. */
export const TableState = schema({ everybody: t.ref(Everybody), delegations: t.map(Delegation) }, 'TableState');
export type TableState = InstanceType<typeof TableState>;
