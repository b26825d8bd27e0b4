/** Where in the page one is: by the address's hash, which never reaches a server and so may carry a secret for a moment. */
import { signal } from '@preact/signals';
import type { SeminarId } from '#shared/protocol/seminar.ts';
import type { Role } from '#shared/protocol/wire.ts';

/** The parts of a seminar's page, in their order. */
export const SEMINAR_PARTS = ['people', 'tables', 'screen', 'data'] as const;
export type SeminarPart = (typeof SEMINAR_PARTS)[number];

export type Route =
  | { readonly page: 'landing'; readonly code: string }
  | { readonly page: 'link'; readonly link: string }
  | { readonly page: 'facilitator'; readonly link: string }
  | { readonly page: 'check' }
  | { readonly page: 'new-seminar' }
  | { readonly page: 'seminar'; readonly seminar: SeminarId; readonly part: SeminarPart }
  | { readonly page: 'cards'; readonly seminar: SeminarId }
  | { readonly page: 'wait'; readonly seminar: SeminarId }
  | { readonly page: 'screen'; readonly token: string }
  | {
      readonly page: 'table';
      readonly table: string;
      readonly role: Role;
      readonly seminar: SeminarId;
      /** What a facilitator comes for: `corrections`, or a channel by its id; empty for nothing in particular. */
      readonly part: string;
    }
  | { readonly page: 'nowhere' };

/**
 * Reads `#/`, `#/join/<code>`, `#/me/<link>`, `#/facilitator[/<link>]`, `#/check`, `#/new-seminar`, `#/seminar/<seminar>[/<part>]`,
 * `#/cards/<seminar>`, `#/wait/<seminar>`, `#/screen/<token>`, `#/table/<table>` and
 * `#/chair/<table>[/<seminar>[/corrections or a channel]]`.
 */
export function routeOf(hash: string): Route {
  const [page = '', argument = '', part = '', detail = ''] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);
  switch (page) {
    case '':
      return { page: 'landing', code: '' };
    case 'join':
      return { page: 'landing', code: argument };
    case 'facilitator':
      return { page: 'facilitator', link: argument };
    case 'check':
      return { page: 'check' };
    case 'new-seminar':
      return { page: 'new-seminar' };
    default:
      return argument === '' ? { page: 'nowhere' } : named(page, argument, part, detail);
  }
}

/** The pages that are about one thing, which the address names. */
function named(page: string, argument: string, part: string, detail: string): Route {
  switch (page) {
    case 'me':
      return { page: 'link', link: argument };
    case 'seminar':
      return { page, seminar: argument, part: SEMINAR_PARTS.find((known) => known === part) ?? 'people' };
    case 'cards':
    case 'wait':
      return { page, seminar: argument };
    case 'screen':
      return { page, token: argument };
    case 'table':
      return { page, table: argument, role: 'delegate', seminar: '', part: '' };
    case 'chair':
      return { page: 'table', table: argument, role: 'facilitator', seminar: part, part: detail };
    default:
      return { page: 'nowhere' };
  }
}

export const route = signal<Route>(routeOf(location.hash));

addEventListener('hashchange', () => {
  route.value = routeOf(location.hash);
});

export const tableHash = (table: string, role: Role): string =>
  `#/${role === 'facilitator' ? 'chair' : 'table'}/${encodeURIComponent(table)}`;

/** A seminar's table for its facilitator, who goes back to the seminar from there; `part` as in `Route`. */
export const chairHash = (table: string, seminar: SeminarId, part = ''): string =>
  [tableHash(table, 'facilitator'), ...[seminar, part].filter((each) => each !== '').map(encodeURIComponent)].join('/');

export const seminarHash = (seminar: SeminarId, part: SeminarPart): string =>
  `#/seminar/${encodeURIComponent(seminar)}/${part}`;

export const waitHash = (seminar: SeminarId): string => `#/wait/${encodeURIComponent(seminar)}`;

/** Goes on without leaving the present address in the history: it may hold a secret. */
export function replaceRoute(hash: string): void {
  history.replaceState(null, '', hash);
  route.value = routeOf(hash);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
