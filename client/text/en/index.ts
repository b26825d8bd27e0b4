import ballot from './ballot.json' with { type: 'json' };
import chamber from './chamber.json' with { type: 'json' };
import check from './check.json' with { type: 'json' };
import classroom from './classroom.json' with { type: 'json' };
import desk from './desk.json' with { type: 'json' };
import diplomacy from './diplomacy.json' with { type: 'json' };
import floor from './floor.json' with { type: 'json' };
import panels from './panels.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

/** Every language has the same files with the same keys. */
export const english = { shell, words, panels, chamber, floor, ballot, diplomacy, desk, classroom, check };

export type Language = typeof english;
