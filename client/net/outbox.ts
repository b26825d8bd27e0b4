/** Commands on their way: each keeps its id until it is answered, over as many connections as that takes. */
import type { Answer, CommandRequest } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/rules/commands.ts';
import { randomId } from './randomId.ts';
import { NoAnswer } from './transport.ts';

export interface Outbox {
  send(command: Command): Promise<Answer>;
  /**
   * Sends everything that waits for an answer: after entering, or after a cut. Also what is still under way: a dead
   * connection may hold a command for long, and the server knows a repeat by its id.
   */
  flush(): void;
  /** Answers everything that waits: no connection will come any more. */
  giveUp(answer: Answer): void;
}

interface Waiting extends CommandRequest {
  readonly answered: (answer: Answer) => void;
}

/** `post` sends one command over the connection at hand, and throws `NoAnswer` when there is none. */
export function outbox(post: (request: CommandRequest) => Promise<Answer>, now: () => number): Outbox {
  const waiting = new Map<string, Waiting>();

  const settle = (letter: Waiting, answer: Answer) => {
    waiting.delete(letter.id);
    letter.answered(answer);
  };

  const deliver = async (letter: Waiting): Promise<void> => {
    try {
      settle(letter, await post({ id: letter.id, command: letter.command }));
    } catch (error) {
      if (!(error instanceof NoAnswer)) settle(letter, { ok: false, at: now(), denial: { code: 'server-error' } });
    }
  };

  return {
    send: (command) =>
      new Promise((answered) => {
        const letter: Waiting = { id: randomId(), command, answered };
        waiting.set(letter.id, letter);
        void deliver(letter);
      }),
    flush: () => {
      for (const letter of waiting.values()) void deliver(letter);
    },
    giveUp: (answer) => {
      for (const letter of waiting.values()) settle(letter, answer);
    },
  };
}
