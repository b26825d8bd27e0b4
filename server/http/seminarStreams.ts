/** The streams of a seminar: to those who lead it, to those who wait for their place in it, and to the screen in front. */
import type { ProjectorToken, ProjectorView } from '#shared/protocol/seminar.ts';
import type { Seminar } from '../seminar/seminar.ts';
import type { Api } from './api.ts';
import { denied, type Handler, type Outcome, partOf } from './asking.ts';
import { delegateOf } from './entry.ts';
import { forSeminar } from './facilitators.ts';
import { sendLatest } from './latest.ts';
import type { Feed } from './streaming.ts';

/** `SeminarView`. */
export const seminarFeed = (api: Api): Handler<Feed> =>
  forSeminar(api, async (_request, seminar) => ({
    body: {
      reader: `seminar ${seminar.id}`,
      begin: (stream) => sendLatest(stream, { now: () => seminar.view(), onChange: (hear) => seminar.onChange(hear) }),
    },
  }));

/** `PlaceView`. Whoever watches is here. */
export const placeFeed =
  (api: Api): Handler<Feed> =>
  async (request) => {
    const identity = await delegateOf(api, request);
    if (!identity) return denied({ code: 'signed-out' });
    const seminar = await api.seminars.find(identity.seminar);
    return seminar?.placeOf(identity.person)
      ? { body: placeOf(seminar, identity.person) }
      : denied({ code: 'signed-out' });
  };

const placeOf = (seminar: Seminar, person: string): Feed => ({
  reader: `place ${person}`,
  begin: (stream) => {
    stream.onClose(seminar.waits(person));
    sendLatest(stream, { now: () => seminar.placeOf(person), onChange: (hear) => seminar.onChange(hear) });
  },
});

/** A token that shows the seminar, and nothing private of it, to whoever has the address. */
export const openProjector = (api: Api): Handler<ProjectorToken> =>
  forSeminar(api, async (_request, seminar) => ({ body: { token: await api.identities.showSeminar(seminar.id) } }));

/** `ProjectorView`, until the seminar is over. */
export const projectorFeed =
  (api: Api): Handler<Feed> =>
  async (request): Promise<Outcome<Feed>> => {
    const id = await api.identities.seminarShown(partOf(request, 'token'));
    const seminar = id === undefined ? undefined : await api.seminars.find(id);
    return !seminar || seminar.ended ? denied({ code: 'not-found' }) : { body: projected(seminar) };
  };

const projected = (seminar: Seminar): Feed => ({
  reader: `projector ${seminar.id}`,
  begin: (stream) =>
    sendLatest(stream, {
      now: () => (seminar.ended ? undefined : projectorView(seminar)),
      onChange: (hear) => seminar.onChange(hear),
    }),
});

function projectorView(seminar: Seminar): ProjectorView {
  const { title, code, entryOpen, scenario, at } = seminar.view();
  const tables = seminar.tables().map((table) => ({
    table: table.standing.table.id,
    number: table.number,
    everybody: seminar.viewsOf(table).everybody,
  }));
  return { title, code, entryOpen, scenario, at, tables };
}
