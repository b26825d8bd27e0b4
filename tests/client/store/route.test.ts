import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Route } from '#client/store/route.ts';

let routeOf: (hash: string) => Route;
let chairHash: (table: string, seminar: string, part?: string) => string;

beforeAll(async () => {
  vi.stubGlobal('location', { hash: '' });
  vi.stubGlobal('addEventListener', () => undefined);
  ({ routeOf, chairHash } = await import('#client/store/route.ts'));
});

describe('the page’s address', () => {
  it.each([
    ['', { page: 'landing', code: '' }],
    ['#/join/ABC123', { page: 'landing', code: 'ABC123' }],
    ['#/me/a-link', { page: 'link', link: 'a-link' }],
    ['#/facilitator', { page: 'facilitator', link: '' }],
    ['#/facilitator/once', { page: 'facilitator', link: 'once' }],
    ['#/check', { page: 'check' }],
    ['#/new-seminar', { page: 'new-seminar' }],
    ['#/seminar/w6', { page: 'seminar', seminar: 'w6', part: 'people' }],
    ['#/seminar/w6/tables', { page: 'seminar', seminar: 'w6', part: 'tables' }],
    ['#/seminar/w6/elsewhere', { page: 'seminar', seminar: 'w6', part: 'people' }],
    ['#/cards/w6', { page: 'cards', seminar: 'w6' }],
    ['#/wait/w6', { page: 'wait', seminar: 'w6' }],
    ['#/screen/token', { page: 'screen', token: 'token' }],
    ['#/table/t1', { page: 'table', table: 't1', role: 'delegate', seminar: '', part: '' }],
    ['#/chair/t1', { page: 'table', table: 't1', role: 'facilitator', seminar: '', part: '' }],
    ['#/seminar', { page: 'nowhere' }],
    ['#/me', { page: 'nowhere' }],
    ['#/elsewhere/x', { page: 'nowhere' }],
    ['#/join/%', { page: 'landing', code: '%' }],
  ] as const)('%s', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });

  it('of a seminar’s table leads its facilitator back to the seminar', () => {
    const there = { page: 'table', table: 't1', role: 'facilitator', seminar: 'w6' };
    expect(routeOf(chairHash('t1', 'w6'))).toEqual({ ...there, part: '' });
    expect(routeOf(chairHash('t1', 'w6', 'USA+*'))).toEqual({ ...there, part: 'USA+*' });
  });
});
