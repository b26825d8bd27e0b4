/** A scenario file's text, as far as it is worth reading: a file of any size may be given. */
import { open } from 'node:fs/promises';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { type ScenarioProblem, wholeFileProblem } from '#shared/scenario/problems.ts';
import { whyUnread } from './whyUnread.ts';

const MAX_BYTES = 256 * 1024;

/** Never rejects. */
export async function readScenarioFile(file: string): Promise<Result<string, readonly ScenarioProblem[]>> {
  try {
    return await readAtMost(file);
  } catch (error) {
    return fail([wholeFileProblem(whyUnread(error))]);
  }
}

async function readAtMost(file: string): Promise<Result<string, readonly ScenarioProblem[]>> {
  const handle = await open(file);
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) return fail([wholeFileProblem('is a folder: name the scenario.yaml in it')]);
    if (!stat.isFile()) return fail([wholeFileProblem('is no file')]);
    if (stat.size > MAX_BYTES) return fail([wholeFileProblem('is too long: keep the file to 256 KB')]);
    return ok(await handle.readFile('utf8'));
  } finally {
    await handle.close();
  }
}
