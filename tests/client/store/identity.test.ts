import { beforeEach, describe, expect, it } from 'vitest';
import {
  forgetSeminar,
  identityAt,
  knownTables,
  memberOf,
  rememberSeminar,
  rememberSession,
  rememberTable,
} from '#client/store/identity.ts';
import { fakeBrowser } from '../kit/browser.ts';

beforeEach(() => void fakeBrowser());

describe('who this browser is', () => {
  it('is at a single table whoever joined it', () => {
    rememberTable('t1', { session: 's', link: 'l' });
    expect(identityAt('t1')).toMatchObject({ session: 's', link: 'l' });
    rememberSession('t1', 's2');
    expect(identityAt('t1')).toMatchObject({ session: 's2', link: 'l' });
  });

  it('is at a seminar’s table whoever is in the seminar, with one session for both', () => {
    rememberSeminar('w6', { session: 's', link: 'l' });
    rememberTable('t1', { seminar: 'w6' });
    expect(identityAt('t1')).toMatchObject({ session: 's', link: 'l' });
    rememberSession('t1', 's2');
    expect(memberOf('w6')).toMatchObject({ session: 's2', link: 'l' });
  });

  it('forgets a seminar’s tables with the seminar, and no others', () => {
    rememberSeminar('w6', { session: 's', link: 'l' });
    rememberTable('t1', { seminar: 'w6' });
    rememberTable('t2', { session: 's' });
    forgetSeminar('w6');
    expect(memberOf('w6')).toBeUndefined();
    expect(Object.keys(knownTables())).toEqual(['t2']);
  });
});
