/** `npm run scenario -- new <id>`: a scenario to start from, with a comment on every choice. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseScenario } from '#shared/scenario/parse.ts';
import { quoted } from '#shared/scenario/problems.ts';
import { readEnvironment } from '../environment.ts';
import { EXIT, misused } from './usage.ts';

const NAMED = 'write a letter, then letters, digits or hyphens, 24 at most, such as my-harbour';
const STARTER = new URL('./starter.yaml', import.meta.url);

export async function newScenario(args: readonly string[]): Promise<number> {
  const [id, ...more] = args;
  if (id === undefined || more.length > 0) return misused('new <id>');
  const text = (await readFile(STARTER, 'utf8')).replaceAll('SCENARIO-ID', () => id);
  const parsed = parseScenario(text);
  if (!parsed.ok) {
    console.error(`${quoted(id)} is no id: ${NAMED}\n`);
    return misused('new <id>');
  }
  const folder = join(readEnvironment(process.env).scenarioFolder, id);
  const file = join(folder, 'scenario.yaml');
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    console.error(exists ? `${file} is there already: choose another id` : String(error));
    return EXIT.wrong;
  }
  console.log(`Wrote ${file}\nCheck it with: npm run scenario -- lint ${file}`);
  return EXIT.fine;
}
