/** `npm run facilitator -- <command>`: facilitators' accounts, also beside a running server, and the erasure of a participant, without one. Exits with 2 when it is not clear what is asked. */
import path from 'node:path';
import { z } from 'zod';
import { mapValues } from '#shared/base/records.ts';
import { readEnvironment } from '../environment.ts';
import { accountName, accountRow, newPassword } from '../identity/accounts.ts';
import { hashed } from '../identity/password.ts';
import { makeFolder } from '../log/folder.ts';
import type { FacilitatorRow } from '../log/rows.ts';
import { SqliteLog } from '../log/sqlite.ts';
import { erase } from './erase.ts';
import { readSecrets } from './secret.ts';
import { EXIT, Misuse } from './usage.ts';

const USAGE = `Usage: npm run facilitator -- <command>

  add <name>          makes an account; asks for its password, or reads it from standard input
  password <name>     sets another password, and signs the account out everywhere
  remove <name>       removes an account; its seminars stay with their other facilitators, and its single tables are
                      every facilitator's from the server's next start
  list                names the accounts
  erase <person>      erases a participant by roster label, name or id: the name and the messages; stop the server first
`;

type Command = (folder: string, name: string) => Promise<string>;
type AccountCommand = (log: SqliteLog, name: string) => Promise<string>;

const ACCOUNT_COMMANDS: Readonly<Record<string, AccountCommand>> = {
  async add(log, typed) {
    const name = checked(accountName, typed, 'The name');
    if (log.facilitatorNamed(name)) throw new Misuse(`There is an account of the name ${name} already`);
    const row = await accountRow(name, await chosenPassword(), Date.now());
    if (!log.transact(() => log.addFacilitator(row)))
      throw new Misuse(`There is an account of the name ${name} already`);
    return `${name} can sign in now`;
  },
  async password(log, name) {
    const { facilitator } = known(log, name);
    const password = await hashed(await chosenPassword());
    log.transact(() => log.setPassword(facilitator, password));
    return `${name} has a new password`;
  },
  async remove(log, name) {
    const { facilitator } = known(log, name);
    log.transact(() => log.removeFacilitator(facilitator));
    return `${name} is removed`;
  },
  async list(log) {
    const names = log.facilitators().map(({ name }) => name);
    return names.length === 0 ? 'There are no accounts yet' : names.join('\n');
  },
};

/** Beside a running server too, whose log it does not open. */
const onAccounts =
  (work: AccountCommand): Command =>
  async (folder, name) => {
    const log = new SqliteLog(path.join(folder, 'redlines.sqlite'));
    try {
      return await work(log, name);
    } finally {
      log.close();
    }
  };

const COMMANDS: Readonly<Record<string, Command>> = { ...mapValues(ACCOUNT_COMMANDS, onAccounts), erase };

function known(log: SqliteLog, name: string): FacilitatorRow {
  const row = log.facilitatorNamed(name);
  if (!row) throw new Misuse(`There is no account of the name ${name}`);
  return row;
}

function checked(schema: z.ZodType<string>, value: string, what: string): string {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Misuse(`${what}: ${parsed.error.issues[0]?.message ?? 'cannot be read'}`);
  return parsed.data;
}

async function chosenPassword(): Promise<string> {
  const [typed = '', again = typed] = await readSecrets(['Password: ', 'Once more: ']);
  if (again !== typed) throw new Misuse('The two passwords differ');
  return checked(newPassword, typed, 'The password');
}

async function main(args: readonly string[]): Promise<number> {
  const [name = '', account = '', ...more] = args;
  if (['help', '--help', '-h'].includes(name)) {
    console.log(USAGE);
    return EXIT.fine;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command || more.length > 0 || (account === '') !== (name === 'list')) {
    console.error(USAGE);
    return EXIT.usage;
  }
  const { dataFolder } = readEnvironment(process.env);
  makeFolder(path.resolve(dataFolder));
  console.log(await command(dataFolder, account));
  return EXIT.fine;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = EXIT.wrong;
}
