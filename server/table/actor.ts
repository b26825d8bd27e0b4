import type { Actor } from '#shared/rules/decision.ts';
import type { Identity } from '../identity/identities.ts';

/** An actor as the log writes it. Command ids are unique for each. */
export const actorName = (actor: Actor): string => (actor.kind === 'person' ? `person:${actor.person}` : actor.kind);

/** Who a command comes from: from whoever was let in, never from what the command says. */
export const actorOf = ({ role, person }: Identity): Actor =>
  role === 'facilitator' ? { kind: 'facilitator' } : { kind: 'person', person };
