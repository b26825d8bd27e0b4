/** Numbered steps from an empty file to the present form; `user_version` says how many have been taken. */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE tables (
     id TEXT PRIMARY KEY, code TEXT NOT NULL, scenario TEXT NOT NULL, title TEXT NOT NULL,
     opened_at INTEGER NOT NULL, epoch INTEGER NOT NULL, finished INTEGER NOT NULL
   ) STRICT;
   CREATE UNIQUE INDEX open_codes ON tables (code) WHERE finished = 0;
   CREATE TABLE log (
     table_id TEXT NOT NULL, seq INTEGER NOT NULL, epoch INTEGER NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL,
     command TEXT NOT NULL, events TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
   ) STRICT;
   CREATE UNIQUE INDEX log_order ON log (table_id, seq);
   CREATE UNIQUE INDEX log_commands ON log (table_id, actor, command);
   CREATE TABLE words (
     digest TEXT PRIMARY KEY, table_id TEXT NOT NULL, person TEXT NOT NULL, salt TEXT NOT NULL, text TEXT NOT NULL
   ) STRICT;
   CREATE INDEX words_by_table ON words (table_id);
   CREATE TABLE credentials (
     hash TEXT PRIMARY KEY, kind TEXT NOT NULL, role TEXT NOT NULL, person TEXT NOT NULL, table_id TEXT NOT NULL,
     replaces TEXT NOT NULL, made_at INTEGER NOT NULL
   ) STRICT;`,
  // Facilitators have accounts; their former sessions and links are no longer good. A seminar's tables have no code.
  `CREATE TABLE facilitators (
     id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL, password TEXT NOT NULL, made_at INTEGER NOT NULL
   ) STRICT;
   CREATE UNIQUE INDEX facilitator_names ON facilitators (name_key);
   CREATE TABLE seminars (
     id TEXT PRIMARY KEY, code TEXT NOT NULL, title TEXT NOT NULL, scenario TEXT NOT NULL, settings TEXT NOT NULL,
     opened_at INTEGER NOT NULL, entry_open INTEGER NOT NULL, ended INTEGER NOT NULL
   ) STRICT;
   CREATE UNIQUE INDEX seminar_codes ON seminars (code) WHERE ended = 0;
   CREATE TABLE seminar_facilitators (
     seminar TEXT NOT NULL, facilitator TEXT NOT NULL, PRIMARY KEY (seminar, facilitator)
   ) STRICT;
   CREATE TABLE seminar_people (
     person TEXT PRIMARY KEY, seminar TEXT NOT NULL, label TEXT NOT NULL, name TEXT NOT NULL, wishes TEXT NOT NULL
   ) STRICT;
   ALTER TABLE tables ADD COLUMN seminar TEXT NOT NULL DEFAULT '';
   ALTER TABLE tables ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
   DROP INDEX open_codes;
   CREATE UNIQUE INDEX open_codes ON tables (code) WHERE finished = 0 AND code <> '';
   DELETE FROM credentials WHERE role = 'facilitator';
   ALTER TABLE credentials ADD COLUMN seminar TEXT NOT NULL DEFAULT '';
   ALTER TABLE credentials ADD COLUMN facilitator TEXT NOT NULL DEFAULT '';
   ALTER TABLE credentials ADD COLUMN used_at INTEGER NOT NULL DEFAULT 0;
   UPDATE credentials SET used_at = made_at;
   CREATE INDEX credentials_by_person ON credentials (person);`,
  // A table that stands alone is its opener's. Those of before stay everybody's: nobody knows who opened them.
  `ALTER TABLE tables ADD COLUMN facilitator TEXT NOT NULL DEFAULT '';`,
  `ALTER TABLE tables ADD COLUMN practice INTEGER NOT NULL DEFAULT 0;`,
];
