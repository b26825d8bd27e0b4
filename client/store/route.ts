/** Where in the page one is: by the address's hash, which never reaches a server and so may carry a secret for a moment. */
import { signal } from '@preact/signals';
import type { Role } from '#shared/protocol/wire.ts';
import { delegateAt, facilitator } from './identity.ts';

export type Route =
  | { readonly page: 'landing'; readonly code: string }
  | { readonly page: 'link'; readonly link: string }
  | { readonly page: 'facilitator' }
  | { readonly page: 'table'; readonly table: string; readonly role: Role }
  | { readonly page: 'nowhere' };

/** Reads `#/`, `#/join/<code>`, `#/me/<link>`, `#/facilitator[/<link>]`, `#/table/<table>` and `#/chair/<table>`. */
function routeOf(hash: string): Route {
  const [page = '', argument = ''] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);
  switch (page) {
    case '':
      return { page: 'landing', code: '' };
    case 'join':
      return { page: 'landing', code: argument };
    case 'me':
      return argument === '' ? { page: 'nowhere' } : { page: 'link', link: argument };
    case 'facilitator':
      return argument === '' ? { page: 'facilitator' } : { page: 'link', link: argument };
    case 'table':
      return { page: 'table', table: argument, role: roleAt(argument) };
    case 'chair':
      return { page: 'table', table: argument, role: 'facilitator' };
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

/** Goes on without leaving the present address in the history: it may hold a secret. */
export function replaceRoute(hash: string): void {
  history.replaceState(null, '', hash);
  route.value = routeOf(hash);
}

/** A table that nobody in this browser sits at is a facilitator's, if there is one. */
function roleAt(table: string): Role {
  return !delegateAt(table) && facilitator() ? 'facilitator' : 'delegate';
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
