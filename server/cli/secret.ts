/** Reads a secret: from the terminal without showing it, or the first line of standard input when that is no terminal. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

export async function readSecret(prompt: string): Promise<string> {
  const { stdin } = process;
  if (!stdin.isTTY) return firstLine();
  process.stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: stdin, output: silent, terminal: true });
  terminal.once('SIGINT', () => process.exit(130));
  const secret = await terminal.question('');
  terminal.close();
  process.stderr.write('\n');
  return secret;
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}
