/** `npm run scenario -- lint <file>…`: prints a line for every problem, as `file:line:column  what is wrong, what to write instead`. */
import { type Finding, formatFindings } from '#shared/scenario/lint/finding.ts';
import { lintScenario } from '#shared/scenario/lint/lint.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import { readScenarioFile } from '../scenarios/file.ts';
import { balanceFindings } from './lintBalance.ts';
import { EXIT, misused } from './usage.ts';

export async function lint(files: readonly string[]): Promise<number> {
  if (files.length === 0 || files.some((file) => file.startsWith('-'))) return misused('lint <file>...');
  const all: Finding[] = [];
  for (const file of files) {
    const findings = await lintFile(file);
    all.push(...findings);
    if (findings.length > 0) console.log(formatFindings(file, findings));
  }
  console.log(summary(files.length, all));
  return all.some(({ severity }) => severity === 'error') ? EXIT.wrong : EXIT.fine;
}

async function lintFile(file: string): Promise<readonly Finding[]> {
  const text = await readScenarioFile(file);
  if (!text.ok) return text.error.map((problem) => ({ ...problem, severity: 'error' }));
  const scenario = parseScenario(text.value);
  return [...(scenario.ok ? await balanceFindings(file, scenario.value) : []), ...lintScenario(text.value)];
}

function summary(files: number, findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return `${number} ${severity}${number === 1 ? '' : 's'}`;
  };
  return `${files} file${files === 1 ? '' : 's'}: ${count('error')}, ${count('warning')}`;
}
