/** What is kept, to take away or to erase: exports of seminars and tables, and one person's data. For facilitators. */
import express, { type Request, type Response, type Router } from 'express';
import type { PersonId } from '#shared/model/game.ts';
import { archiveInThread } from '../export/inThread.ts';
import { type ExportSource, sourceOfSeminar, sourceOfTable } from '../export/source.ts';
import { eventsOf } from '../export/walk.ts';
import type { TableRow } from '../log/rows.ts';
import { erasePerson } from '../privacy/erasure.ts';
import { type PersonRecord, personRecord } from '../privacy/personRecord.ts';
import type { Seminar } from '../seminar/seminar.ts';
import { isRunBy } from '../table/tables.ts';
import type { Api } from './api.ts';
import { answering, denied, type Handler, type Outcome, partOf } from './asking.ts';
import { deny } from './denied.ts';
import { forFacilitator, forSeminar } from './facilitators.ts';

export function dataRouter(api: Api): Router {
  const router = express.Router();
  const answer = answering(() => api.desk.now());
  const file = sending(api);
  router.get(
    '/seminars/:id/export.zip',
    file(forSeminar(api, (request, seminar) => seminarExport(api, request, seminar))),
  );
  router.get(
    '/seminars/:id/people/:person/export.json',
    answer(forSeminar(api, (request, seminar) => memberRecord(api, request, seminar))),
  );
  router.delete(
    '/seminars/:id/people/:person',
    answer(forSeminar(api, (request, seminar) => eraseMember(api, request, seminar))),
  );
  router.get('/tables/:id/export.zip', file(forTable(api, (request, row) => tableExport(api, request, row))));
  router.get(
    '/tables/:id/people/:person/export.json',
    answer(forTable(api, (request, row) => visitorRecord(api, request, row))),
  );
  router.delete('/tables/:id/people/:person', answer(forTable(api, (request, row) => eraseVisitor(api, request, row))));
  return router;
}

/** A zip, and how it is called. */
interface Archive {
  readonly name: string;
  readonly source: ExportSource;
}

const sending =
  ({ desk }: Api) =>
  (handle: Handler<Archive>) =>
  async (request: Request, response: Response): Promise<void> => {
    const outcome = await handle(request, response);
    if ('denial' in outcome) {
      deny(response, outcome.denial, desk.now());
      return;
    }
    const { name, source } = outcome.body;
    const archive = await archiveInThread(source);
    response
      .attachment(name)
      .type('zip')
      .send(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength));
  };

/** Asked of a table that stands alone, and that one runs. One of a seminar is exported with it. */
const forTable = <Body>(api: Api, handle: (request: Request, row: TableRow) => Promise<Outcome<Body>>): Handler<Body> =>
  forFacilitator(api, async (request, { facilitator }) => {
    const row = api.tables.row(partOf(request, 'id'));
    const mine = row?.seminar === '' && !row.practice && isRunBy(row, facilitator);
    return mine ? handle(request, row) : denied({ code: 'unknown-table' });
  });

const askedBy = ({ desk }: Api, { query }: Request) => ({ exportedAt: desk.now(), named: query['names'] === '1' });

async function seminarExport(api: Api, request: Request, { id }: Seminar): Promise<Outcome<Archive>> {
  const row = (await api.desk.log.seminars()).find(({ seminar }) => seminar === id);
  if (!row) return denied({ code: 'not-found' });
  return {
    body: {
      name: `redlines-seminar-${row.code}.zip`,
      source: await sourceOfSeminar(api.desk.log, row, askedBy(api, request)),
    },
  };
}

async function tableExport(api: Api, request: Request, row: TableRow): Promise<Outcome<Archive>> {
  return {
    body: {
      name: `redlines-table-${row.code}.zip`,
      source: await sourceOfTable(api.desk.log, row, askedBy(api, request)),
    },
  };
}

async function memberRecord(api: Api, request: Request, seminar: Seminar): Promise<Outcome<PersonRecord>> {
  const person = memberIn(request, seminar);
  if (person === undefined) return denied({ code: 'unknown-person' });
  return { body: await personRecord(api.desk.log, person, api.tables.ofSeminar(seminar.id)) };
}

async function eraseMember(api: Api, request: Request, seminar: Seminar): Promise<Outcome<object>> {
  const person = memberIn(request, seminar);
  if (person === undefined) return denied({ code: 'unknown-person' });
  await seminar.erase(person, (tables) => erasePerson(api.desk, person, tables));
  return { body: {} };
}

async function visitorRecord(api: Api, request: Request, row: TableRow): Promise<Outcome<PersonRecord>> {
  const person = await visitorIn(api, request, row);
  if (person === undefined) return denied({ code: 'unknown-person' });
  return { body: await personRecord(api.desk.log, person, [row]) };
}

async function eraseVisitor(api: Api, request: Request, row: TableRow): Promise<Outcome<object>> {
  const person = await visitorIn(api, request, row);
  const standing = await api.tables.find(row.table);
  if (person === undefined || !standing) return denied({ code: 'unknown-person' });
  await erasePerson(api.desk, person, [standing]);
  return { body: {} };
}

function memberIn(request: Request, { people }: Seminar): PersonId | undefined {
  const asked = partOf(request, 'person');
  return people.find(({ person }) => person === asked)?.person;
}

/** Whoever ever came to the table, also if they have left it since. */
async function visitorIn({ desk }: Api, request: Request, { table }: TableRow): Promise<PersonId | undefined> {
  const asked = partOf(request, 'person');
  const events = (await desk.log.rows(table)).flatMap(eventsOf);
  return events.some((event) => event.type === 'PersonJoined' && event.person === asked && !event.bot)
    ? asked
    : undefined;
}
