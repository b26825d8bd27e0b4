/** The exit codes of the author's tools. */
export const EXIT = { fine: 0, wrong: 1, usage: 2 } as const;

/** Something that whoever typed the command can mend. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

/** Says what a command takes. */
export function misused(usage: string): number {
  console.error(`Usage: npm run scenario -- ${usage}`);
  return EXIT.usage;
}
