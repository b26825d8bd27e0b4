/** Games that broke a rule are kept, so that they can be replayed and looked at. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { logText } from '../export/logText.ts';
import type { Row } from '../log/rows.ts';

/** The log as JSON lines, in a file of its own in the folder, which is made if need be. Answers with the file. */
export async function keepLog(folder: string, name: string, rows: readonly Row[]): Promise<string> {
  const file = join(folder, `${name}.jsonl`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, logText(rows));
  return file;
}
