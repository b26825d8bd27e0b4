/** `npm run scenario -- backtest [instruments.json] [--json]`: how well the model foresees who supported real instruments. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { judge } from '#shared/scoring/backtest/judge.ts';
import { whyUnread } from '../scenarios/whyUnread.ts';
import { reportLines, reportOf } from './backtestReport.ts';
import { readInstruments } from './instrumentFile.ts';
import { type Output, TERMINAL } from './output.ts';
import { readReference, SEED_INSTRUMENTS } from './referenceData.ts';
import { EXIT } from './usage.ts';

const USAGE = `Usage: npm run scenario -- backtest [instruments.json] [--json]

Without a file: the 32 instruments of scenarios/reference/instruments.json, whose format any other file must have.
  --json   the same figures as data`;

interface Request {
  readonly file: string;
  readonly json: boolean;
}

/** Answers with the exit code: 0, 1 when there was nothing that could be judged, or 2 when it is not clear what is asked. */
export async function backtest(args: readonly string[], output: Output = TERMINAL): Promise<number> {
  const request = requestOf(args);
  if (!request.ok) return refused(output, [request.error, '', USAGE], EXIT.usage);
  const { file, json } = request.value;
  const text = await textOf(file);
  if (!text.ok) return refused(output, [text.error]);
  const reference = await readReference();
  const read = readInstruments(file, text.value, reference);
  if (!read.ok) return refused(output, read.error);

  const { instruments, warnings } = read.value;
  for (const warning of warnings) output.complain(`warning: ${warning}`);
  const report = reportOf(instruments.flatMap((instrument) => judge(reference, instrument)));
  output.print(json ? JSON.stringify(report, null, 2) : reportLines(report).join('\n'));
  return EXIT.fine;
}

function refused(output: Output, lines: readonly string[], code: number = EXIT.wrong): number {
  output.complain(lines.join('\n'));
  return code;
}

function requestOf(args: readonly string[]): Result<Request, string> {
  try {
    const options = { json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length > 1) return fail('One file at a time.');
    return ok({ file: positionals[0] ?? SEED_INSTRUMENTS, json: values.json });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

async function textOf(file: string): Promise<Result<string, string>> {
  try {
    return ok(await readFile(file, 'utf8'));
  } catch (error) {
    return fail(`${file}: ${whyUnread(error)}`);
  }
}
