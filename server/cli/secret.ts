/** Reads a secret: from the terminal, unseen, once for each prompt; or the first line of what else standard input is. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** As many lines as there are prompts when somebody sits at the terminal, else one; fewer when the input ends. */
export async function readSecrets(prompts: readonly string[]): Promise<readonly string[]> {
  const { stdin } = process;
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: unseen, terminal: stdin.isTTY });
  lines.once('SIGINT', () => process.exit(130));
  const wanted = stdin.isTTY ? prompts : [''];
  const secrets: string[] = [];
  process.stderr.write(wanted[0] ?? '');
  for await (const line of lines) {
    secrets.push(line);
    if (stdin.isTTY) process.stderr.write('\n');
    if (secrets.length === wanted.length) break;
    process.stderr.write(wanted[secrets.length] ?? '');
  }
  // The iterator leaves the terminal open, and the process would wait for more.
  lines.close();
  return secrets;
}
