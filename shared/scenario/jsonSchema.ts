/** The scenario format as a JSON Schema, from which editors complete, explain and check while one writes. */
import { z } from 'zod';
import { scenarioFile } from './schema.ts';

/** What stands in scenarios/scenario.schema.json. Draft 7, which editors read best. */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(scenarioFile, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ ...schema, title: 'A Redlines scenario' }, null, 2)}\n`;
}
