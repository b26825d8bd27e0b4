/**
 * A facilitator's session is a cookie that no script can read and no other site's page sends along. Under https its
 * name binds it to this host; a classroom's plain http would not store such a name.
 */
import type { Request, Response } from 'express';

const nameUnder = ({ secure }: Request): string => (secure ? '__Host-redlines' : 'redlines');

/** The session that a request brings; empty for none. */
export function sessionIn(request: Request): string {
  const name = `${nameUnder(request)}=`;
  const cookies = request.get('cookie')?.split(';') ?? [];
  const own = cookies.map((cookie) => cookie.trim()).find((cookie) => cookie.startsWith(name));
  return own?.slice(name.length) ?? '';
}

export function keepSession(request: Request, response: Response, session: string): void {
  response.cookie(nameUnder(request), session, attributes(request));
}

export function dropSession(request: Request, response: Response): void {
  response.clearCookie(nameUnder(request), attributes(request));
}

const attributes = ({ secure }: Request) => ({ httpOnly: true, sameSite: 'strict', path: '/', secure }) as const;
