/** How long a person's words may be, in characters. The client's forms and the commands' schemas read them here. */
export const LIMITS = { name: 40, title: 80, text: 1_500, message: 1_000, explanation: 600, reason: 200 } as const;

/** How many people a table holds, onlookers included: more than any class, and few enough to stop a flood. */
export const MOST_PEOPLE = 400;

/**
 * How much one delegation may bring about: in a round, but for links (in a game), channels (those it is in) and
 * revisions (of a clause, whoever made them). More than anybody needs in earnest, and few enough to stop a flood.
 */
export const MOST = {
  amendments: 12,
  brackets: 12,
  links: 30,
  understandings: 40,
  dialogues: 20,
  channels: 30,
  revisions: 60,
} as const;

/** Control characters, and the marks that turn or hide text: nothing a person types on purpose in a name or a title. */
export const INVISIBLE = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;
/** The same for texts of several lines: tab and line break are allowed. */
export const INVISIBLE_IN_TEXT = /(?![\t\n])[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;
