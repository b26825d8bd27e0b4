/** Erasing one person in one act: out of the tables, out of the file, out of memory. */
import type { PersonId } from '#shared/model/game.ts';
import type { Actor } from '#shared/rules/decision.ts';
import type { Desk } from '../desk.ts';
import { LogFailure } from '../log/log.ts';
import { newId } from '../table/ids.ts';
import type { Standing } from '../table/tables.ts';

/** A table to take somebody out of; its clock is not needed. */
type Stood = Pick<Standing, 'table' | 'holders'>;

const FACILITATOR: Actor = { kind: 'facilitator' };

/**
 * Their name and messages become `…`, what let them in is gone, and the tables and their logs stand. Rejects with
 * `LogFailure` when the disk refuses; then it can be asked again.
 */
export async function erasePerson(desk: Desk, person: PersonId, tables: readonly Stood[]): Promise<void> {
  // Nobody may say another word while what they said is being erased: first the door is shut, then they are out.
  await desk.log.removeCredentialsOf(person, ['link', 'session']);
  for (const standing of tables) await takeOut(standing, person);
  await desk.log.erasePerson(person);
  await Promise.all(tables.map(({ table }) => table.rereadWords()));
}

async function takeOut({ table, holders }: Stood, person: PersonId): Promise<void> {
  holders.take(person, newId(), () => undefined);
  const answer = await table.carryOut(FACILITATOR, `erase-${newId()}`, { type: 'RemovePerson', person });
  if (answer.ok || answer.denial.code === 'unknown-person') return;
  throw new LogFailure('unavailable', `Somebody could not be taken out of table ${table.id}: ${answer.denial.code}`);
}
