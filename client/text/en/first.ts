import brief from './brief.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

/** What the page says from the start: on its first pages, and at a table in the list view with one's brief. */
export const first = { shell, words, brief };
