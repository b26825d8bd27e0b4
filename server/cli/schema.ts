/** `npm run scenario -- schema`: writes the JSON Schema that the scenario files name in their first line. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { jsonSchemaText } from '#shared/scenario/jsonSchema.ts';
import { EXIT, misused } from './usage.ts';

const FILE = fileURLToPath(new URL('../../scenarios/scenario.schema.json', import.meta.url));

export async function schema(args: readonly string[]): Promise<number> {
  if (args.length > 0) return misused('schema');
  await writeFile(FILE, jsonSchemaText());
  console.log('Wrote scenarios/scenario.schema.json');
  return EXIT.fine;
}
