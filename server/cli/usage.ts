/** The exit codes of the author's tools. */
export const EXIT = { fine: 0, wrong: 1, usage: 2 } as const;

/** Says what a command takes. */
export function misused(usage: string): number {
  console.error(`Usage: npm run scenario -- ${usage}`);
  return EXIT.usage;
}
