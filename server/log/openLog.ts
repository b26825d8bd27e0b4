/** Opens the log in a data folder, in a thread of its own. */
import path from 'node:path';
import { DataFolderFailure, lockedFolder } from './folder.ts';
import { type Log, LogFailure } from './log.ts';
import { LogThread } from './thread.ts';

/**
 * Opens the log, making the folder if need be. Throws `DataFolderFailure` with a sentence for the person who started
 * the server. `onLost` hears when the log can no longer be written.
 */
export async function openLog(folder: string, onLost: (error: Error) => void): Promise<Log> {
  const lock = lockedFolder(folder);
  const thread = new LogThread(path.join(folder, 'redlines.sqlite'), onLost);
  try {
    await thread.ready;
  } catch (error) {
    lock.close();
    throw new DataFolderFailure(folder, error);
  }
  return {
    async append(row, words) {
      const added = await thread.call('append', row, words);
      if (!added) throw new LogFailure('fenced', `Table ${row.table} has been taken over`);
    },
    open: (table, opening) => thread.call('open', table, opening),
    claim: (table) => thread.call('claim', table),
    finish: (table) => thread.call('finish', table),
    tables: () => thread.call('tables'),
    rows: (table) => thread.call('rows', table),
    words: (table) => thread.call('words', table),
    addFacilitator: (row) => thread.call('addFacilitator', row),
    addFirstFacilitator: (row) => thread.call('addFirstFacilitator', row),
    facilitators: () => thread.call('facilitators'),
    facilitatorNamed: (name) => thread.call('facilitatorNamed', name),
    facilitator: (id) => thread.call('facilitator', id),
    addCredential: (credential) => thread.call('addCredential', credential),
    replaceLinks: (links) => thread.call('replaceLinks', links),
    credential: (hash) => thread.call('credential', hash),
    useCredential: (hash, usedAt) => thread.call('useCredential', hash, usedAt),
    removeCredential: (hash) => thread.call('removeCredential', hash),
    removeCredentialsOf: (person, kinds) => thread.call('removeCredentialsOf', person, kinds),
    removeSessionsBefore: (role, usedAt) => thread.call('removeSessionsBefore', role, usedAt),
    openSeminar: (row, facilitator, members) => thread.call('openSeminar', row, facilitator, members),
    setSeminar: (seminar, state) => thread.call('setSeminar', seminar, state),
    keepMembers: (members) => thread.call('keepMembers', members),
    addSeminarFacilitator: (seminar, facilitator) => thread.call('addSeminarFacilitator', seminar, facilitator),
    seminars: () => thread.call('seminars'),
    members: () => thread.call('members'),
    seminarFacilitators: () => thread.call('seminarFacilitators'),
    credentialsOf: (person) => thread.call('credentialsOf', person),
    async erasePerson(person) {
      await thread.call('erasePerson', person);
      await thread.scrub();
    },
    async deleteUnusedSince(at, practiceAt) {
      const deleted = await thread.call('deleteUnusedSince', at, practiceAt);
      if (deleted.tables.length + deleted.seminars.length > 0) await thread.scrub();
      return deleted;
    },
    async close() {
      await thread.close();
      lock.close();
    },
  };
}
