/** The generated operative text of a draft in the reader's language, for its author to use or to change. */
import type { Dials } from '#shared/model/dials.ts';
import type { Issue } from '#shared/model/scenario.ts';
import { operativeText as textIn } from '#shared/rolling/operative.ts';
import { t } from './i18n.ts';

/** The places that some of the phrases have: the others leave them out. */
const NOTHING = { subject: '', terms: '', words: '', below: '', above: '' };

export const operativeText = (issue: Issue, form: Dials & { readonly position: number }): string =>
  textIn(issue, form, (phrase, given) => t(`panels:operative.${phrase}`, { ...NOTHING, ...given }));
