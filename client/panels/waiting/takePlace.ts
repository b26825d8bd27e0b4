import type { PlaceView, SeminarId } from '#shared/protocol/seminar.ts';
import { memberOf, rememberTable } from '../../store/identity.ts';
import { replaceRoute, tableHash } from '../../store/route.ts';

/** Goes to the table where one belongs. The session and link are the seminar's. */
export function takePlace(seminar: SeminarId, { table, title, name }: PlaceView): void {
  const code = memberOf(seminar)?.code ?? '';
  rememberTable(table, { seminar, title, name, code, seen: Date.now() });
  replaceRoute(tableHash(table, 'delegate'));
}
