/** Where a command writes what was asked for, and what went wrong. */
export interface Output {
  print(text: string): void;
  complain(text: string): void;
}

export const TERMINAL: Output = {
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
};
