/** The words of a draft: written by hand, or generated from the issue and the dials until they are. */
import { INVISIBLE, INVISIBLE_IN_TEXT, LIMITS } from '#shared/model/limits.ts';
import type { Issue } from '#shared/model/scenario.ts';
import type { Sketch } from '../../store/draft.ts';
import { t } from '../../text/i18n.ts';
import { operativeText } from '../../text/operative.ts';

export interface Words {
  readonly title: string;
  readonly text: string;
}

export const wordsOf = (sketch: Sketch, issue: Issue): Words => ({
  title: sketch.title ?? issue.name.slice(0, LIMITS.title),
  text: sketch.text ?? operativeText(issue, sketch),
});

/** What is wrong with a title, in a sentence; undefined when nothing is. */
export const titleFault = (title: string): string | undefined =>
  acceptable(title, LIMITS.title, INVISIBLE) ? undefined : t('words:field.title', LIMITS);

export const textFault = (text: string): string | undefined =>
  acceptable(text, LIMITS.text, INVISIBLE_IN_TEXT) ? undefined : t('words:field.text', LIMITS);

function acceptable(words: string, max: number, hidden: RegExp): boolean {
  const { length } = words.trim();
  return length > 0 && length <= max && !hidden.test(words.trim());
}
