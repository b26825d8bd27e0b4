/** `npm run scenario -- <command>`: the author's tools. Exits with 2 when it is not clear what is asked. */

/** Each answers with the exit code: 0, or 1 when something is wrong. Loaded only when asked for. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  lint: async (args) => (await import('./lint.ts')).lint(args),
  new: async (args) => (await import('./newScenario.ts')).newScenario(args),
  analyse: async (args) => (await import('./analyse.ts')).analyse(args),
  simulate: async (args) => (await import('./simulate.ts')).simulate(args),
  backtest: async (args) => (await import('./backtest.ts')).backtest(args),
  experiment: async (args) => (await import('./experiment.ts')).experiment(args),
  replay: async (args) => (await import('./replay.ts')).replay(args),
  schema: async (args) => (await import('./schema.ts')).schema(args),
};

const USAGE = `Usage: npm run scenario -- <command>

  lint <file>...      names what is wrong with a scenario file, and what would make it play badly
  new <id>            writes a scenario to start from, scenarios/<id>/scenario.yaml
  analyse <file> [--parties a,b,c] [--clause issue=position:o/p/d]... [--json]
                      what is possible: the zone of agreement, Nash's and other points, the frontier; and of an
                      instrument, what it leaves on the table
  simulate <file> [--games n] [--seed s] [--policy party=tactic[:strength]] [--json] [--certify]
                      has bots play a scenario many times over: results, agreement, hardness, length by figures;
                      --certify keeps them beside the file as its balance certificate
  backtest [file] [--json]
                      asks the model who would have supported real instruments, and compares with who did
  experiment [name] [--games n] [--seed s] [--json]
                      has bots play out what the model's record claims, and compares with its formulas; alone: the list
  replay <file.jsonl> plays an exported log again: checks its chain, says how the game stood, and its state's hash
  schema              writes scenarios/scenario.schema.json anew, from which editors complete and check
`;

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command) process.exitCode = await command(args);
else if (['help', '--help', '-h'].includes(name)) console.log(USAGE);
else {
  console.error(name === '' ? USAGE : `There is no command ${name}.\n\n${USAGE}`);
  process.exitCode = 2;
}
