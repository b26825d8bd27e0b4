/** The views as Colyseus synchronizes them: field for field the same as shared/model/view.ts, private parts behind each client's view. */
import { Encoder, schema, t } from '@colyseus/schema';

/** A long game with its briefs in full; beyond this the encoder would grow its buffer, and complain each time. */
Encoder.BUFFER_SIZE = 128 * 1024;

const person = {
  name: t.string(),
  present: t.boolean(),
  hand: t.boolean(),
  muted: t.boolean(),
  awayFrom: t.float64(),
  backAt: t.float64(),
};
const Delegate = schema(
  { ...person, head: t.boolean(), bot: t.string(), strength: t.string(), seatedAt: t.float64() },
  'Delegate',
);
const Seat = schema(
  {
    delegate: t.string(),
    person: t.string(),
    delegates: t.map(Delegate),
    caretaker: t.boolean(),
    awaited: t.string(),
    prompted: t.boolean(),
    awaySince: t.float64(),
    playing: t.boolean(),
    present: t.boolean(),
    ready: t.boolean(),
    voted: t.boolean(),
  },
  'Seat',
);
const Visitor = schema(person, 'Visitor');
const Issue = schema({ uncertainty: t.float64(), inForce: t.string(), pending: t.string() }, 'Issue');
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
    replaces: t.string(),
    link: t.string(),
    divided: t.map('boolean'),
    explanations: t.map('string'),
  },
  'Clause',
);
const Amendment = schema(
  {
    number: t.int32(),
    clause: t.string(),
    party: t.string(),
    round: t.int32(),
    status: t.string(),
    result: t.ref(Revision),
    changes: t.map('boolean'),
    consent: t.map('string'),
    signatories: t.map('boolean'),
    seconded: t.boolean(),
    votes: t.map('string'),
  },
  'Amendment',
);
const Bracket = schema(
  {
    number: t.int32(),
    clause: t.string(),
    party: t.string(),
    round: t.int32(),
    point: t.string(),
    reason: t.string(),
    alternative: t.string(),
    status: t.string(),
    votes: t.map('string'),
  },
  'Bracket',
);
const Link = schema(
  {
    number: t.int32(),
    party: t.string(),
    status: t.string(),
    clauses: t.map('boolean'),
    agreed: t.map('boolean'),
  },
  'Link',
);
const Preliminary = schema(
  { place: t.int32(), kind: t.string(), clause: t.string(), dial: t.string(), votes: t.map('string') },
  'Preliminary',
);
const Motion = schema(
  {
    number: t.int32(),
    kind: t.string(),
    party: t.string(),
    round: t.int32(),
    minutes: t.int32(),
    clause: t.string(),
    dial: t.string(),
    spoken: t.map('boolean'),
    status: t.string(),
  },
  'Motion',
);
const Trust = schema({ towards: t.map('float64') }, 'Trust');
const TrustChange = schema({ from: t.string(), to: t.string(), change: t.float64() }, 'TrustChange');
const News = schema(
  {
    event: t.string(),
    title: t.string(),
    text: t.string(),
    at: t.float64(),
    round: t.int32(),
    source: t.string(),
    inferred: t.boolean(),
    trust: t.map(TrustChange),
    uncertainty: t.map('float64'),
  },
  'News',
);
const Ratification = schema({ probability: t.float64(), ratified: t.boolean() }, 'Ratification');
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
    subject: t.string(),
    point: t.string(),
    reason: t.string(),
    struck: t.string(),
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
const Result = schema(
  { total: t.float64(), best: t.float64(), par: t.float64(), clauses: t.map(ResultLine) },
  'Result',
);
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
    practice: t.boolean(),
    seats: t.map(Seat),
    visitors: t.map(Visitor),
    issues: t.map(Issue),
    clauses: t.map(Clause),
    amendments: t.map(Amendment),
    brackets: t.map(Bracket),
    links: t.map(Link),
    motions: t.map(Motion),
    preliminaries: t.map(Preliminary),
    chair: t.string(),
    caucusUntil: t.float64(),
    trust: t.map(Trust),
    news: t.map(News),
    signatures: t.map('string'),
    ratifications: t.map(Ratification),
    held: t.boolean(),
    ending: t.string(),
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
const Channel = schema({ members: t.map('boolean'), count: t.int32() }, 'Channel');
const Understanding = schema(
  {
    from: t.string(),
    to: t.string(),
    givesClause: t.string(),
    givesChoice: t.string(),
    takesClause: t.string(),
    takesChoice: t.string(),
    round: t.int32(),
    status: t.string(),
    brokenBy: t.map('boolean'),
  },
  'Understanding',
);
const Dialogue = schema(
  { from: t.string(), to: t.string(), issue: t.string(), round: t.int32(), status: t.string() },
  'Dialogue',
);
const Insight = schema({ party: t.string(), issue: t.string(), low: t.float64(), high: t.float64() }, 'Insight');
const Answer = schema(
  { line: t.int32(), issue: t.string(), granted: t.boolean(), probability: t.float64(), round: t.int32() },
  'Answer',
);
const OwnNews = schema({ text: t.string(), salience: t.map('float64'), sensitivity: t.map('float64') }, 'OwnNews');
const Secret = schema(
  {
    brief: t.string(),
    ratificationHurdle: t.float64(),
    stakes: t.map(Stake),
    redLines: t.map(RedLine),
    votes: t.map('string'),
    preliminaryVotes: t.map('string'),
    reservations: t.map('boolean'),
    draftsLeft: t.int32(),
    slotsLeft: t.int32(),
    requestsLeft: t.int32(),
    channels: t.map(Channel),
    understandings: t.map(Understanding),
    dialogues: t.map(Dialogue),
    insights: t.map(Insight),
    answers: t.map(Answer),
    goodwill: t.map('float64'),
    news: t.map(OwnNews),
    ratificationChance: t.float64(),
    may: t.map('string'),
  },
  'Secret',
);
const Delegation = schema({ secret: t.ref(Secret).view() }, 'Delegation');
const Card = schema(
  { title: t.string(), text: t.string(), when: t.string(), round: t.int32(), broke: t.boolean() },
  'Card',
);
const DeskSecret = schema(
  {
    cards: t.map(Card),
    compromise: t.map('float64'),
    lastStep: t.string(),
    scores: t.map('float64'),
    joint: t.float64(),
  },
  'DeskSecret',
);
const Desk = schema({ secret: t.ref(DeskSecret).view() }, 'Desk');

/** What a table's room keeps in step with its clients. As plain JSON it is a `RoomView`. */
export const TableState = schema(
  { everybody: t.ref(Everybody), facilitator: t.ref(Desk), delegations: t.map(Delegation) },
  'TableState',
);
export type TableState = InstanceType<typeof TableState>;
