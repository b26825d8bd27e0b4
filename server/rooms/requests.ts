/** What a connection may send, before the engine reads the command in it. */
import { z } from 'zod';
import type { MessagesSince, WelcomeRequest } from '#shared/protocol/wire.ts';

export const commandRequest = z.strictObject({ id: z.unknown(), command: z.unknown() });

export const messagesSince = z
  .record(z.string().max(1_000), z.int().min(0))
  .refine((since) => Object.keys(since).length <= 1_000, 'names too many channels') satisfies z.ZodType<MessagesSince>;

export const welcomeRequest = z.strictObject({ since: messagesSince }) satisfies z.ZodType<WelcomeRequest>;
