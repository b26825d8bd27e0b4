import { useEffect, useState } from 'preact/hooks';
import type { PlaceView, SeminarId } from '#shared/protocol/seminar.ts';
import type { Api } from '../../net/api.ts';
import type { Classroom } from '../../net/classroom.ts';
import type { Watched } from '../../net/streams.ts';
import { memberOf, rememberSeminar } from '../../store/identity.ts';
import type { Trouble } from '../../text/wording.ts';

export interface Place {
  readonly place: PlaceView | undefined;
  readonly trouble: Trouble | undefined;
  readonly again: () => void;
}

/** Watches where one belongs in a seminar. A session that is lost is replaced once by one for the permanent link. */
export function usePlace(api: Api, classroom: Classroom, seminar: SeminarId): Place {
  const [watched, setWatched] = useState<Watched<PlaceView>>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (seminar === '') return undefined;
    const stream = classroom.watchPlace(() => memberOf(seminar)?.session ?? '');
    setWatched(stream);
    return () => stream.close();
  }, [seminar, tries]);
  const trouble = watched?.trouble.value;
  const renew = async () => {
    const link = memberOf(seminar)?.link ?? '';
    const exchanged = link === '' ? undefined : await api.exchange(link);
    if (!exchanged?.ok) return;
    rememberSeminar(seminar, { session: exchanged.value.session });
    setTries(tries + 1);
  };
  useEffect(() => {
    if (trouble?.code === 'signed-out' && tries === 0) void renew();
  }, [trouble]);
  return { place: watched?.value.value, trouble, again: () => void renew() };
}
