/** The HTTP side of the classroom: facilitators' accounts, their seminars, and the streams that keep pages up to date. */
import type {
  DealBody,
  FirstFacilitatorBody,
  NewLink,
  OpenSeminarBody,
  PlaceBody,
  PlaceView,
  ProjectorToken,
  ProjectorView,
  SeatCard,
  SeminarId,
  SeminarSummary,
  SeminarView,
  SignedIn,
  SignInBody,
  TablesAnswer,
} from '#shared/protocol/seminar.ts';
import type { Command } from '#shared/rules/commands.ts';
import { type Asked, ask } from './api.ts';
import { randomId } from './randomId.ts';
import { type Watched, watchStream } from './streams.ts';

export interface Classroom {
  me(): Asked<SignedIn>;
  signIn(body: SignInBody): Asked<SignedIn>;
  signOut(): Asked<object>;
  firstFacilitator(body: FirstFacilitatorBody): Asked<SignedIn>;

  seminars(): Asked<readonly SeminarSummary[]>;
  openSeminar(body: OpenSeminarBody): Asked<SeminarView>;
  watchSeminar(seminar: SeminarId): Watched<SeminarView>;
  place(seminar: SeminarId, body: PlaceBody): Asked<SeminarView>;
  deal(seminar: SeminarId, body: DealBody): Asked<SeminarView>;
  addPeople(seminar: SeminarId, labels: readonly string[]): Asked<SeminarView>;
  addTables(seminar: SeminarId, count: number): Asked<SeminarView>;
  setEntry(seminar: SeminarId, open: boolean): Asked<SeminarView>;
  end(seminar: SeminarId): Asked<SeminarView>;
  addFacilitator(seminar: SeminarId, name: string): Asked<SeminarView>;
  /** To these tables, or, with none named, to all. */
  command(seminar: SeminarId, tables: readonly string[], command: Command): Asked<TablesAnswer>;
  newLink(seminar: SeminarId, person: string): Asked<NewLink>;
  erase(seminar: SeminarId, person: string): Asked<object>;
  cards(seminar: SeminarId): Asked<readonly SeatCard[]>;
  openProjector(seminar: SeminarId): Asked<ProjectorToken>;
  watchProjector(token: string): Watched<ProjectorView>;

  /** The session is asked for at every connection: it may have rotated. */
  watchPlace(session: () => string): Watched<PlaceView>;
  wish(wishes: readonly string[], session: string): Asked<object>;
}

const of = (seminar: SeminarId, rest: string): string => `seminars/${encodeURIComponent(seminar)}/${rest}`;
const personOf = (seminar: SeminarId, person: string): string => of(seminar, `people/${encodeURIComponent(person)}`);

export const httpClassroom: Classroom = {
  me: () => ask('GET', 'me'),
  signIn: (body) => ask('POST', 'sign-in', body),
  signOut: () => ask('POST', 'sign-out', {}),
  firstFacilitator: (body) => ask('POST', 'facilitators', body),

  seminars: () => ask('GET', 'seminars'),
  openSeminar: (body) => ask('POST', 'seminars', body),
  watchSeminar: (seminar) => watchStream(of(seminar, 'stream')),
  place: (seminar, body) => ask('POST', of(seminar, 'place'), body),
  deal: (seminar, body) => ask('POST', of(seminar, 'deal'), body),
  addPeople: (seminar, labels) => ask('POST', of(seminar, 'roster'), { labels }),
  addTables: (seminar, count) => ask('POST', of(seminar, 'tables'), { count }),
  setEntry: (seminar, open) => ask('POST', of(seminar, 'entry'), { open }),
  end: (seminar) => ask('POST', of(seminar, 'end'), {}),
  addFacilitator: (seminar, name) => ask('POST', of(seminar, 'facilitators'), { name }),
  command: (seminar, tables, command) => ask('POST', of(seminar, 'command'), { id: randomId(), tables, command }),
  newLink: (seminar, person) => ask('POST', `${personOf(seminar, person)}/link`, {}),
  erase: (seminar, person) => ask('DELETE', personOf(seminar, person)),
  cards: (seminar) => ask('GET', of(seminar, 'cards')),
  openProjector: (seminar) => ask('POST', of(seminar, 'projector'), {}),
  watchProjector: (token) => watchStream(`projector/${encodeURIComponent(token)}/stream`),

  watchPlace: (session) => watchStream('place/stream', session),
  wish: (wishes, session) => ask('POST', 'place/wishes', { wishes }, session),
};

/** Where a seminar's data comes from, as a file to keep. */
export const exportAddress = (seminar: SeminarId, names: boolean): string =>
  `/api/${of(seminar, 'export.zip')}${names ? '?names=1' : ''}`;

/** Everything that is kept of one person, as a file. */
export const personAddress = (seminar: SeminarId, person: string): string =>
  `/api/${personOf(seminar, person)}/export.json`;
