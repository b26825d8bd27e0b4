/** How the routes of /api are answered: a body, or a coded no. */
import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import type { Denial } from '#shared/protocol/wire.ts';
import { deny } from './denied.ts';
import { type Guesses, networkOf } from './guesses.ts';

export interface Denied {
  readonly denial: Denial;
}
export type Outcome<Body> = { readonly body: Body } | Denied;
export type Handler<Body> = (request: Request, response: Response) => Promise<Outcome<Body>>;

export const denied = (denial: Denial): Denied => ({ denial });

/** What Express calls; `now` is the server's time. */
export const answering =
  (now: () => number) =>
  <Body>(handle: Handler<Body>): RequestHandler =>
  async (request, response) => {
    const outcome = await handle(request, response);
    if ('denial' in outcome) deny(response, outcome.denial, now());
    else response.json(outcome.body);
  };

/** The body of a request, read; or which of its fields is wrong. */
export function bodyOf<Body>(schema: z.ZodType<Body>, request: Request): Outcome<Body> {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return { body: parsed.data };
  const issue = parsed.error.issues[0];
  return denied({
    code: 'malformed',
    where: issue?.path.map(String).join('.') || 'body',
    problem: issue?.message ?? 'unreadable',
  });
}

/** A part of the address; empty when there is none. */
export const partOf = ({ params }: Request, name: string): string => String(params[name] ?? '');

const WRONG_GUESSES: ReadonlySet<Denial['code']> = new Set(['unknown-code', 'signed-out']);

/** Counts failed tries of one address, and makes it wait when there are too many. */
export function limited<Body>(guesses: Guesses, handle: Handler<Body>): Handler<Body> {
  return async (request, response) => {
    const address = networkOf(request.ip ?? '');
    const seconds = guesses.wait(address);
    if (seconds > 0) return denied({ code: 'too-many-tries', seconds });
    const outcome = await handle(request, response);
    if ('denial' in outcome && WRONG_GUESSES.has(outcome.denial.code)) guesses.count(address);
    return outcome;
  };
}

const nothing = (): undefined => undefined;

/** One request of an address after the other, so that many guesses at once count like any others. */
export function inTurn<Body>(handle: Handler<Body>): Handler<Body> {
  const latest = new Map<string, Promise<unknown>>();
  return (request, response) => {
    const address = networkOf(request.ip ?? '');
    const outcome = (latest.get(address) ?? Promise.resolve()).then(() => handle(request, response));
    const settled = outcome.then(nothing, nothing);
    latest.set(address, settled);
    void settled.finally(() => {
      if (latest.get(address) === settled) latest.delete(address);
    });
    return outcome;
  };
}
