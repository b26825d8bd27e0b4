import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonSchemaText } from '#shared/scenario/jsonSchema.ts';

const read = (file: string) => readFileSync(new URL(`../../scenarios/${file}`, import.meta.url), 'utf8');

interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
}

/** Every field of the format with its description, by its path: `[]` for a list's entries, `*` for a map's. */
function fieldsOf(node: Node, path = ''): readonly (readonly [field: string, description: string | undefined])[] {
  const within = Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [[at, child.description] as const, ...fieldsOf(child, at)];
  });
  const entries = node.items ? fieldsOf(node.items, `${path}[]`) : [];
  const values = typeof node.additionalProperties === 'object' ? fieldsOf(node.additionalProperties, `${path}.*`) : [];
  return [...within, ...entries, ...values];
}

const fields = fieldsOf(JSON.parse(jsonSchemaText()) as Node);

describe('scenarios/scenario.schema.json', () => {
  test('is what the code makes: `npm run scenario -- schema` writes it anew', () =>
    expect(read('scenario.schema.json')).toBe(jsonSchemaText()));

  test('explains every field', () => {
    expect(fields.length).toBeGreaterThan(130);
    expect(fields.filter(([, description]) => description === undefined).map(([field]) => field)).toEqual([]);
  });

  test('allows no field that is not in it', () => {
    const objects: Node[] = [];
    JSON.parse(jsonSchemaText(), (_key, part: Node | null) => {
      if (part?.properties && part.type === 'object') objects.push(part);
      return part;
    });
    expect(objects.length).toBeGreaterThan(15);
    expect(objects.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([]);
  });
});

test('scenarios/README.md has every field in its table', () => {
  const rows = new Set([...read('README.md').matchAll(/^\| \**`([^`]+)`\** \|/gm)].map(([, field]) => field));
  // The model's parameters are listed by section.
  const listed = fields.map(([field]) => field).filter((field) => !/^model\.\w+\./.test(field));
  expect(listed.filter((field) => !rows.has(field))).toEqual([]);
  expect([...rows].filter((row) => row !== undefined && row.includes('.') && !listed.includes(row))).toEqual([]);
});
