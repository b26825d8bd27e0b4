import type { Actor } from '#shared/rules/decision.ts';

/** An actor as the log writes it. Command ids are unique for each. */
export const actorName = (actor: Actor): string => (actor.kind === 'person' ? `person:${actor.person}` : actor.kind);
