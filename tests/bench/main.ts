/**
 * `npm run bench [-- part …] [--json]`: how fast Redlines is, each figure beside a peer's of the same run. Read the
 * ratios: the figures themselves depend on the machine. Nothing here is a test; a missed goal is printed, not failed.
 */
import { cpus } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { type Figure, figureText, ratioOf } from './kit/figures.ts';
import { PARTS } from './parts.ts';

// The peers, too, run as they would in earnest. Everything is loaded after this.
process.env['NODE_ENV'] = 'production';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are ${PARTS.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const chosen = PARTS.filter(({ name, byDefault }) =>
  positionals.length === 0 ? byDefault : positionals.includes(name),
);

const machine = { cores: cpus().length, processor: cpus()[0]?.model ?? 'unknown', node: process.version };
const say = (line: string) => {
  if (!values.json) console.log(line);
};
const found: { readonly part: string; readonly figures: readonly Figure[] }[] = [];

say(
  `Redlines bench: ${machine.cores} cores (${machine.processor}), Node ${machine.node}. × compares with the peer beside it.`,
);
for (const { name, title, load } of chosen) {
  say(`\n${title}`);
  const figures = await (await load())();
  found.push({ part: name, figures });
  say(figureText(figures));
}
if (values.json) console.log(JSON.stringify({ machine, figures: found.flatMap(flat) }, null, 2));

function flat({ part, figures }: { readonly part: string; readonly figures: readonly Figure[] }) {
  return figures.map((figure) => ({ part, ...figure, ...(figure.peer && { ratio: ratioOf(figure) }) }));
}
