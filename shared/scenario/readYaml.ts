/**
 * From a file's text to plain data, for files that may come from anybody: no aliases, no tags, bounded size and depth,
 * time linear in the length, and nothing that a key such as `__proto__` could reach.
 */
import {
  Composer,
  type CST,
  type Document,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  type YAMLMap,
} from 'yaml';
import { fail, ok, type Result } from '../base/result.ts';
import { makePlaces, type Path, type Places } from './places.ts';
import { MAX_PROBLEMS, quoted, type ScenarioProblem, wholeFileProblem } from './problems.ts';
import { firstSlip, placeOf, remedyFor } from './syntax.ts';

const MAX_CHARACTERS = 256 * 1024;
/** Words and signs as YAML's reader counts them: 256 K characters of a scenario hold half as many. Each costs time and memory. */
const MAX_LEXEMES = 50_000;
/** A scenario needs five levels; this is where a file stops being one. */
const MAX_DEPTH = 16;

/** The plain data of a file, and a way to name any field's place in it. */
export interface Yaml {
  readonly data: unknown;
  readonly problemAt: ProblemAt;
}

export type ProblemAt = (path: Path, message: string, at?: 'key' | 'value') => ScenarioProblem;

export function readYaml(text: string): Result<Yaml, readonly ScenarioProblem[]> {
  if (text.length > MAX_CHARACTERS)
    return fail([wholeFileProblem(`is too long: keep the file to ${MAX_CHARACTERS} characters`)]);
  const broken = unreadable(text);
  if (broken) return fail([broken]);
  if (holdsMoreLexemes(text, MAX_LEXEMES))
    return fail([wholeFileProblem(`holds too much: keep to ${MAX_LEXEMES} words and signs`)]);
  const lines = new LineCounter();
  const placed = (offset: number, field: string, message: string): ScenarioProblem => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col), field, message };
  };
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = tooDeep(tokens);
  if (deep) return fail([placed(deep.offset, '', `is nested too deeply: keep to ${MAX_DEPTH} levels`)]);

  // The package's own search for double keys takes quadratic time; ours is in `readMap`.
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, schema: 'core', lineCounter: lines });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (!document?.contents) return fail([placed(0, '', 'is empty: write a scenario')]);
  if (second) return fail([placed(second.range[0], '', 'holds a second document: write one scenario to a file')]);
  const slip = firstSlip([...document.errors, ...document.warnings]);
  if (slip) return fail([placed(placeOf(slip, everyToken(tokens)), '', `cannot be read: ${remedyFor(slip)}`)]);
  return readDocument(document, placed);
}

/** The first character that no UTF-8 text holds: of a picture, say, or of a file saved in another encoding. */
function unreadable(text: string): ScenarioProblem | undefined {
  const places = ['\0', '\uFFFD'].map((character) => text.indexOf(character)).filter((place) => place >= 0);
  if (places.length === 0) return undefined;
  const before = text.slice(0, Math.min(...places)).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  return { line: before.length, column, field: '', message: 'is no UTF-8 text from here on: save the file as UTF-8' };
}

/** Stops at the limit, and keeps nothing. */
function holdsMoreLexemes(text: string, limit: number): boolean {
  const lexemes = new Lexer().lex(text);
  for (let count = 0; count <= limit; count += 1) if (lexemes.next().done) return false;
  return true;
}

/** The first token beyond the depth limit. */
function tooDeep(tokens: readonly CST.Token[]): CST.Token | undefined {
  for (const [token, depth] of withDepth(tokens)) if (depth > MAX_DEPTH) return token;
  return undefined;
}

function* everyToken(tokens: readonly CST.Token[]): Iterable<CST.Token> {
  for (const [token] of withDepth(tokens)) yield token;
}

/** Without recursion: the file may be nested 100,000 deep. */
function* withDepth(tokens: readonly CST.Token[]): Iterable<readonly [token: CST.Token, depth: number]> {
  const open: (readonly [token: CST.Token, depth: number])[] = tokens.map((token) => [token, 0] as const);
  for (let next = open.pop(); next; next = open.pop()) {
    const [token, depth] = next;
    yield next;
    if (token.type === 'document' && token.value) open.push([token.value, depth]);
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key) open.push([key, depth + 1]);
      if (value) open.push([value, depth + 1]);
    }
  }
}

interface Reading {
  readonly places: Places;
  readonly complain: (path: Path, message: string, at?: 'key' | 'value') => void;
}

function readDocument(
  document: Document.Parsed,
  placed: (offset: number, field: string, message: string) => ScenarioProblem,
): Result<Yaml, readonly ScenarioProblem[]> {
  const places = makePlaces();
  const problems: ScenarioProblem[] = [];
  const problemAt: ProblemAt = (path, message, at = 'value') =>
    placed(places.find(path)[at], fieldName(document.contents, path), message);
  const complain: Reading['complain'] = (path, message, at) => {
    if (problems.length < MAX_PROBLEMS) problems.push(problemAt(path, message, at));
  };
  const data = readNode(document.contents, [], { places, complain });
  return problems.length > 0 ? fail(problems) : ok({ data, problemAt });
}

function readNode(node: Node | null, path: Path, reading: Reading): unknown {
  if (node === null) return null;
  if ('anchor' in node && node.anchor !== undefined)
    reading.complain(path, `has an anchor (&${node.anchor.slice(0, 40)}): write the value out in each place`);
  if (isScalar(node)) return readScalar(node.value, path, reading);
  if (isSeq(node)) return node.items.map((item, index) => readItem(item, [...path, index], reading));
  if (isMap(node)) return readMap(node, path, reading);
  reading.complain(path, 'is an alias (*): write the value out');
  return null;
}

function readScalar(value: unknown, path: Path, reading: Reading): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  reading.complain(path, `is ${value}: write an ordinary number`);
  return 0;
}

function readItem(item: unknown, path: Path, reading: Reading): unknown {
  const node = item as Node | null;
  const start = node?.range?.[0];
  if (start !== undefined) reading.places.note(path, { key: start, value: start });
  return readNode(node, path, reading);
}

function readMap(map: YAMLMap, path: Path, reading: Reading): unknown {
  const entries = new Map<string, unknown>();
  for (const { key, value } of map.items) {
    const name = isScalar(key) && ['string', 'number'].includes(typeof key.value) ? String(key.value) : undefined;
    if (name === undefined || !isScalar(key)) {
      reading.complain(path, 'has a field whose name is no plain word: write `name: value`');
      continue;
    }
    const at = [...path, name];
    const node = value as Node | null;
    const start = key.range?.[0] ?? 0;
    const twice = entries.has(name);
    reading.places.note(at, { key: start, value: node?.range?.[0] ?? start });
    if (twice) reading.complain(at, `${quoted(name)} stands here a second time: keep one of the two`, 'key');
    if (name === '__proto__') reading.complain(at, 'is no field of a scenario: leave it out', 'key');
    else entries.set(name, readNode(node, at, reading));
  }
  return Object.fromEntries(entries);
}

/** The way to a field in an author's words: a list's entries go by their id, or by their number from 1. */
function fieldName(top: Node | null, path: Path): string {
  let node: unknown = top;
  const steps: string[] = [];
  for (const step of path) {
    if (isSeq(node)) {
      node = node.items[Number(step)];
      const id = isMap(node) ? node.get('id') : undefined;
      steps.push(typeof id === 'string' && id !== '' ? id.slice(0, 40) : String(Number(step) + 1));
    } else {
      node = isMap(node) ? node.get(step, true) : undefined;
      steps.push(String(step).slice(0, 40));
    }
  }
  return steps.join('.');
}
