/** Counts commits in SQLite's write-ahead log: with `synchronous=FULL` each is one fsync (sqlite.org/fileformat2.html, 4). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

/** How many commits some work makes on the log in a folder. A reader holds the write-ahead log, so that none is overwritten. */
export async function commitsDuring(folder: string, work: () => Promise<void>): Promise<number> {
  const path = join(folder, 'redlines.sqlite');
  const reader = new DatabaseSync(path, { readOnly: true });
  reader.exec('BEGIN; SELECT count(*) FROM log;');
  try {
    const before = commitsIn(`${path}-wal`);
    await work();
    return commitsIn(`${path}-wal`) - before;
  } finally {
    reader.close();
  }
}

/** A frame that ends a commit names the size of the database after it; the frames of an earlier turn carry another salt. */
function commitsIn(path: string): number {
  const wal = readFileSync(path);
  const frameBytes = FRAME_HEADER_BYTES + wal.readUInt32BE(8);
  const salt = wal.readUInt32BE(16);
  let commits = 0;
  for (let frame = HEADER_BYTES; frame + frameBytes <= wal.length; frame += frameBytes) {
    if (wal.readUInt32BE(frame + 8) === salt && wal.readUInt32BE(frame + 4) !== 0) commits += 1;
  }
  return commits;
}
